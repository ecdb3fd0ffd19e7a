import { CelInput } from '@bufbuild/cel';
import { Day } from '@lib/kernel/day';
import { Answer, Answers, isGrid } from '../answers/answer';
import { Bindings } from '../expressions/expression';
import { Reference } from '../expressions/references';

/** What expressions read beside the answers they stand among. */
export interface Around {
  readonly referenceDay: Day;
  /** The answers of the borough’s last accepted return of the collection; none in a first wave. */
  readonly previous: Answers;
  /** Within a row, the answers that are given once. */
  readonly answers?: Answers;
  /** The rows of each section, for expressions over the whole return. */
  readonly rows?: Readonly<Record<string, readonly Answers[]>>;
}

/** Answers and what is around them as CEL takes them: whole numbers, amounts in pence, days and codes as text. */
export const bindingsOf = (own: Answers, { referenceDay, previous, answers, rows }: Around): Bindings => ({
  ...celAnswers(own),
  ...Object.fromEntries(Object.entries(rows ?? {}).map(([code, some]) => [code, some.map(celAnswers)])),
  reference_day: referenceDay,
  previous: celAnswers(previous),
  ...(answers === undefined ? {} : { answers: celAnswers(answers) }),
});

const celAnswers = (answers: Answers): Record<string, CelInput> =>
  Object.fromEntries(Object.entries(answers).map(([code, answer]) => [code, celAnswer(answer)]));

const celAnswer = (answer: Answer): CelInput => {
  if (typeof answer === 'number') return BigInt(answer);
  if (!isGrid(answer)) return answer;
  return Object.fromEntries(
    Object.entries(answer).map(([down, cells]) => [
      down,
      Object.fromEntries(
        Object.entries(cells).map(([across, cell]) => [across, cell === null ? null : BigInt(cell)]),
      ),
    ]),
  );
};

/** Whether everything an expression needs is answered. */
export const isThere = (reads: readonly Reference[], own: Answers, around: Around): boolean =>
  reads.every(({ needed, root, path }) => !needed || isAnswered(valueAt(root, path, own, around)));

const valueAt = (root: string, path: readonly string[], own: Answers, around: Around): Answer | undefined => {
  if (root === 'reference_day') return around.referenceDay;
  if (around.rows && root in around.rows) return '.';
  if (root !== 'previous' && root !== 'answers') return within(own[root], path);
  const [code, ...rest] = path;
  return code === undefined ? '.' : within((around[root] ?? {})[code], rest);
};

/** A row or a cell of a grid. */
const within = (answer: Answer | undefined, [down, across]: readonly string[]): Answer | undefined => {
  if (answer === undefined || down === undefined || !isGrid(answer)) return answer;
  const row = answer[down];
  return across === undefined ? row && { [down]: row } : row?.[across];
};

/** A grid is answered once each of its cells is. */
export const isAnswered = (answer: Answer | undefined): boolean => {
  if (answer === undefined || answer === null || answer === '') return false;
  if (Array.isArray(answer)) return answer.length > 0;
  return (
    !isGrid(answer) || Object.values(answer).every((row) => Object.values(row).every((cell) => cell !== null))
  );
};
