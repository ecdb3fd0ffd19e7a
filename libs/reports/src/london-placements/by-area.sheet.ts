import { financialYear } from '@lib/kernel/financial-year';
import { Printed } from '@lib/measures/cubes/printed';
import { publishedValue, publishedYearOn } from '@lib/measures/cubes/published-values';
import { Area } from '@lib/releases/cubes/area';
import { Category } from '@lib/releases/cubes/cube';
import { Figure } from '@lib/reference-data/benchmarks/benchmark';
import { column, Column } from '@lib/workbook/writing/column';
import { Shorthand } from '@lib/workbook/writing/shorthand';
import { PublishedSheet, publishedSheet } from '@lib/workbook/writing/workbook-document';
import { areaColumns } from './area-columns';
import { cellOf, shareCell } from './printed-cell';
import { ReleasedTable } from './released-table';
import { periodOf, sourceOf } from './sheet-words';
import { labelOf, TOTAL } from './slices';

/** A table of one breakdown: the total of an area first, then what it is made up of. */
export interface ByArea {
  readonly name: string;
  readonly table: string;
  readonly topic: string;
  /** What a row's category is called, for example “Placement group”. */
  readonly heading: string;
  readonly of: ReleasedTable;
  /** What is counted, where it is not children. */
  readonly counted?: string;
  /** What the shares are of, where it is not the total of the area. */
  readonly whole?: string;
  /** Which of the cube's categories the table is about, besides what the shares are of. */
  readonly includes: (category: Category) => boolean;
  readonly notes: readonly string[];
}

interface AreaRow {
  readonly area: Area;
  readonly category: Category;
}

/** One row an area and category, with its share of the area's total, or of a part of it, and, of children, what the Department published. */
export const byAreaSheet = ({
  of,
  counted = 'Children',
  whole = TOTAL,
  ...sheet
}: ByArea): PublishedSheet => {
  const count = ({ area, category }: AreaRow): Printed => of.at(area, category.code);
  const isOurs = (category: Category): boolean => category.code === whole || sheet.includes(category);
  return publishedSheet<AreaRow>({
    name: sheet.name,
    table: sheet.table,
    title: { topic: sheet.topic, area: 'London', period: periodOf(of) },
    notes: sheet.notes,
    source: sourceOf(of),
    dataAsAt: of.release?.oldest ?? of.asked,
    columns: [
      ...areaColumns<AreaRow>(),
      column(sheet.heading, { kind: 'text', value: ({ category }: AreaRow) => labelOf(category) }),
      column(counted, { kind: 'whole', value: (row: AreaRow) => cellOf(count(row)) }),
      column('Share (%)', {
        kind: 'percent',
        value: (row: AreaRow) => shareCell(count(row), of.at(row.area, whole)),
        notes: ['shares'],
      }),
      ...(of.cube.population === 'everybody' ? publishedColumns(of) : []),
    ],
    rows: of.areas.flatMap((area) =>
      of
        .categoriesOf(area)
        .filter(isOurs)
        .map((category) => ({ area, category })),
    ),
  });
};

/** The Department publishes figures of all children looked after, and none of a panel’s cases. */
const publishedColumns = ({ cube, release }: ReleasedTable): Column<AreaRow>[] => {
  const year = release && publishedYearOn(release.on);
  const published = ({ area, category }: AreaRow, which: 'number' | 'percentage'): number | Shorthand => {
    const value = year && publishedValue(cube.code, area, category.code, year);
    return figureOf(value ? value[which] : null);
  };
  return [
    column('Day of the published figure', {
      kind: 'day',
      value: () => (year ? financialYear(year).last : '[z]'),
      days: 'long',
      notes: ['published'],
    }),
    column('Published children', { kind: 'whole', value: (row: AreaRow) => published(row, 'number') }),
    column('Published share (%)', {
      kind: 'percent',
      value: (row: AreaRow) => {
        const percent = published(row, 'percentage');
        return typeof percent === 'number' ? percent / 100 : percent;
      },
    }),
  ];
};

/** What the Department could not give either, as it says so; nothing where it publishes no such figure. */
const figureOf = (figure: Figure | null): number | Shorthand => {
  if (figure === null) return '[z]';
  return typeof figure === 'number' ? figure : `[${figure}]`;
};
