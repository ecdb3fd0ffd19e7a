import { isDeepStrictEqual } from 'node:util';
import { Answer } from '../answers/answer';
import { CompiledSet } from '../judging/compiled-set';
import { Question } from '../question-sets/question';
import { HeldAnswer, HeldAnswers, HeldReturn } from '../returns/held-return';
import { GivenAnswer, NotUnderstood, readGiven } from './given-answer';
import { mergeAnswer } from './merge-answer';

/** An answer that is to be another. */
export interface AnswerChange {
  readonly rowId: string | null;
  readonly question: string;
  readonly value: Answer;
}

/** An answer that somebody else changed meanwhile, with both. */
export interface AnswerClash {
  readonly rowId: string | null;
  readonly question: string;
  readonly theirs: Pick<HeldAnswer, 'value' | 'changedByName' | 'changedAt'>;
  readonly yours: Answer;
}

/** What was given, held against what stands: what would change, what cannot be understood, and where two disagree. */
export interface PlannedAnswers {
  readonly changes: readonly AnswerChange[];
  /** What is the same as what stands: looked at, for a confirmation. */
  readonly same: readonly Omit<AnswerChange, 'value'>[];
  readonly problems: readonly NotUnderstood[];
  readonly clashes: readonly AnswerClash[];
}

/**
 * Works out what answers would change, in three ways: what stood when somebody began, what they gave, and what stands now.
 * What they left alone stays as somebody else made it; two people’s cells of one grid are put together.
 * @param seen the change of the return they began from, where `was` is not known answer by answer
 */
export const planAnswers = (
  { set }: CompiledSet,
  held: HeldReturn,
  given: readonly GivenAnswer[],
  seen: number | null = null,
): PlannedAnswers => {
  const questions = new Map(
    set.sections.flatMap((section) => section.questions.map((one) => [one.code, one])),
  );
  const rows = new Map(Object.values(held.rows).flatMap((some) => some.map((row) => [row.id, row.answers])));
  const planned = {
    changes: [] as AnswerChange[],
    same: [] as Omit<AnswerChange, 'value'>[],
    problems: [] as NotUnderstood[],
    clashes: [] as AnswerClash[],
  };
  for (const one of given) {
    const at = { rowId: one.rowId, question: one.question };
    const question = questions.get(one.question);
    const answers = one.rowId === null ? held.once : rows.get(one.rowId);
    if (!question || !answers) {
      planned.problems.push({ ...at, cell: null, expected: 'a question of this return' });
      continue;
    }
    planOne(question, one, { at, answers, set, seen, planned });
  }
  return planned;
};

interface Planning {
  readonly at: { readonly rowId: string | null; readonly question: string };
  readonly answers: HeldAnswers;
  readonly set: CompiledSet['set'];
  readonly seen: number | null;
  readonly planned: {
    readonly changes: AnswerChange[];
    readonly same: Omit<AnswerChange, 'value'>[];
    readonly problems: NotUnderstood[];
    readonly clashes: AnswerClash[];
  };
}

const planOne = (
  question: Question,
  given: GivenAnswer,
  { at, answers, set, seen, planned }: Planning,
): void => {
  const stands = answers[question.code];
  const value = stands?.value ?? null;
  const read = readGiven(set, question, given, value);
  if ('problems' in read) {
    planned.problems.push(...read.problems);
    return;
  }
  if (isDeepStrictEqual(read.answer, value)) {
    planned.same.push(at);
    return;
  }
  const merged = mergedWith(stands, { ...given, mine: read.answer, seen });
  if (merged && isDeepStrictEqual(merged.answer, value)) return;
  if (question.readOnly)
    planned.problems.push({ ...at, cell: null, expected: 'what stands there: it cannot be changed' });
  else if (merged) planned.changes.push({ ...at, value: merged.answer });
  else if (stands) planned.clashes.push({ ...at, theirs: stands, yours: read.answer });
  else planned.changes.push({ ...at, value: read.answer });
};

/** What was given with what somebody else saved meanwhile; null where only one of the two can stand. */
const mergedWith = (
  stands: HeldAnswer | undefined,
  { was, mine, seen }: { readonly was?: Answer; readonly mine: Answer; readonly seen: number | null },
): { readonly answer: Answer } | null => {
  if (was !== undefined) return mergeAnswer(was, { mine, theirs: stands?.value ?? null });
  return seen !== null && (stands?.change ?? 0) > seen ? null : { answer: mine };
};
