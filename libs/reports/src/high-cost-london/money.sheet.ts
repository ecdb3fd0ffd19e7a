import { amountLabel } from '@lib/measures/cubes/amount-words';
import { Area } from '@lib/releases/cubes/area';
import { Amount } from '@lib/releases/cubes/cube';
import { releaseReference, ReleaseSummary } from '@lib/releases/selecting/release';
import { column } from '@lib/workbook/writing/column';
import { Shorthand } from '@lib/workbook/writing/shorthand';
import { PublishedSheet, publishedSheet } from '@lib/workbook/writing/workbook-document';
import { areaColumns } from '../london-placements/area-columns';
import { ReleasedTable } from '../london-placements/released-table';
import { periodOf, sourceOf } from '../london-placements/sheet-words';
import { PartOfFigures, SheetName } from './high-cost-figures';

interface MoneyRow {
  readonly area: Area;
  readonly table: ReleasedTable;
  readonly release: ReleaseSummary;
  readonly amount: Amount;
}

/** Sums of money over London, as each release has them, newest first; months to come of the latest alone. */
export const moneySheet = (
  { latest, series }: PartOfFigures,
  name: SheetName,
  notes: readonly string[],
): PublishedSheet => {
  const amounts = latest.cube.amounts ?? [];
  const isMonths = amounts.some(({ nights }) => nights);
  return publishedSheet<MoneyRow>({
    ...name,
    notes: [...notes, `money-${latest.cube.code}`],
    title: {
      topic: isMonths ? 'What is committed month by month' : 'What a week costs, and who is invoiced',
      area: 'London',
      period: periodOf(latest),
    },
    source: sourceOf(latest),
    dataAsAt: latest.release?.oldest ?? latest.asked,
    columns: [
      column('Day of the release', {
        kind: 'day',
        value: ({ release }: MoneyRow) => release.on,
        days: 'long',
      }),
      column('Release', { kind: 'text', value: ({ release }: MoneyRow) => releaseReference(release) }),
      ...areaColumns<MoneyRow>(),
      column(isMonths ? 'Month' : 'Cost', {
        kind: 'text',
        value: ({ amount, release }: MoneyRow) => amountLabel(amount, release.on),
      }),
      column(isMonths ? 'Committed (£)' : 'A week (£)', { kind: 'money', decimals: 0, value: amountCell }),
      column('To the nearest (£)', {
        kind: 'money',
        decimals: 0,
        value: ({ amount }: MoneyRow) => amount.roundedTo,
      }),
    ],
    rows: (isMonths ? [latest] : series.toReversed()).flatMap((table) => rowsOf(table, amounts)),
  });
};

const rowsOf = (table: ReleasedTable, amounts: readonly Amount[]): MoneyRow[] => {
  const area = table.areas.find(({ kind }) => kind === 'london');
  const { release } = table;
  return area && release ? amounts.map((amount) => ({ area, table, release, amount })) : [];
};

const amountCell = ({ table, amount }: MoneyRow): number | Shorthand => {
  const found = table.amounts.find(({ code }) => code === amount.code);
  return found?.pence ?? `[${found?.symbol ?? 'x'}]`;
};
