import { Day } from '@lib/kernel/day';
import { guardText } from './safe-text';
import { Shorthand } from './shorthand';
import { WorkbookNotWritableError } from './workbook-errors';
import { cellText, escapeXml } from './xml-text';

/** What a column's values are, each by the type it has in code. */
export interface KindValues {
  text: string;
  /** A count: no decimals. */
  whole: number | bigint;
  /** A measured number; the heading names its unit in brackets. */
  number: number;
  /** A proportion, 0.25 for 25%. */
  percent: number;
  /** Whole pence; shown in pounds. */
  money: number | bigint;
  day: Day;
  /** A number whose unit stands in another column: shown as it is stored. */
  plain: number;
}

export type Kind = keyof KindValues;
/** A value as a cell takes it: of its column's kind, or shorthand (a string), or null. */
export type CellValue = KindValues[Kind] | null;

/** Where a cell leads: another sheet of the workbook, or an address (https or mailto). */
export type Link = { readonly sheet: string } | { readonly address: string };

/** How one cell is typed, in a column whose rows differ: a number here, a day there. */
export interface CellAs {
  readonly kind: Kind;
  /** As `allowed` of a column. */
  readonly allowed?: string;
}

export interface ColumnSettings<Row, K extends Kind> {
  readonly kind: K;
  /** The row's value; shorthand where there cannot be one; null for a blank cell, where the sheet says what it means. */
  readonly value: (row: Row) => KindValues[K] | Shorthand | null;
  /** The same value as the database works it out, for files it writes itself: see csv-query.ts. */
  readonly sql?: string;
  /** Decimal places shown and stored: by default 1 for a number, 0 for a percent, 2 for money. */
  readonly decimals?: number;
  /** 31/03/2026 (by default) or 31 March 2026. */
  readonly days?: 'short' | 'long';
  /** Ids of the document's notes that bear on this column. */
  readonly notes?: readonly string[];
  readonly link?: (row: Row) => Link | null;
  /** The widest this column may be, in characters, before its text wraps. */
  readonly widest?: number;
  /** The cells that list what may be written here, for a file that comes back: `Lists!$B$2:$B$7`. */
  readonly allowed?: string;
  /** Where rows differ in what they are: how the cell of a row is typed. Its value is of that kind. */
  readonly inRow?: (row: Row) => CellAs;
}

/** One column of a table: its heading, its type, and how a row gives its value. The same for xlsx and CSV. */
export interface Column<Row> {
  readonly header: string;
  readonly kind: Kind;
  readonly value: (row: Row) => CellValue;
  readonly sql?: string;
  readonly decimals: number;
  readonly days: 'short' | 'long';
  readonly notes: readonly string[];
  readonly link?: (row: Row) => Link | null;
  readonly widest: number;
  readonly allowed?: string;
  readonly inRow?: (row: Row) => CellAs;
}

const DECIMALS: Record<Kind, number> = {
  text: 0,
  whole: 0,
  number: 1,
  percent: 0,
  money: 2,
  day: 0,
  plain: 0,
};

/** The unit has to be in the heading: a reader of one cell hears the heading, not the format (rule X-05). */
const UNIT: Partial<Record<Kind, { readonly pattern: RegExp; readonly say: string }>> = {
  number: { pattern: /\(.+\)/, say: 'name the unit in brackets, for example “Distance (miles)”' },
  percent: { pattern: /\(%\)/, say: 'end the heading with (%)' },
  money: { pattern: /\(£\)/, say: 'end the heading with (£)' },
};

/** A share of some that rounds to 0% is not that of nobody: true zero is 0, the other is [k] (rule X-32). */
const neverRoundedAway =
  <Row>(value: Column<Row>['value'], decimals: number): Column<Row>['value'] =>
  (row) => {
    const given = value(row);
    const isRoundedAway =
      typeof given === 'number' && given !== 0 && Math.round(Math.abs(given) * 10 ** (decimals + 2)) === 0;
    return isRoundedAway ? '[k]' : given;
  };

/**
 * One column of a sheet.
 * @example column('Weekly cost (£)', { kind: 'money', value: (row: CostRow) => row.weeklyPence })
 * @throws WorkbookNotWritableError when the heading is blank, has a line break, or lacks its unit.
 */
export const column = <Row, K extends Kind>(
  header: string,
  settings: ColumnSettings<Row, K>,
): Column<Row> => {
  const unit = UNIT[settings.kind];
  const refuse = (message: string): never => {
    throw new WorkbookNotWritableError([{ field: `Column “${header}”`, message }]);
  };
  if (header.trim() === '' || header !== header.trim()) refuse('give a heading with no spaces around it.');
  if (/[\r\n\t]/.test(header) || header.length > 200)
    refuse('give a heading on one line, of 200 characters at most.');
  if (guardText(header) !== header || cellText(header) !== escapeXml(header)) {
    refuse('give a heading that begins with a letter or a digit and has no control characters.');
  }
  if (unit && !unit.pattern.test(header)) refuse(`${unit.say}.`);
  const decimals = settings.decimals ?? DECIMALS[settings.kind];
  return {
    header,
    kind: settings.kind,
    value: settings.kind === 'percent' ? neverRoundedAway(settings.value, decimals) : settings.value,
    sql: settings.sql,
    decimals,
    days: settings.days ?? 'short',
    notes: settings.notes ?? [],
    link: settings.link,
    widest: settings.widest ?? 50,
    allowed: settings.allowed,
    inRow: settings.inRow,
  };
};

/** The column as one row has it, where rows differ. */
export const columnInRow = <Row>(column: Column<Row>, row: Row): Column<Row> => {
  if (!column.inRow) return column;
  const { kind, allowed } = column.inRow(row);
  return { ...column, kind, allowed, decimals: DECIMALS[kind] };
};

/** Whether its values are numbers: they are set to the right, and are figures of the long format. */
export const isNumeric = (of: Column<never>): boolean => of.kind !== 'text' && of.kind !== 'day';
