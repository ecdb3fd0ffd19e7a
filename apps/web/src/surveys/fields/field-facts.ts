import { Answer } from '@lib/surveys/answers/answer';
import { QuestionSet } from '@lib/surveys/question-sets/question-set';
import { HeldAnswer } from '@lib/surveys/returns/held-return';
import { Attempt } from './attempt';

/** What stands around a question on its page. */
export interface FieldFacts {
  readonly set: QuestionSet;
  /** As it is weighed: worked-out answers too. */
  readonly answer: Answer;
  readonly held: HeldAnswer | undefined;
  /** What the borough answered in the last wave, with what that was called; null where there was none. */
  readonly last: { readonly answer: Answer; readonly title: string } | null;
  readonly attempt: Attempt;
  /** Whether it may be changed now. */
  readonly canChange: boolean;
  readonly asks?: readonly string[];
  /** Drawn small, where a page asks many: lists in place of radios. */
  readonly compact?: boolean;
}
