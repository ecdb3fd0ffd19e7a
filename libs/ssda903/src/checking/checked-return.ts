import { TableName } from '../tables/return-table';
import { ReturnRows } from '../tables/return-rows';
import { RowProblem } from './problem';

export interface TableCount {
  readonly read: number;
  /** Rows a "stops this row" problem set aside; listed among the problems, kept out of the rows. */
  readonly setAside: number;
}

/** A return after its year's rules: the good rows, and every problem of every row in one pass. */
export interface CheckedReturn {
  readonly rows: ReturnRows;
  readonly problems: readonly RowProblem[];
  readonly counts: Readonly<Partial<Record<TableName, TableCount>>>;
}
