import { Area } from '@lib/releases/cubes/area';
import { Category } from '@lib/releases/cubes/cube';
import { column } from '@lib/workbook/writing/column';
import { PublishedSheet, publishedSheet } from '@lib/workbook/writing/workbook-document';
import { areaColumns } from '../london-placements/area-columns';
import { cellOf, shareCell } from '../london-placements/printed-cell';
import { periodOf, sourceOf } from '../london-placements/sheet-words';
import { labelOf, TOTAL } from '../london-placements/slices';
import { NeedFigures } from './need-figures';

interface CareNeedRow {
  readonly area: Area;
  readonly category: Category;
}

/** Why children became looked after, for London and its sub-regions. */
export const careNeedsSheet = ({ careNeeds: of }: NeedFigures): PublishedSheet =>
  publishedSheet<CareNeedRow>({
    name: 'Why looked after',
    table: 'why_looked_after',
    title: { topic: 'Why children are looked after', area: 'London', period: periodOf(of) },
    notes: ['releases', 'london', 'counted-need-groups'],
    source: sourceOf(of),
    dataAsAt: of.release?.oldest ?? of.asked,
    columns: [
      ...areaColumns<CareNeedRow>(),
      column('Need', { kind: 'text', value: ({ category }: CareNeedRow) => labelOf(category) }),
      column('Children', {
        kind: 'whole',
        value: ({ area, category }: CareNeedRow) => cellOf(of.at(area, category.code)),
      }),
      column('Share of all (%)', {
        kind: 'percent',
        value: ({ area, category }: CareNeedRow) => shareCell(of.at(area, category.code), of.at(area, TOTAL)),
        notes: ['shares'],
      }),
    ],
    rows: of.areas.flatMap((area) => of.categoriesOf(area).map((category) => ({ area, category }))),
  });
