import { Day } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';
import { PLACEMENTS } from '@lib/measures/cubes/placements.cube';
import { Area } from '@lib/releases/cubes/area';
import { column } from '@lib/workbook/writing/column';
import { PublishedSheet, publishedSheet } from '@lib/workbook/writing/workbook-document';
import { areaColumns } from './area-columns';
import { LondonFigures } from './london-figures';
import { MonthFigures } from './month-figures';
import { cellOf } from './printed-cell';
import { isPlacementGroup, labelOf, TOTAL } from './slices';

interface MonthRow {
  readonly month: MonthFigures;
  readonly area: Area;
}

/** The total, and the groups that are printed for every kind of area, so that each has a line from month to month. */
const SHOWN = PLACEMENTS.categories.filter(
  (category) =>
    (category.code === TOTAL || isPlacementGroup(category)) &&
    category.forBoroughs.includes('operational') &&
    category.forGroups.includes('operational'),
);

/** Up to two years, month by month: each month as its last weekly release has it. */
export const monthsSheet = ({ main, months }: LondonFigures): PublishedSheet =>
  publishedSheet<MonthRow>({
    name: 'Month by month',
    table: 'month_by_month',
    title: {
      topic: 'Children looked after, month by month',
      area: 'London',
      period: periodOf(months, main.on),
    },
    notes: ['releases', 'london', 'months', 'counted-placements'],
    source: 'Weekly releases of this service, from returns on children looked after (SSDA903)',
    dataAsAt: months.at(-1)?.table.release?.oldest ?? main.oldest,
    columns: [
      column('Month end', { kind: 'day', value: ({ month }: MonthRow) => month.monthEnd, days: 'long' }),
      column('Day of the release', {
        kind: 'day',
        value: ({ month: { table } }: MonthRow) => table.release?.on ?? table.asked,
        days: 'long',
      }),
      ...areaColumns<MonthRow>(),
      ...SHOWN.map((category) =>
        column(labelOf(category), {
          kind: 'whole',
          value: ({ month, area }: MonthRow) => cellOf(month.table.at(area, category.code)),
        }),
      ),
    ],
    rows: months.flatMap((month) => month.table.areas.map((area) => ({ month, area }))),
  });

const periodOf = (months: readonly MonthFigures[], on: Day): string => {
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) return `no whole month by ${formatDay(on)}`;
  return first === last
    ? formatDay(last.monthEnd)
    : `${formatDay(first.monthEnd)} to ${formatDay(last.monthEnd)}`;
};
