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

/**
 * What an expression reads, of the answers and what is around them, as CEL takes it: whole numbers, amounts in pence, days
 * and codes as text. What it does not read is not made ready: a return has hundreds of rows, and each many rules.
 */
export const bindingsOf = (reads: readonly Reference[], own: Answers, around: Around): Bindings =>
  Object.fromEntries(
    [...Map.groupBy(reads, ({ root }) => root)].flatMap(([root, some]): [string, CelInput][] => {
      const bound = boundTo(root, some, own, around);
      return bound === undefined ? [] : [[root, bound]];
    }),
  );

const boundTo = (
  root: string,
  reads: readonly Reference[],
  own: Answers,
  { referenceDay, previous, answers, rows }: Around,
): CelInput | undefined => {
  if (root === 'reference_day') return referenceDay;
  if (root === 'previous') return celAnswers(previous, reads);
  if (root === 'answers') return answers && celAnswers(answers, reads);
  if (rows && root in rows) return rows[root]!.map((row) => celAnswers(row));
  return root in own ? celAnswer(own[root]!) : undefined;
};

/** @param reads what is read of them; everything where they are read as a whole, or not said */
const celAnswers = (answers: Answers, reads: readonly Reference[] = []): Record<string, CelInput> => {
  const named = reads.map(({ path: [code] }) => code);
  const isPart = named.length > 0 && !named.includes(undefined);
  return Object.fromEntries(
    Object.entries(answers)
      .filter(([code]) => !isPart || named.includes(code))
      .map(([code, answer]) => [code, celAnswer(answer)]),
  );
};

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

/** The answer a path of an expression leads to; undefined where there is none. */
export const valueAt = (
  root: string,
  path: readonly string[],
  own: Answers,
  around: Around,
): Answer | undefined => {
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
