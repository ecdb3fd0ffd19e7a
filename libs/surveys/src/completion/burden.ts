import { QuestionSet } from '../question-sets/question-set';
import { BoroughCompletion } from './completion';

/** What one return cost its borough to answer, so far. */
export interface Burden {
  /** Questions asked, of rows each row’s. */
  readonly asked: number;
  /** Of which answered as the service had filled them in; the shares of grids are rounded together. */
  readonly filledIn: number;
  /** Of which somebody typed the answer. */
  readonly typed: number;
  readonly rows: number;
  /** Of the rows, those the service knew of, and those somebody added. */
  readonly rowsKnown: number;
  readonly rowsAdded: number;
  /** Whole minutes somebody worked at it: pauses of five minutes at most between changes of one person. */
  readonly minutes: number;
}

const SECONDS_A_MINUTE = 60;

export const burdenOf = ({
  tally,
  secondsWorked,
}: Pick<BoroughCompletion, 'tally' | 'secondsWorked'>): Burden => {
  const { once, inRows, rows, rowsKnown } = tally;
  const filledIn = Math.round(once.prefilled + inRows.prefilled);
  const answered = once.answered + once.toConfirm + inRows.answered + inRows.toConfirm;
  return {
    asked: once.asked + inRows.asked,
    filledIn,
    typed: Math.max(0, answered - filledIn),
    rows,
    rowsKnown,
    rowsAdded: rows - rowsKnown,
    minutes: Math.ceil(secondsWorked / SECONDS_A_MINUTE),
  };
};

export const sumOfBurdens = (burdens: readonly Burden[]): Burden =>
  burdens.reduce(
    (sum, one) => ({
      asked: sum.asked + one.asked,
      filledIn: sum.filledIn + one.filledIn,
      typed: sum.typed + one.typed,
      rows: sum.rows + one.rows,
      rowsKnown: sum.rowsKnown + one.rowsKnown,
      rowsAdded: sum.rowsAdded + one.rowsAdded,
      minutes: sum.minutes + one.minutes,
    }),
    { asked: 0, filledIn: 0, typed: 0, rows: 0, rowsKnown: 0, rowsAdded: 0, minutes: 0 },
  );

/**
 * The questions that the question set itself reads: in a rule, in routing, in an answer that is worked out, or to tell
 * one row from another. They check or lead to other answers, which is a use of theirs, and not one in a report.
 */
export const readBySet = (set: QuestionSet): ReadonlySet<string> => {
  const expressions = [
    ...set.rules.map(({ holds }) => holds),
    ...set.sections.flatMap(({ shownWhen, questions }) => [
      shownWhen,
      ...questions.flatMap((question) => [
        question.shownWhen,
        question.kind === 'derived' ? question.formula : undefined,
      ]),
    ]),
  ];
  return new Set([
    ...expressions.flatMap((text) => text?.match(WORD) ?? []),
    ...set.sections.flatMap(({ rows }) => rows?.key ?? []),
  ]);
};

/** What can be the code of a question, wherever in an expression it stands. */
const WORD = /[a-z][a-z0-9_]*/g;
