import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { financialYearLabel } from '@lib/kernel/financial-year';
import { financialYearIn, londonAuthorityIn, penceIn } from './spending-cells';
import { NEEDED_COLUMNS, placesOfSpending, SPENDING_COLUMNS, SpendingColumn } from './spending-columns';
import { SpendingLineCode, spendingLineLabel, spendingLineOf } from './spending-line';
import { keyOfFigure, ReadSpending, SpendingFigure, SpendingProblem, SpendingRows } from './spending-table';

type Cells = Readonly<Record<SpendingColumn, string>>;
type Passed = 'otherAreas' | 'otherLines' | 'notGiven';
type ReadRow = Omit<SpendingFigure, 'row'> | Passed | Wrong[];

interface Wrong {
  readonly column: SpendingColumn;
  readonly what: string;
}

/**
 * Reads a section 251 table: columns in any order and under any of their usual headings. Other areas, other lines and
 * figures that were not given are passed over and counted; anything else that cannot be read is a problem, and a table
 * with a problem is not to be applied.
 */
export const readSpending = ({ heading, rows }: SpendingRows): ReadSpending => {
  const passedOver = { otherAreas: 0, otherLines: 0, notGiven: 0 };
  const unknown = new Set<string>();
  const at = placesOfSpending(heading);
  const missing = missingColumns(at);
  if (missing.length > 0)
    return { figures: [], passedOver: { ...passedOver, unknownLines: [] }, problems: missing };
  const figures = new Map<string, SpendingFigure>();
  const problems: SpendingProblem[] = [];
  for (const { row, cells } of rows) {
    const named = cellsAt(at, cells);
    const read = readRow(named);
    if (read === 'otherLines') noteLine(unknown, named.line);
    if (typeof read === 'string') passedOver[read] += 1;
    else if (Array.isArray(read)) problems.push(...read.map((wrong) => problemOf(row, wrong)));
    else {
      const before = figures.get(keyOfFigure(read));
      if (before) problems.push(problemOf(row, { column: 'line', what: twice(before.row) }));
      else figures.set(keyOfFigure(read), { ...read, row });
    }
  }
  const read = [...figures.values()];
  if (read.length === 0 && problems.length === 0) problems.push(NOTHING_READ);
  return {
    figures: read,
    passedOver: { ...passedOver, unknownLines: [...unknown] },
    problems: [...problems, ...moreThanTheWhole(read)],
  };
};

const NOTHING_READ: SpendingProblem = {
  row: null,
  column: SPENDING_COLUMNS.line.name,
  message:
    'The table has no figure of a London authority in the lines 3.1.1, 3.1.2 or 3.1.11 of the section 251 outturn.',
};

const MOST_NAMES = 10;
const NAME_LETTERS = 60;

/** A line of the Department’s has a number; one without may be a line that was meant and misspelt. */
const noteLine = (unknown: Set<string>, line: string): void => {
  if (unknown.size < MOST_NAMES && !/^\d/.test(line)) unknown.add(line.slice(0, NAME_LETTERS));
};

const twice = (row: number): string =>
  `is the same line of the same authority and year as in row ${row}. Each may be in the table once`;

const missingColumns = (at: Readonly<Record<SpendingColumn, number>>): SpendingProblem[] =>
  NEEDED_COLUMNS.filter((column) => at[column] < 0).map((column) => {
    const { name, headings } = SPENDING_COLUMNS[column];
    return {
      row: null,
      column: name,
      message: `The column “${name}” is missing. The first row must hold the headings; this one may be called ${headings.join(', ')}.`,
    };
  });

const cellsAt = (at: Readonly<Record<SpendingColumn, number>>, cells: readonly string[]): Cells =>
  Object.fromEntries(
    Object.entries(at).map(([column, place]) => [column, (cells[place] ?? '').trim()]),
  ) as Record<SpendingColumn, string>;

const readRow = (cells: Cells): ReadRow => {
  if (cells.level !== '' && !/^local authority/i.test(cells.level)) return 'otherAreas';
  const boroughId = londonAuthorityIn(cells.number);
  if (boroughId === 'elsewhere') return 'otherAreas';
  const line = spendingLineOf(cells.line);
  if (line === null && cells.line !== '') return boroughId === null ? [NO_CODE] : 'otherLines';
  const year = financialYearIn(cells.year);
  const pence = penceIn(cells.spend);
  if (boroughId === null || line === null || year === null || pence === null)
    return wrongsOf({ boroughId, line, year, pence });
  return pence === 'not given' ? 'notGiven' : { boroughId, line, year, pence };
};

const NO_CODE: Wrong = {
  column: 'number',
  what: 'must be the number of an authority, for example 305, or its code, for example E09000006',
};

const wrongsOf = (read: {
  readonly boroughId: number | null;
  readonly line: SpendingLineCode | null;
  readonly year: number | null;
  readonly pence: number | 'not given' | null;
}): Wrong[] => [
  ...(read.boroughId === null ? [NO_CODE] : []),
  ...(read.line === null
    ? [{ column: 'line', what: 'is needed, for example “3.1.2 Fostering services”' } as const]
    : []),
  ...(read.year === null ? [{ column: 'year', what: 'must be a financial year, for example 2024-25' } as const] : []),
  ...(read.pence === null
    ? [{ column: 'spend', what: 'must be pounds, for example 12345678 or 12,345,678.50, up to a thousand million' } as const]
    : []),
]; // prettier-ignore

const problemOf = (row: number, { column, what }: Wrong): SpendingProblem => {
  const { name } = SPENDING_COLUMNS[column];
  return { row, column: name, message: `Row ${row}: ${name} ${what}.` };
};

/** Residential care and fostering are parts of the total: together they cannot be more. */
const moreThanTheWhole = (figures: readonly SpendingFigure[]): SpendingProblem[] => {
  const byKey = new Map(figures.map((one) => [keyOfFigure(one), one]));
  return figures
    .filter(({ line }) => line === 'looked-after')
    .flatMap((whole) => {
      const part = (line: SpendingLineCode): number => byKey.get(keyOfFigure({ ...whole, line }))?.pence ?? 0;
      if (part('residential') + part('fostering') <= whole.pence) return [];
      const of = `${authorityById(whole.boroughId).name}, ${financialYearLabel(whole.year)}`;
      const message = `Row ${whole.row}: ${spendingLineLabel('looked-after')} of ${of} is less than residential care and fostering together.`;
      return [{ row: whole.row, column: SPENDING_COLUMNS.spend.name, message }];
    });
};
