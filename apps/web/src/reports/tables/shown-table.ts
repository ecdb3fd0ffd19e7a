import { Day } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';
import { formatPounds } from '@lib/kernel/pounds';
import { Paging } from '@lib/web-kit/paging/paging';
import { DataTable, TableCell } from '@lib/web-kit/tables/data-table';
import { CellValue, Column, isNumeric } from '@lib/workbook/writing/column';
import { isShorthand, SHORTHAND } from '@lib/workbook/writing/shorthand';
import { PublishedSheet } from '@lib/workbook/writing/workbook-document';

export interface ShownTable {
  readonly table: DataTable;
  /** Where its figures come from: across boroughs, from which release. */
  readonly source: string;
  /** Said below the table where rows are left out. */
  readonly leftOut: string | null;
}

/** How a page shows the rows of a table. */
export interface ShownRows {
  /** Columns that are not needed there. */
  readonly without: ReadonlySet<string>;
  /** Every row counts, of a list of single cases or of a long table: all its rows, or those of one page of it. */
  readonly list: boolean;
  readonly paging?: Pick<Paging, 'offset' | 'perPage'>;
}

/** With more rows than this a table keeps its columns on a telephone, where a block for each row goes on for ever. */
const MOST_BLOCKS = 60;

/** A table of the workbook as a page shows it: some columns not needed there, and of figures no rows that are all noughts. */
export const shownTable = (sheet: PublishedSheet, { without, list, paging }: ShownRows): ShownTable => {
  const columns = sheet.columns.filter(({ header }) => !without.has(header));
  const all = [...(sheet.rows as Iterable<unknown>)];
  const told = list ? all : all.filter((row) => !isNothing(columns, row));
  const rows = paging ? told.slice(paging.offset, paging.offset + paging.perPage) : told;
  const period = sheet.title.period;
  return {
    source: `Source: ${sheet.source}. Data as at ${formatDay(sheet.dataAsAt)}.`,
    leftOut: told.length < all.length ? leftOutWords(all.length - told.length) : null,
    table: {
      caption: `${sheet.title.topic}, ${sheet.title.area}, ${period}`,
      small: columns.length > 6,
      stacks: rows.length > MOST_BLOCKS ? false : undefined,
      columns: columns.map((column) => ({ text: column.header, numeric: isNumeric(column) })),
      rows: rows.map((row) => columns.map((column): TableCell => shown(column, column.value(row)))),
    },
  };
};

/** A row whose every figure is nought, or a share of nobody. */
const isNothing = (columns: PublishedSheet['columns'], row: unknown): boolean => {
  const figures = columns.filter(isNumeric).map((column) => column.value(row));
  return figures.includes(0) && figures.every((figure) => figure === 0 || figure === '[z]');
};

const leftOutWords = (rows: number): string =>
  rows === 1
    ? 'One row in which every figure is 0 is left out here. The workbook has it.'
    : `${rows.toLocaleString('en-GB')} rows in which every figure is 0 are left out here. The workbook has them.`;

const shown = ({ kind, decimals }: Column<unknown>, value: CellValue): TableCell => {
  if (value === null) return '';
  if (isShorthand(value)) return { text: value, spoken: SHORTHAND[value] };
  if (kind === 'day') return formatDay(value as Day);
  if (kind === 'money') return poundsOf(Number(value));
  if (kind === 'percent') return `${(100 * Number(value)).toFixed(decimals)}%`;
  if (typeof value === 'string') return REFERENCE.test(value) ? { text: value, whole: true } : value;
  return value.toLocaleString('en-GB');
};

/** Of a child or a case: it is not broken at its hyphens. */
const REFERENCE = /^(?=.*-)[\w-]{1,16}$/;

const poundsOf = (pence: number): string =>
  pence < 0 ? `minus ${formatPounds(-pence)}` : formatPounds(pence);
