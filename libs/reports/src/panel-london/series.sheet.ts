import { sentenceCase } from '@lib/kernel/sentence-case';
import { Day } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';
import { behind } from '@lib/measures/cubes/behind';
import { releaseReference } from '@lib/releases/selecting/release';
import { Area } from '@lib/releases/cubes/area';
import { Category } from '@lib/releases/cubes/cube';
import { column } from '@lib/workbook/writing/column';
import { PublishedSheet, publishedSheet } from '@lib/workbook/writing/workbook-document';
import { areaColumns } from '../london-placements/area-columns';
import { cellOf } from '../london-placements/printed-cell';
import { ReleasedTable } from '../london-placements/released-table';
import { BEHIND, PRODUCT_WORDS } from '../london-placements/sheet-words';
import { labelOf } from '../london-placements/slices';
import { PanelLondonFigures } from './panel-london-figures';

interface SeriesRow {
  readonly table: ReleasedTable;
  readonly area: Area;
  readonly category: Category;
}

/** What the sheet is called, where a workbook has several, and which notes bear on it besides. */
interface SeriesNames {
  readonly name: string;
  readonly table: string;
  readonly notes: readonly string[];
}

const OVER_TIME: SeriesNames = { name: 'Over time', table: 'over_time', notes: [] };

/** The same categories in release after release, each as it was shown then: quarters, or weeks, have no day in common. */
export const seriesSheet = (
  { series, latest, main }: PanelLondonFigures,
  counted: string,
  includes: (category: Category) => boolean,
  { name, table, notes }: SeriesNames = OVER_TIME,
): PublishedSheet =>
  publishedSheet<SeriesRow>({
    name,
    table,
    title: { topic: `${latest.cube.title}, over time`, area: 'London', period: periodOfAll(series, main.on) },
    notes: ['releases', 'london', 'over-time', `counted-${latest.cube.code}`, ...notes],
    source: `${sentenceCase(PRODUCT_WORDS[main.product].name)} releases of this service, from ${BEHIND[behind(latest.cube)]}`,
    dataAsAt: main.oldest,
    columns: [
      column('Day of the release', {
        kind: 'day',
        value: ({ table }: SeriesRow) => dayOf(table),
        days: 'long',
      }),
      column('Release', {
        kind: 'text',
        value: ({ table: { release } }: SeriesRow) => (release ? releaseReference(release) : '[x]'),
      }),
      ...areaColumns<SeriesRow>(),
      column('Category', { kind: 'text', value: ({ category }: SeriesRow) => labelOf(category) }),
      column(counted, {
        kind: 'whole',
        value: ({ table, area, category }: SeriesRow) => cellOf(table.at(area, category.code)),
      }),
    ],
    rows: series.flatMap((table) =>
      table.areas.flatMap((area) =>
        table
          .categoriesOf(area)
          .filter(includes)
          .map((category) => ({ table, area, category })),
      ),
    ),
  });

const dayOf = ({ release, asked }: ReleasedTable): Day => release?.on ?? asked;

const periodOfAll = ([first]: readonly ReleasedTable[], last: Day): string => {
  const from = first ? dayOf(first) : last;
  return from === last ? formatDay(last) : `${formatDay(from)} to ${formatDay(last)}`;
};
