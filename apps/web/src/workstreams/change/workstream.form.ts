import { IsString, Matches, MaxLength } from 'class-validator';
import { MOST_LETTERS, NewWorkstream } from '@lib/measures/workstreams/workstream-problems';
import { MadeWorkstream } from '@lib/measures/workstreams/made-workstream';
import { figureKey } from '@lib/measures/workstreams/figure-catalogue';
import { SeveralValues } from '@lib/web-kit/forms/several-values';
import { ReasonTyped } from '@lib/web-kit/forms/reason-typed.decorator';

const QUESTION = { message: 'Enter the question it answers' };
const EACH = { message: 'Choose from the list', each: true };

/** What a workstream shows from now on. How the answers go together is for the rules to say. */
export class WorkstreamForm {
  @MaxLength(MOST_LETTERS, { message: `Enter the question in ${MOST_LETTERS} characters or fewer` })
  @Matches(/\S/, QUESTION)
  @IsString(QUESTION)
  question!: string;

  @SeveralValues()
  @IsString(EACH)
  figures!: string[];

  @SeveralValues()
  @IsString(EACH)
  reports!: string[];

  @ReasonTyped('Say why it changes', MOST_LETTERS, `Say why in ${MOST_LETTERS} characters or fewer`)
  because!: string;

  /** The latest version when the form was drawn. */
  @Matches(/^\d{1,6}$/, { message: 'Open the form again, then save it' })
  seen!: string;
}

/** Places that were left empty close up. */
export const changeOfForm = ({ question, figures, reports, because }: WorkstreamForm): NewWorkstream => ({
  question,
  figures: figures.filter((one) => one !== ''),
  reports: reports.filter((one) => one !== ''),
  because,
});

/** The form as it begins: what the workstream shows now. */
export const formOfWorkstream = ({ question, figures, reports, version }: MadeWorkstream): object => ({
  question,
  figures: figures.map(figureKey),
  reports: [...reports],
  seen: String(version),
});
