import { AnswerClash } from '@lib/surveys/filling/answer-changes';
import { NotUnderstood } from '@lib/surveys/filling/given-answer';
import { fieldOf } from '@lib/surveys/filling/answers-not-saved.error';

/** A form of questions that was sent and not saved, or that nobody has sent yet. */
export interface Attempt {
  /** What was typed, by the name of its box; null before anybody sent it. */
  readonly values: Readonly<Record<string, unknown>> | null;
  readonly notUnderstood: readonly NotUnderstood[];
  readonly clashes: readonly AnswerClash[];
  /** Why nothing was saved, where that is none of the above. */
  readonly conflict: string | null;
  /** Messages about boxes that are no questions. */
  readonly others: Readonly<Record<string, string>>;
}

export const FIRST_LOOK: Attempt = {
  values: null,
  notUnderstood: [],
  clashes: [],
  conflict: null,
  others: {},
};

/** What was expected, by the name of the box it was expected in. */
export const expectedByBox = ({ notUnderstood }: Attempt): ReadonlyMap<string, string> =>
  new Map(notUnderstood.map((one) => [fieldOf(one), one.expected]));
