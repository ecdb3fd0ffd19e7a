import { Day } from '@lib/kernel/day';
import { ReturnShape } from '../tables/raw-return';
import { TableName } from '../tables/return-table';
import { ChildRecord } from './child-record';
import { Weight } from './problem';
import { DatedEpisode, ReadEpisode, ReadMissing, ReadRow, ReadUasc } from './read-row';

/** What a rule may know of the return as a whole. */
export interface ReturnFacts {
  /** The year in which the return ends. */
  readonly year: number;
  readonly first: Day;
  /** 31 March, or the day a part-year extract is true for. */
  readonly last: Day;
  readonly dayAfterLast: Day;
  readonly shape: ReturnShape;
  readonly given: ReadonlySet<TableName>;
  /** Who is sending the return; null when rows of any authority are taken. */
  readonly authority: { readonly name: string; readonly isNamed: (name: string) => boolean } | null;
  /** Reads a day of a table that is only checked. */
  readonly readDay: (text: string) => Day | null;
}

/**
 * One thing that can be wrong with a row. The words are the same for every row the rule finds, and hold
 * nothing of the child: the row's own value is put beside them, for the owning borough only.
 */
export interface Rule {
  /** The DfE's number, or ours beginning with P where the DfE has none. */
  readonly code: string;
  readonly table: TableName;
  /** The column whose value is shown with the problem. */
  readonly column: string;
  readonly weight: Weight;
  /** The years (in which the return ends) the rule holds for, where it does not hold for all. */
  readonly firstYear?: number;
  readonly lastYear?: number;
  readonly message: string;
  readonly expected: string | ((facts: ReturnFacts) => string);
  readonly fix: string;
  /** The rows of this child that break the rule. Pure. */
  readonly find: (child: ChildRecord, facts: ReturnFacts) => readonly ReadRow[];
}

export const isInForce = (rule: Rule, year: number): boolean =>
  year >= (rule.firstYear ?? -Infinity) && year <= (rule.lastYear ?? Infinity);

export const NONE: readonly ReadRow[] = [];

/** The rows for which a test holds; nothing is allocated for a child that has none. */
export const rowsWhere = <R extends ReadRow>(rows: readonly R[], test: (row: R) => boolean): readonly R[] => {
  let found: R[] | undefined;
  for (const row of rows) {
    if (test(row)) (found ??= []).push(row);
  }
  return found ?? (NONE as readonly R[]);
};

type Find = Rule['find'];

/** A rule on each episode by itself. */
export const episodesWhere =
  (test: (row: ReadEpisode, facts: ReturnFacts, child: ChildRecord) => boolean): Find =>
  (child, facts) =>
    rowsWhere(child.episodes, (row) => test(row, facts, child));

/** A rule on each episode whose days are known, with the child's episodes before and after it. */
export const inSequenceWhere =
  (
    test: (
      row: DatedEpisode,
      before: DatedEpisode | undefined,
      after: DatedEpisode | undefined,
      facts: ReturnFacts,
    ) => boolean,
  ): Find =>
  (child, facts) => {
    let found: ReadRow[] | undefined;
    const { sequence } = child;
    for (let i = 0; i < sequence.length; i += 1) {
      const row = sequence[i]!;
      if (test(row, sequence[i - 1], sequence[i + 1], facts)) (found ??= []).push(row);
    }
    return found ?? NONE;
  };

export const missingWhere =
  (test: (row: ReadMissing, facts: ReturnFacts, child: ChildRecord) => boolean): Find =>
  (child, facts) =>
    rowsWhere(child.missing, (row) => test(row, facts, child));

export const uascWhere =
  (test: (row: ReadUasc, facts: ReturnFacts, child: ChildRecord) => boolean): Find =>
  (child, facts) =>
    rowsWhere(child.uasc, (row) => test(row, facts, child));

/** The child's birth date, from the first header row that has one. */
export const dobOf = (child: ChildRecord): Day | null =>
  child.child === '' ? null : (child.header.find((row) => row.dob !== null)?.dob ?? null);
