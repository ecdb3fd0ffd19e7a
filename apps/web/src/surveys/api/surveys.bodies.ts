import { IsArray, IsBoolean, IsInt, IsOptional, IsString, IsUUID, MaxLength, Min } from 'class-validator';
import { Given, GivenCells } from '@lib/surveys/answers/read-answer';
import { GivenAnswer } from '@lib/surveys/filling/given-answer';
import { ListOf } from '../../api-docs/describing/list-of.decorator';
import { Said } from '../../api-docs/describing/said.decorator';

const LONGEST_CODE = 40;
const LONGEST_TEXT = 4000;

const CodeOf =
  (what: string, example: string): PropertyDecorator =>
  (target, key) => {
    IsString({ message: `Give the code of the ${what}` })(target, key);
    MaxLength(LONGEST_CODE, { message: `Give a code of ${LONGEST_CODE} characters or fewer` })(target, key);
    Said(`Code of the ${what}`, { examples: [example] })(target, key);
  };

const TextOf =
  (says: string, example: string): PropertyDecorator =>
  (target, key) => {
    IsString({ message: 'Give the answer as text' })(target, key);
    MaxLength(LONGEST_TEXT, { message: `Give ${LONGEST_TEXT.toLocaleString('en-GB')} characters or fewer` })(
      target,
      key,
    );
    Said(says, { examples: [example] })(target, key);
  };

/** One cell of a grid. */
export class SurveyCellBody {
  @CodeOf('row of the grid', 'under_1')
  down!: string;

  @CodeOf('column of the grid', 'own')
  across!: string;

  @TextOf('What is in the cell, as on the page', '12')
  text!: string;
}

/** An answer as it would be typed on the page: the same reading, so the same problems. */
export class SurveyAnswerBody {
  @CodeOf('question', 'cla_total')
  question!: string;

  @IsOptional()
  @TextOf('The answer: 312, 6200.50 (pounds), 2026-03-31, a code of the list, or text; empty for none', '312')
  text?: string;

  @IsOptional()
  @IsArray({ message: 'Give the choices as a list of codes' })
  @IsString({ each: true, message: 'Give the choices as a list of codes' })
  @Said('Of a question with several choices: their codes, of a ranked one the first first')
  choices?: string[];

  @IsOptional()
  @ListOf(SurveyCellBody, 'Give the cells as a list')
  @Said('Of a grid: its cells; those left out stay as they are')
  cells?: SurveyCellBody[];
}

export class PlacedSurveyAnswerBody extends SurveyAnswerBody {
  @IsOptional()
  @IsUUID(undefined, { message: 'Give the key of the row' })
  @Said('Key of the row; left out for what is asked once')
  rowId?: string;
}

const Seen = (): PropertyDecorator => (target, key) => {
  IsInt({ message: 'Give the change that you read' })(target, key);
  Min(0, { message: 'Give the change that you read' })(target, key);
  Said('The change of the return that was read: an answer that somebody changed since is refused (409)', {
    examples: [7],
  })(target, key);
};

/** Answers of a return that are given. */
export class GiveAnswersBody {
  @ListOf(PlacedSurveyAnswerBody, 'Give the answers as a list')
  @Said('The answers')
  answers!: PlacedSurveyAnswerBody[];

  @IsOptional()
  @IsBoolean({ message: 'Give true or false' })
  @Said('Whether answers given here that are as filled in are confirmed', { examples: [false] })
  confirms?: boolean;

  @Seen()
  change!: number;
}

/** A row that is to be added. */
export class AddSurveyRowBody {
  @CodeOf('section', 'hcli')
  section!: string;

  @ListOf(SurveyAnswerBody, 'Give the answers as a list')
  @Said('What is known of it')
  answers!: SurveyAnswerBody[];
}

/** What was filled in and is right. */
export class ConfirmAnswersBody {
  @IsOptional()
  @IsArray({ message: 'Give the questions as a list of codes' })
  @IsString({ each: true, message: 'Give the questions as a list of codes' })
  @Said('Questions asked once, by their codes')
  questions?: string[];

  @IsOptional()
  @IsArray({ message: 'Give the rows as a list of keys' })
  @IsUUID(undefined, { each: true, message: 'Give the rows as a list of keys' })
  @Said('Rows in which everything filled in is right, by their keys')
  rowIds?: string[];
}

/** A row that is to be removed. */
export class RemoveSurveyRowBody {
  @IsOptional()
  @IsString({ message: 'Give the reason as text' })
  @MaxLength(200, { message: 'Give a reason of 200 characters or fewer' })
  @Said('Why it is removed', { examples: ['Left care before the day'] })
  because?: string;
}

/** The answer as a page would have read it. */
export const givenOf = (body: SurveyAnswerBody, rowId: string | null): GivenAnswer => ({
  rowId,
  question: body.question,
  given: givenIn(body),
});

const givenIn = ({ text, choices, cells }: SurveyAnswerBody): Given | GivenCells => {
  if (!cells) return choices ?? text ?? '';
  const byRow = Map.groupBy(cells, ({ down }) => down);
  return Object.fromEntries(
    [...byRow].map(([down, some]) => [
      down,
      Object.fromEntries(some.map((cell) => [cell.across, cell.text])),
    ]),
  );
};
