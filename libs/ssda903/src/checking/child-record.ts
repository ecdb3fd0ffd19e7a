import { EpisodeRow, MissingRow } from '../tables/return-rows';
import { TableName } from '../tables/return-table';
import {
  DatedEpisode,
  ReadEpisode,
  ReadHeader,
  ReadHealth,
  ReadMissing,
  ReadRow,
  ReadUasc,
} from './read-row';

/** The tables whose rows are kept; the others are only checked (peers.md 4.2). */
export type KeptTable = 'header' | 'episodes' | 'uasc' | 'missing' | 'oc2';

export type CheckedOnlyTable = Exclude<TableName, KeptTable>;

const KEPT: ReadonlySet<TableName> = new Set<KeptTable>(['header', 'episodes', 'uasc', 'missing', 'oc2']);

export const isKept = (table: TableName): table is KeptTable => KEPT.has(table);

/** Most children have no rows in most tables: they share one empty list. */
const NO_ROWS: readonly never[] = [];

/** Everything one return says of one child. The rules take one child at a time, so each row is found once. */
export class ChildRecord {
  header: readonly ReadHeader[] = NO_ROWS;
  episodes: readonly ReadEpisode[] = NO_ROWS;
  uasc: readonly ReadUasc[] = NO_ROWS;
  missing: readonly ReadMissing[] = NO_ROWS;
  oc2: readonly ReadHealth[] = NO_ROWS;
  /** The episodes that can be put in order: start read, end read or blank, and not before the start. */
  sequence: readonly DatedEpisode[] = NO_ROWS;
  /** The last episode of the year before, when that return left it open. */
  openLastYear: EpisodeRow | null = null;
  missingLastYear: MissingRow | null = null;
  private others: Partial<Record<CheckedOnlyTable, readonly ReadRow[]>> | null = null;

  /** @param child the local reference; '' holds the rows that name no child */
  constructor(readonly child: string) {}

  rowsOf(table: TableName): readonly ReadRow[] {
    return isKept(table) ? this[table] : (this.others?.[table] ?? NO_ROWS);
  }

  addOther(table: CheckedOnlyTable, row: ReadRow): void {
    this.others ??= {};
    this.others[table] = withRow(this.others[table] ?? NO_ROWS, row);
  }
}

/** Adds to a list of a child's own, or begins one in place of the shared empty list. */
export const withRow = <R>(rows: readonly R[], row: R): readonly R[] => {
  if (rows === NO_ROWS) return [row];
  (rows as R[]).push(row);
  return rows;
};
