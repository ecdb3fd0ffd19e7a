import { Answer, Answers } from '../answers/answer';
import { Expression } from '../expressions/expression';
import { Around, bindingsOf, isThere } from './bindings';
import { CompiledQuestion } from './compiled-set';
import { settled } from './settled';

/** The answers that count: derived ones worked out, and those of questions that are not asked set aside. */
export interface WorkedOut {
  readonly answers: Answers;
  /** The questions that are asked. */
  readonly asked: ReadonlySet<string>;
}

/**
 * Goes through questions in their order: each is asked where what it depends on holds, and a derived one takes the answers
 * before it. What somebody answered before a question went away is kept and does not count (SUR-05).
 */
export const workOut = (
  questions: readonly CompiledQuestion[],
  given: Answers,
  around: Around,
  before: Answers = {},
): WorkedOut => {
  const answers: Record<string, Answer> = {};
  const asked = new Set<string>();
  for (const { question, shownWhen, formula } of questions) {
    const soFar = { ...before, ...answers };
    const isAsked = shownWhen === null || holds(shownWhen, soFar, around);
    if (isAsked) asked.add(question.code);
    answers[question.code] = !isAsked
      ? null
      : formula === null
        ? (given[question.code] ?? null)
        : numberOf(formula, soFar, around);
  }
  return { answers, asked };
};

/** Whether an expression is true; one that reads what is not answered yet is not. */
export const holds = (expression: Expression, own: Answers, around: Around): boolean => {
  if (!isThere(expression.reads, own, around)) return false;
  const outcome = settled(() => expression.isTrue(bindingsOf(expression.reads, own, around)));
  return outcome.known && outcome.value;
};

const numberOf = (formula: Expression, own: Answers, around: Around): number | null => {
  if (!isThere(formula.reads, own, around)) return null;
  const outcome = settled(() => formula.number(bindingsOf(formula.reads, own, around)));
  return outcome.known ? outcome.value : null;
};
