import { Day, daysBetween } from '@lib/kernel/day';
import { Given, labelOf, typeOf, wordsOf, writtenAs } from './third-instrument-answers';

type As = 'labels' | 'codes';
type Row = Record<string, string>;

/** What a borough gave, and what the service adds to it: worked out by hand here. */
export interface HandedIn {
  readonly borough: string;
  readonly given: Given;
  readonly asAt: Day;
  readonly periodDays: number;
  /** By code: the sums the spreadsheet asks the service to work out. */
  readonly workedOut: Readonly<Record<string, string>>;
  /** Codes of questions the routing keeps from the borough. */
  readonly notAsked: readonly string[];
}

/** What a question’s column is called: its code or its words, with the unit where it is money. */
const headingOf = (code: string, as: As, part = ''): string => {
  const [down, across] = part.split('.') as [string, string?];
  const unit = typeOf(code).includes('money') ? ' (£)' : '';
  if (!across) return `${as === 'codes' ? code : labelOf(code)}${unit}`;
  return as === 'codes'
    ? `${code}.${down}.${across}${unit}`
    : `${labelOf(code)}: ${wordsOf(code, down)}, ${wordsOf(code, across, 1)}${unit}`;
};

const inCell = (cell: string, text: string): { grid: string; part: string; number: string } => {
  const [grid, ...part] = cell.split('.') as [string, ...string[]];
  return { grid, part: part.join('.'), number: String(Number(text)) };
};

/** The row of a borough among the returns, by what its columns are called. */
export const returnOf = (
  { borough, given: { once, cells }, asAt, periodDays, workedOut, notAsked }: HandedIn,
  as: As,
): Row => {
  const known = { as_at: asAt, period_days: String(periodDays), ...once };
  return Object.fromEntries([
    ['Borough', borough],
    ...Object.entries(known).map(([code, value]) => [headingOf(code, as), writtenAs(code, value, as)]),
    ...Object.entries(cells).map(([cell, text]) => {
      const { grid, part, number } = inCell(cell, text);
      return [headingOf(grid, as, part), number];
    }),
    ...Object.entries(workedOut).map(([code, text]) => [headingOf(code, as), text]),
    ...notAsked.map((code) => [headingOf(code, as), '[z]']),
  ]) as Row;
};

/** The rows of its children. */
export const childrenOf = ({ borough, given: { rows } }: HandedIn, as: As): Row[] =>
  rows.map((row) => ({
    Borough: borough,
    ...Object.fromEntries(
      Object.entries(row).map(([code, value]) => [headingOf(code, as), writtenAs(code, value, as)]),
    ),
    [headingOf('notice', as)]: String(daysBetween(row['told_on'] as Day, row['moved_on'] as Day)),
  }));

/** What the service added to what was given, which the long format has too. */
const ADDED = new Set(['as_at', 'period_days', 'all_households', 'all_spend', 'notice']);

/** Everything it gave, one thing each: what tells the row, the question, which part of it, and the answer. */
export const longOf = ({ given: { once, cells, rows } }: HandedIn): string[][] => {
  const given = [
    ...Object.entries(once).map((one) => ['[z]', ...one] as const),
    ...rows.flatMap((row) => Object.entries(row).map((one) => [String(row['child_ref']), ...one] as const)),
  ];
  return [
    ...given.flatMap(([row, code, value]) =>
      typeof value === 'string' || value.length === 0
        ? [[row, code, '[z]', writtenAs(code, value, 'codes')]]
        : value.map((one, at) => [row, code, String(at + 1), one]),
    ),
    ...Object.entries(cells).map(([cell, text]) => {
      const { grid, part, number } = inCell(cell, text);
      return ['[z]', grid, part, number];
    }),
  ].toSorted();
};

/** The same of the long format that was taken out. */
export const longIn = (long: readonly Row[], borough: string): string[][] =>
  long
    .filter((row) => row['Borough'] === borough && !ADDED.has(row['Question code']!))
    .map((row) => [
      ...['Row', 'Question code', 'Part'].map((heading) => row[heading]!),
      ['Answer', 'Value', 'Day'].map((heading) => row[heading]!).join(''),
    ])
    .toSorted();
