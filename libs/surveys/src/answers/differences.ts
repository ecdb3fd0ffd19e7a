import { isDeepStrictEqual } from 'node:util';
import { Answer, Answers, ReturnAnswers } from './answer';

/** An answer that is another than it was. */
export interface Change {
  readonly question: string;
  readonly was: Answer;
  readonly is: Answer;
}

/** What happened to a row between two versions of a return. */
export interface RowChange {
  readonly section: string;
  /** What tells the row from the others (`keyOf`). */
  readonly key: string;
  readonly what: 'added' | 'removed' | 'changed';
  readonly changes: readonly Change[];
}

export interface Differences {
  readonly once: readonly Change[];
  readonly rows: readonly RowChange[];
}

/** The answers of rows by their key, section by section: as a version is kept, and as the next wave meets it. */
export interface KeyedAnswers {
  readonly once: Answers;
  readonly rows: Readonly<Record<string, ReadonlyMap<string, Answers>>>;
}

/** Rows by what tells them from one another; those without all of it are left out. */
export const byKey = (
  { once, rows }: ReturnAnswers,
  keyIn: (section: string, answers: Answers) => string | null,
): KeyedAnswers => ({
  once,
  rows: Object.fromEntries(
    Object.entries(rows).map(([section, some]) => [
      section,
      new Map(
        some.flatMap(({ answers }): [string, Answers][] => {
          const key = keyIn(section, answers);
          return key === null ? [] : [[key, answers]];
        }),
      ),
    ]),
  ),
});

/** What is different between two versions, per answer and per row (SUR-18); in the order of the newer one. */
export const differences = (older: KeyedAnswers, newer: KeyedAnswers): Differences => ({
  once: changesOf(older.once, newer.once),
  rows: [...new Set([...Object.keys(newer.rows), ...Object.keys(older.rows)])].flatMap((section) =>
    rowChanges(section, older.rows[section] ?? new Map(), newer.rows[section] ?? new Map()),
  ),
});

type Rows = ReadonlyMap<string, Answers>;

const rowChanges = (section: string, older: Rows, newer: Rows): RowChange[] => [
  ...[...newer].flatMap(([key, answers]): RowChange[] => {
    const before = older.get(key);
    const changes = changesOf(before ?? {}, answers);
    if (!before) return [{ section, key, what: 'added', changes }];
    return changes.length === 0 ? [] : [{ section, key, what: 'changed', changes }];
  }),
  ...[...older].flatMap(([key, answers]): RowChange[] =>
    newer.has(key) ? [] : [{ section, key, what: 'removed', changes: changesOf(answers, {}) }],
  ),
];

const changesOf = (older: Answers, newer: Answers): Change[] =>
  [...new Set([...Object.keys(newer), ...Object.keys(older)])].flatMap((question) => {
    const [was, is] = [older[question] ?? null, newer[question] ?? null];
    return isDeepStrictEqual(was, is) ? [] : [{ question, was, is }];
  });
