import { addDays, addMonths, day, lastOfMonth } from '@lib/kernel/day';
import { Chart, ChartSymbol, ChartValue } from '@lib/web-kit/charts/chart';
import { drawBarChart } from '@lib/web-kit/charts/draw-bar-chart';
import { drawLineChart } from '@lib/web-kit/charts/draw-line-chart';
import { LinePoint } from '@lib/web-kit/charts/line-chart';
import { DataTable } from '@lib/web-kit/tables/data-table';

export interface SampleFigure {
  readonly id: string;
  readonly heading: string;
  readonly chart: Chart;
  readonly table: DataTable;
  readonly tableSummary?: string;
}

const shown = (value: number): ChartValue => ({ value, symbol: null });
const missing = (symbol: ChartSymbol): ChartValue => ({ value: null, symbol });

const PLACEMENTS: readonly [string, ChartValue, ChartValue][] = [
  ['Foster carers', shown(6310), shown(6105)],
  ['Children’s homes', shown(940), shown(985)],
  ['Semi-independent living and supported accommodation', shown(1120), shown(1240)],
  ['With parents', missing('c'), shown(15)],
  ['Placed for adoption', shown(120), missing('c')],
  ['Other residential settings', missing('x'), shown(0)],
];

const table = (caption: string): DataTable => ({
  caption,
  columns: [{ text: 'Placement' }, { text: 'Children', numeric: true }],
  rows: PLACEMENTS.map(([label, { value }]) => [label, value ?? '[c]']),
});

/** A month's end, and a number that rises and falls without chance. */
const monthly = (from: number, by: number, without: readonly number[] = []): LinePoint[] =>
  Array.from({ length: 24 }, (_, month) => ({
    on: lastOfMonth(addMonths(day('2024-12-31'), month)),
    value: without.includes(month) ? null : Math.round((from + by * month + (month % 5) * 12) / 5) * 5,
    symbol: without.includes(month) ? 'c' : null,
    mark: month === 23 ? 'p' : month === 20 ? 'r' : null,
  }));

const ofBars = (): SampleFigure[] => [
  {
    id: 'bars',
    heading: 'One bar a category',
    chart: drawBarChart({
      title: 'Children in London by placement, 31 March 2026',
      unit: 'count',
      about: true,
      series: ['London'],
      categories: PLACEMENTS.map(([label, value]) => ({ label, values: [value] })),
    }),
    table: table('Children in London by placement'),
  },
  {
    id: 'two-bars',
    heading: 'Two bars a category',
    chart: drawBarChart({
      title: 'Children in London by placement, two years',
      unit: 'count',
      about: false,
      series: ['31 March 2026', '31 March 2025'],
      categories: PLACEMENTS.map(([label, ...values]) => ({ label, values })),
    }),
    table: table('Children in London by placement, two years'),
    tableSummary: 'Show the numbers as a table',
  },
];

const ofLines = (): SampleFigure[] => [
  {
    id: 'lines',
    heading: 'Five lines, some broken',
    chart: drawLineChart({
      title: 'Children looked after by sub-region, by month',
      unit: 'count',
      about: true,
      series: [
        { name: 'North Central London', points: monthly(1500, 2) },
        { name: 'North East London', points: monthly(1520, 1, [4, 5, 12]) },
        { name: 'North West London', points: monthly(1490, 3, [22, 23]) },
        { name: 'South East London', points: monthly(2100, -4, [0, 2]) },
        {
          name: 'South West London',
          points: monthly(
            0,
            0,
            Array.from({ length: 24 }, (_, at) => at),
          ),
        },
      ],
      breaks: [{ on: day('2025-10-01'), label: 'supported accommodation is counted from 1 October 2025' }],
    }),
    table: table('Children looked after by sub-region'),
  },
  {
    id: 'weekly',
    heading: 'A share by week',
    chart: drawLineChart({
      title: 'Share of children placed within 20 miles of home, by week',
      unit: 'percent',
      about: true,
      series: [
        {
          name: 'London',
          points: Array.from({ length: 12 }, (_, week) => ({
            on: addDays(day('2026-08-30'), week * 7),
            value: 70 + (week % 3),
            symbol: null,
          })),
        },
      ],
    }),
    table: table('Share of children placed within 20 miles of home'),
  },
];

/** Every kind of figure the kit draws, each with something hidden in it. */
export const sampleFigures = (): SampleFigure[] => [...ofBars(), ...ofLines()];
