import { Column, Link } from './column';
import { Rows } from './rows';

/** One sheet: lines of text in column A, then one table. Knows cells, not what they are about. */
export interface SheetPlan {
  readonly name: string;
  /** The table's name, unique in the workbook. */
  readonly table: string;
  readonly above: readonly { readonly text: string; readonly style: 'title' | 'heading' | 'text' }[];
  readonly columns: readonly Column<unknown>[];
  readonly rows: Rows<unknown>;
  /** A working extract: the heading row stays in view and has filter buttons. */
  readonly extract: boolean;
  /** Room for the lines above the table. */
  readonly firstColumnAtLeast: number;
}

export interface PlacedLink {
  readonly cell: string;
  readonly to: Link;
}

/** What is known of a sheet once it is written. */
export interface SheetTally {
  rows: number;
  /** The table's cells, heading row included: `A5:F38`. */
  table: string;
  readonly links: PlacedLink[];
}
