import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { AUTHORITIES } from '@lib/boroughs/authorities/authorities';
import { financialYearLabel } from '@lib/kernel/financial-year';
import { formatMoment } from '@lib/kernel/london-format';
import { SPENDING_LINES } from '@lib/measures/section-251/spending-line';
import { SpendingLoad } from '@lib/measures/section-251/spending-load';
import { SpendingFigure, SpendingProblem } from '@lib/measures/section-251/spending-table';
import { SpendingOverview } from '@lib/measures/section-251/spending-loads.service';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { DataTable, TableRow } from '@lib/web-kit/tables/data-table';
import { countsWords, STATE_WORDS } from './spending-words';
import { spendingPaths } from './spending.paths';

/** As many as somebody mends before sending a table again. */
const PROBLEMS_SHOWN = 100;

export interface SpendingModel {
  readonly title: string;
  readonly form: FormModel;
  readonly path: string;
  /** What counts, by year; null while nothing is loaded. */
  readonly years: DataTable | null;
  readonly loads: DataTable | null;
  readonly problems: DataTable | null;
  readonly moreProblems: number;
}

/** Handing a table in, with what counts now and the tables before it. */
export const presentSpending = (
  { loads, now }: SpendingOverview,
  form: FormModel,
  problems: readonly SpendingProblem[],
): SpendingModel => ({
  title: 'Section 251 spending',
  form,
  path: spendingPaths.index,
  years: now.length > 0 ? yearsTable(now) : null,
  loads: loads.length > 0 ? loadsTable(loads) : null,
  problems: problems.length > 0 ? problemsTable(problems.slice(0, PROBLEMS_SHOWN)) : null,
  moreProblems: Math.max(0, problems.length - PROBLEMS_SHOWN),
});

const yearsTable = (now: readonly SpendingFigure[]): DataTable => ({
  caption: 'What is loaded',
  hideCaption: true,
  columns: [{ text: 'Financial year' }, { text: 'Boroughs', numeric: true }, { text: 'Missing' }],
  rows: [...new Set(now.map(({ year }) => year))]
    .toSorted((one, other) => other - one)
    .map((year) => yearRow(year, now)),
});

/** A borough is there when all three lines of it are. */
const yearRow = (year: number, now: readonly SpendingFigure[]): TableRow => {
  const linesOf = (boroughId: number): number =>
    now.filter((one) => one.year === year && one.boroughId === boroughId).length;
  const missing = AUTHORITIES.filter(({ id }) => linesOf(id) < SPENDING_LINES.length);
  return [
    financialYearLabel(year),
    `${AUTHORITIES.length - missing.length} of ${AUTHORITIES.length}`,
    missing.length === 0
      ? 'None'
      : missing.length === AUTHORITIES.length
        ? 'No borough has all three lines'
        : missing.map(({ id }) => authorityById(id).name).join(', '),
  ];
};

const loadsTable = (loads: readonly SpendingLoad[]): DataTable => ({
  caption: 'Tables before this',
  hideCaption: true,
  columns: [{ text: 'Table' }, { text: 'Handed in' }, { text: 'Where it stands' }, { text: 'What it changed' }],
  rows: loads.map(rowOf),
}); // prettier-ignore

const rowOf = (load: SpendingLoad): TableRow => [
  {
    text: load.source,
    href: spendingPaths.load(load.id),
    ...(load.madeUp ? { note: 'Made up, for practice' } : {}),
  },
  { text: formatMoment(load.receivedAt), note: load.receivedByName },
  load.state === 'waiting'
    ? { status: { text: STATE_WORDS.waiting, kind: 'waiting' } }
    : STATE_WORDS[load.state],
  load.counts === null ? 'Nothing' : countsWords(load.counts),
];

const problemsTable = (problems: readonly SpendingProblem[]): DataTable => ({
  caption: 'Problems of the table',
  hideCaption: true,
  columns: [{ text: 'Row' }, { text: 'Column' }, { text: 'Problem' }],
  rows: problems.map(({ row, column, message }) => [row === null ? 'Heading' : String(row), column, message]),
});
