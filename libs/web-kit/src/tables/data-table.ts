import { Status, Tag } from '../govuk/tag';

/** What the `dataTable` macro draws. Headings and rows only: no merged cells, no footnotes under the table. */
export interface DataTable {
  /** What the table shows; part of the table for people who hear it. */
  readonly caption: string;
  /** The caption is read aloud but not seen, because a heading above says the same. */
  readonly hideCaption?: boolean;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** The first cell of each row names the row. On unless said otherwise. */
  readonly rowHeadings?: boolean;
  /** Tighter rows, for tables with many columns. */
  readonly small?: boolean;
  /**
   * On a narrow screen each row becomes a block of its own, every value beside its heading. Unless said otherwise a
   * table does when it has at most one column of figures; a table of figures keeps its columns and scrolls.
   */
  readonly stacks?: boolean;
}

export interface TableColumn {
  readonly text: string;
  readonly numeric?: boolean;
  /** Of the table, for a column whose words would else be squeezed. */
  readonly width?: 'one-quarter' | 'one-third';
  /** Where pressing the heading goes; makes the column sortable. */
  readonly sortHref?: string;
  readonly sorted?: 'ascending' | 'descending';
}

export type TableRow = readonly TableCell[];

export type TableCell = string | number | null | CellParts;

export interface CellParts {
  readonly text?: string | number | null;
  /** Read aloud in place of the text, for a symbol: "hidden to protect people" for "[c]". */
  readonly spoken?: string;
  /** Not broken over two lines: a reference. */
  readonly whole?: boolean;
  readonly href?: string;
  /** Read after the link's text, so that ten links called "Open" are ten different links. */
  readonly hiddenText?: string;
  readonly tag?: Tag;
  readonly status?: Status;
  /** What can be done with the row, a line each. */
  readonly links?: readonly CellLink[];
  /** A second, quieter line. */
  readonly note?: string;
}

export interface CellLink {
  readonly text: string;
  readonly href: string;
  readonly hiddenText?: string;
}
