import { Area } from '@lib/releases/cubes/area';
import { Category } from '@lib/releases/cubes/cube';
import { column } from '@lib/workbook/writing/column';
import { PublishedSheet, publishedSheet } from '@lib/workbook/writing/workbook-document';
import { areaColumns } from './area-columns';
import { cellOf, shareCell } from './printed-cell';
import { ReleasedTable } from './released-table';
import { periodOf, sourceOf } from './sheet-words';
import { isCrossing, partsOf } from './slices';

interface ByAgeRow {
  readonly area: Area;
  readonly group: Category;
  readonly band: Category;
  readonly crossing: Category;
}

/** Placement groups by age, for London and its parts: once a quarter, for no single borough. */
export const byAgeSheet = (of: ReleasedTable): PublishedSheet =>
  publishedSheet<ByAgeRow>({
    name: 'Groups by age',
    table: 'groups_by_age',
    title: { topic: 'Placement groups by age', area: 'London', period: periodOf(of) },
    notes: ['releases', 'london', 'quarterly', 'counted-placements'],
    source: sourceOf(of),
    dataAsAt: of.release?.oldest ?? of.asked,
    columns: [
      ...areaColumns<ByAgeRow>(),
      column('Placement group', { kind: 'text', value: ({ group }: ByAgeRow) => group.label }),
      column('Age', { kind: 'text', value: ({ band }: ByAgeRow) => band.label }),
      column('Children', {
        kind: 'whole',
        value: ({ area, crossing }: ByAgeRow) => cellOf(of.at(area, crossing.code)),
      }),
      column('Share of the placement group (%)', {
        kind: 'percent',
        value: ({ area, group, crossing }: ByAgeRow) =>
          shareCell(of.at(area, crossing.code), of.at(area, group.code)),
        notes: ['shares'],
      }),
    ],
    rows: of.areas
      .filter(({ kind }) => kind !== 'borough')
      .flatMap((area) => of.categoriesOf(area).filter(isCrossing).map(rowIn(of, area))),
  });

const rowIn =
  ({ cube }: ReleasedTable, area: Area) =>
  (crossing: Category): ByAgeRow => {
    const [group, band] = partsOf(crossing).map((part) => cube.categories.find(({ code }) => code === part)!);
    return { area, group: group!, band: band!, crossing };
  };
