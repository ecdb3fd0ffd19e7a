import { IsOptional, IsString, MaxLength } from 'class-validator';
import { Day } from '@lib/kernel/day';
import { LONGEST_TITLE, LONGEST_WORKSTREAM } from '@lib/surveys/collections/collection';
import { LAST_WAVE, Tried } from '@lib/surveys/question-sets/test-run';
import { IsDay } from '../../api-docs/describing/is-day.decorator';
import { ListOf } from '../../api-docs/describing/list-of.decorator';
import { Said } from '../../api-docs/describing/said.decorator';
import { givenOf, SurveyAnswerBody } from '../../surveys/api/surveys.bodies';

const LONGEST_NAME = 40;

/** How the collection that a question set of a new code begins is called. */
export class PublishQuestionSetBody {
  @IsOptional()
  @MaxLength(LONGEST_TITLE, { message: `Give the title in ${LONGEST_TITLE} characters or fewer` })
  @IsString({ message: 'Give the title of the collection' })
  @Said('Title of the collection; needed for the first version of a code', {
    examples: ['Placements snapshot'],
  })
  title?: string;

  @IsOptional()
  @MaxLength(LONGEST_WORKSTREAM, {
    message: `Give the workstream in ${LONGEST_WORKSTREAM} characters or fewer`,
  })
  @IsString({ message: 'Give the workstream whose reports use it' })
  @Said('Workstream whose reports use it; needed for the first version of a code', {
    examples: ['Sufficiency'],
  })
  workstream?: string;
}

/** A made-up row. */
export class TriedRowBody {
  @MaxLength(LONGEST_NAME, { message: 'Give the code of the section' })
  @IsString({ message: 'Give the code of the section' })
  @Said('Code of the section with rows', { examples: ['hcli'] })
  section!: string;

  @MaxLength(LONGEST_NAME, { message: `Give a name for the row in ${LONGEST_NAME} characters or fewer` })
  @IsString({ message: 'Give a name for the row' })
  @Said('What findings name the row by', { examples: ['1'] })
  row!: string;

  @ListOf(SurveyAnswerBody, 'Give the answers as a list')
  @Said('Its answers')
  answers!: SurveyAnswerBody[];
}

/** Made-up answers to try a question set with. */
export class TestRunBody {
  @IsDay({ message: 'Give the reference day as YYYY-MM-DD' })
  @Said('The day a wave would be about')
  referenceDay!: Day;

  @ListOf(SurveyAnswerBody, 'Give the answers as a list')
  @Said('Answers to what is asked once')
  answers!: SurveyAnswerBody[];

  @IsOptional()
  @ListOf(TriedRowBody, 'Give the rows as a list')
  @Said('Rows of sections with rows')
  rows?: TriedRowBody[];

  @IsOptional()
  @ListOf(SurveyAnswerBody, 'Give the answers of the last wave as a list')
  @Said('What the wave before would have said, of what is asked once; left out for a first wave')
  lastWaveAnswers?: SurveyAnswerBody[];

  @IsOptional()
  @ListOf(TriedRowBody, 'Give the rows of the last wave as a list')
  @Said('Rows of the wave before, with the answers that tell them from one another')
  lastWaveRows?: TriedRowBody[];
}

export const triedOf = (body: TestRunBody): Tried => ({
  referenceDay: body.referenceDay,
  once: body.answers.map((one) => givenOf(one, null)),
  rows: rowsOf(body.rows),
  lastWave: {
    once: (body.lastWaveAnswers ?? []).map((one) => givenOf(one, LAST_WAVE)),
    rows: rowsOf(body.lastWaveRows),
  },
});

const rowsOf = (rows: readonly TriedRowBody[] = []): Tried['rows'] =>
  Object.fromEntries(
    [...Map.groupBy(rows, ({ section }) => section)].map(([section, some]) => [
      section,
      some.map((one) => ({ id: one.row, answers: one.answers.map((answer) => givenOf(answer, one.row)) })),
    ]),
  );
