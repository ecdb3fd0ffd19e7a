import { RowSource } from '../tables/raw-row';
import { TableName } from '../tables/return-table';

/** What a problem means for sufficiency work, rather than 322 equal errors (peers.md 3). */
export type Weight = 'stops this row' | 'affects distance only' | 'worth knowing';

/**
 * One problem of one row. `value` may hold a child's data: it is shown to the owning borough only, and never
 * logged, mailed or put in an error.
 */
export interface RowProblem extends RowSource {
  /** The DfE rule number where there is one ("143", "INT03"), else ours ("P01"). */
  readonly rule: string;
  readonly weight: Weight;
  readonly table: TableName;
  readonly column: string;
  readonly value: string;
  /** What is wrong, what was expected, and what to do; plain sentences for an officer. */
  readonly message: string;
  readonly expected: string;
  readonly fix: string;
}
