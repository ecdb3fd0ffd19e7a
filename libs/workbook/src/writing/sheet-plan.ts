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
  /** Rows below the table that have its drop-downs too, for a file to which rows are added. */
  readonly roomBelow?: number;
}

export interface PlacedLink {
  readonly cell: string;
  readonly to: Link;
}

/** Cells with the cells that list what may be written there. */
export interface DropDown {
  readonly cells: string;
  readonly allowed: string;
}

/** What is known of a sheet once it is written. */
export interface SheetTally {
  rows: number;
  /** The table's cells, heading row included: `A5:F38`. */
  table: string;
  readonly links: PlacedLink[];
  /** Of cells in columns whose rows differ. */
  readonly dropDowns: DropDown[];
}
