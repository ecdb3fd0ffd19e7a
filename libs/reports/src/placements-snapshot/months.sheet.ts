import { formatDay } from '@lib/kernel/london-format';
import { MonthPoint } from '@lib/measures/month-by-month/month-by-month.measure';
import { PUBLISHED_GROUPS } from '@lib/measures/placements/published-groups';
import { column } from '@lib/workbook/writing/column';
import { PublishedSheet, publishedSheet } from '@lib/workbook/writing/workbook-document';
import { areaColumns, SheetFacts, SOURCE } from './sheet-facts';

/** Two years of open placements, month by month. */
export const monthsSheet = (points: readonly MonthPoint[], facts: SheetFacts): PublishedSheet =>
  publishedSheet<MonthPoint>({
    name: 'Month by month',
    table: 'month_by_month',
    title: {
      topic: 'Placements open at the end of each month',
      area: facts.subject.borough.name,
      period: `${formatDay(points[0]!.monthEnd)} to ${formatDay(points.at(-1)!.monthEnd)}`,
    },
    notes: ['provisional', 'short-breaks', 'groups', 'months', 'first-return'],
    source: SOURCE,
    dataAsAt: facts.dataAsAt,
    columns: [
      ...areaColumns<MonthPoint>(facts),
      column('Month end', { kind: 'day', value: (point: MonthPoint) => point.monthEnd, days: 'long' }),
      column('Total', { kind: 'whole', value: (point: MonthPoint) => point.figures?.open ?? '[x]' }),
      ...PUBLISHED_GROUPS.map(({ group, label }) =>
        column(label, {
          kind: 'whole',
          value: (point: MonthPoint) => (point.figures ? (point.figures.openByGroup[group] ?? 0) : '[x]'),
        }),
      ),
      column('Started in the month', {
        kind: 'whole',
        value: (point: MonthPoint) => point.figures?.started ?? '[x]',
      }),
      column('Ended in the month', {
        kind: 'whole',
        value: (point: MonthPoint) => point.figures?.ended ?? '[x]',
      }),
    ],
    rows: points,
  });
