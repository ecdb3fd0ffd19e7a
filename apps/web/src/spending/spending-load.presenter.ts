import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { financialYearLabel } from '@lib/kernel/financial-year';
import { formatMoment } from '@lib/kernel/london-format';
import { spendingLineLabel } from '@lib/measures/section-251/spending-line';
import { countsOfSpending, SpendingDifference, SpendingLoad } from '@lib/measures/section-251/spending-load';
import { SpendingPreview } from '@lib/measures/section-251/spending-loads.service';
import { SpendingFigure } from '@lib/measures/section-251/spending-table';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';
import { DataTable, TableRow } from '@lib/web-kit/tables/data-table';
import { countsWords, passedOverWords, poundsWords, STATE_WORDS } from './spending-words';
import { spendingPaths } from './spending.paths';

/** Figures shown of each sort: three years of London; the counts say how many there are. */
const SHOWN = 300;

/** A whole borough’s year of care below this was meant in thousands of pounds. */
const FEW_PENCE = 10_000_000;

export interface SpendingLoadModel {
  readonly title: string;
  readonly facts: readonly SummaryRow[];
  /** What may not be meant: thousands of pounds, lines that were misspelt. */
  readonly warnings: readonly string[];
  readonly seen: string | null;
  readonly sections: readonly SpendingSection[];
  readonly paths: { readonly apply: string; readonly putAside: string; readonly takeBack: string };
  readonly canTakeBack: boolean;
  readonly back: { readonly href: string };
}

export interface SpendingSection {
  readonly heading: string;
  readonly table: DataTable;
  /** How many more there are than the table shows. */
  readonly more: number;
}

/** A table as a page: what it would change, or what it says. */
export const presentSpendingLoad = ({
  load,
  figures,
  difference,
  seen,
}: SpendingPreview): SpendingLoadModel => ({
  title: 'Section 251 table',
  facts: factsOf(load, difference),
  warnings: difference === null ? [] : [...fewPounds(figures), ...unknownLines(load)],
  seen,
  sections: difference === null ? [saysSection(figures)] : sectionsOf(difference),
  paths: {
    apply: spendingPaths.apply(load.id),
    putAside: spendingPaths.putAside(load.id),
    takeBack: spendingPaths.takeBack(load.id),
  },
  canTakeBack: load.state === 'applied',
  back: { href: spendingPaths.index },
});

const fewPounds = (figures: readonly SpendingFigure[]): string[] => {
  const few = figures.filter(({ line, pence }) => line === 'looked-after' && pence < FEW_PENCE).length;
  if (few === 0) return [];
  return [
    `${few === 1 ? 'One total is' : `${few} totals are`} under ${poundsWords(FEW_PENCE)} for a whole year. If the table is in thousands of pounds, put it aside and send it in pounds.`,
  ];
};

const unknownLines = ({ passedOver: { unknownLines: lines } }: SpendingLoad): string[] =>
  lines.length === 0
    ? []
    : [
        `Not read, because no line is called that: ${lines.join(', ')}. If one of them is meant, put the table aside and send it with the number of the line.`,
      ];

const factsOf = (load: SpendingLoad, difference: SpendingDifference | null): SummaryRow[] => {
  const passed = passedOverWords(load.passedOver);
  return [
    { label: 'File', value: load.source },
    ...(load.madeUp ? [{ label: 'Figures', value: 'Made up, for practice' }] : []),
    { label: 'Figures read', value: load.rowCount },
    ...(passed === null ? [] : [{ label: 'Rows not read', value: passed }]),
    { label: 'Handed in', value: `${formatMoment(load.receivedAt)} by ${load.receivedByName}` },
    load.state === 'waiting'
      ? { label: 'Status', status: { text: STATE_WORDS.waiting, kind: 'waiting' } }
      : { label: 'Status', value: STATE_WORDS[load.state] },
    ...(load.appliedAt === null
      ? []
      : [{ label: 'Applied', value: `${formatMoment(load.appliedAt)} by ${load.appliedByName ?? ''}` }]),
    ...(load.takenBackAt === null
      ? []
      : [{ label: 'Taken back', value: `${formatMoment(load.takenBackAt)} by ${load.takenBackByName ?? ''}` }]),
    ...(load.counts === null ? [] : [{ label: 'What it changed', value: countsWords(load.counts) }]),
    ...(difference ? [{ label: 'If you confirm', value: countsWords(countsOfSpending(difference)) }] : []),
  ];
}; // prettier-ignore

const sectionsOf = ({ added, changed, unchanged }: SpendingDifference): SpendingSection[] =>
  [
    section('Changed', {
      columns: ['Now', 'In the table'],
      rows: changed.map(({ figure, before }): TableRow => [
        ...whoseFigure(figure),
        poundsWords(before),
        poundsWords(figure.pence),
      ]),
    }),
    section('New', { columns: ['In the table'], rows: added.map(rowOf) }),
    section('Unchanged', { columns: ['In the table'], rows: unchanged.map(rowOf) }),
  ].filter(({ table }) => table.rows.length > 0);

const saysSection = (figures: readonly SpendingFigure[]): SpendingSection =>
  section('What it says', { columns: ['Gross spending'], rows: figures.map(rowOf) });

const section = (
  heading: string,
  { columns, rows }: { readonly columns: readonly string[]; readonly rows: readonly TableRow[] },
): SpendingSection => ({
  heading,
  table: {
    caption: heading,
    hideCaption: true,
    columns: [
      { text: 'Borough' },
      { text: 'Financial year' },
      { text: 'Line' },
      ...columns.map((text) => ({ text, numeric: true })),
    ],
    rows: rows.slice(0, SHOWN),
  },
  more: Math.max(0, rows.length - SHOWN),
});

const whoseFigure = ({ boroughId, year, line }: SpendingFigure): string[] => [
  authorityById(boroughId).name,
  financialYearLabel(year),
  spendingLineLabel(line),
];

const rowOf = (figure: SpendingFigure): TableRow => [...whoseFigure(figure), poundsWords(figure.pence)];
