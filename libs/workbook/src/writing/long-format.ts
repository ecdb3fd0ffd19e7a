import { formatDay } from '@lib/kernel/london-format';
import { storedNumber } from './cell-xml';
import { CellValue, column, Column, columnInRow, isNumeric } from './column';
import { titleOf } from './cover-sheet';
import { handlingLine, ReadTable, shorthandLine } from './table-sheet';
import { isShorthand, SHORTHAND, Shorthand } from './shorthand';
import { SheetPlan } from './sheet-plan';
import { CoverFacts } from './workbook-document';
import { Day } from '@lib/kernel/day';

/** One figure of one table: who or what it is about, and the figure. */
interface LongRow {
  readonly table: number;
  /** What the row is about, by heading: the table's text and day columns. */
  readonly about: ReadonlyMap<string, string>;
  readonly measure: string;
  readonly unit: string;
  readonly value: number | null;
  readonly status: string;
}

const UNITS: Partial<Record<Column<never>['kind'], string>> = {
  whole: 'number',
  number: 'number',
  percent: 'proportion (0.25 is 25%)',
  money: 'pounds',
  plain: 'as its row says',
};

const inWords = (of: Column<never>, value: CellValue): string => {
  if (value === null || value === '') return '[z]';
  return of.kind === 'day' && !isShorthand(value) ? formatDay(value as Day) : String(value);
};

const statusOf = (value: CellValue): string => {
  if (value === null) return 'blank';
  return isShorthand(value) ? SHORTHAND[value] : 'figure';
};

/** The columns that say what a row is about. */
const aboutOf = ({ sheet, mixed }: ReadTable): readonly Column<unknown>[] =>
  sheet.columns.filter((each) => !isNumeric(each) && !mixed.includes(each));

/**
 * Figures and dimensions of a table go by their own headings, without note markers. Of a column whose rows differ, words and
 * days are left where they stand.
 */
function* figuresOf(table: ReadTable): Generator<LongRow> {
  const dimensions = aboutOf(table);
  for (const row of table.rows) {
    const about = new Map(dimensions.map((each) => [each.header, inWords(each, each.value(row))]));
    for (const column of table.mixed) {
      const figure = columnInRow(column, row);
      const value = figure.value(row);
      if (!isNumeric(figure) && !isShorthand(value)) continue;
      yield {
        table: table.number,
        about,
        measure: figure.header,
        unit: UNITS[figure.kind] ?? '[z]',
        value: value === null || isShorthand(value) ? null : storedNumber(figure, value),
        status: statusOf(value),
      };
    }
  }
}

/** Headings of the long format that no table's own heading may displace. */
const OWN = new Set(['table', 'measure', 'unit', 'value', 'value_status']);

const longColumns = (headings: readonly string[]): readonly Column<LongRow>[] => [
  column('measure', { kind: 'text', value: (row: LongRow) => row.measure }),
  column('table', { kind: 'whole', value: (row: LongRow) => row.table }),
  ...headings.map((heading) =>
    column(OWN.has(heading.toLowerCase()) ? `${heading} (of the row)` : heading, {
      kind: 'text',
      value: (row: LongRow) => row.about.get(heading) ?? '[z]',
    }),
  ),
  column('unit', { kind: 'text', value: (row: LongRow) => row.unit }),
  column('value', { kind: 'plain', value: (row: LongRow) => row.value }),
  column('value_status', { kind: 'text', value: (row: LongRow) => row.status }),
];

const BLANK = 'there is no figure, and value_status says why';

/**
 * The figures of every column with shorthand among them again, one a row, so that a program never has to take a number out of
 * text (rule X-33). Columns of figures alone are read where they stand.
 */
export const longFormatSheet = (all: readonly ReadTable[], cover: CoverFacts): SheetPlan => {
  const tables = all.filter(({ mixed }) => mixed.length > 0);
  const headings = new Set(tables.flatMap((table) => aboutOf(table).map(({ header }) => header)));
  const used = new Set<Shorthand>(['[z]', ...tables.flatMap((table) => [...table.shorthand])]);
  return {
    name: 'Data',
    table: 'data_long_format',
    above: [
      { text: `Data: figures that have shorthand among them, one a row: ${titleOf(cover)}`, style: 'title' },
      { text: 'This sheet contains one table.', style: 'text' },
      { text: 'Notes: see the tables, which refer to the Notes sheet.', style: 'text' },
      { text: shorthandLine(used, BLANK), style: 'text' },
      {
        text: 'Source: the columns of this workbook’s tables that have shorthand in them. The other columns are in their tables only.',
        style: 'text',
      },
      { text: handlingLine(cover), style: 'text' },
    ],
    columns: longColumns([...headings]) as SheetPlan['columns'],
    rows: (function* () {
      for (const table of tables) yield* figuresOf(table);
    })(),
    extract: false,
    firstColumnAtLeast: 60,
  };
};
