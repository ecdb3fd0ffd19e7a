import { PriceBands, pricedIn, quartilesOf } from '@lib/measures/cubes/price-bands';
import { QuartileBands } from '@lib/measures/cubes/quartile-bands';
import { Area } from '@lib/releases/cubes/area';
import { column } from '@lib/workbook/writing/column';
import { PublishedSheet, publishedSheet } from '@lib/workbook/writing/workbook-document';
import { areaColumns } from '../london-placements/area-columns';
import { cellOf } from '../london-placements/printed-cell';
import { ReleasedTable } from '../london-placements/released-table';
import { periodOf, sourceOf } from '../london-placements/sheet-words';
import { SheetName } from './high-cost-figures';

interface QuartileRow {
  readonly area: Area;
  readonly priced: PriceBands;
}

/** In which bands of weekly prices the quartiles are, worked out from printed numbers alone. */
export const quartilesSheet = (
  of: ReleasedTable,
  name: SheetName,
  notes: readonly string[],
): PublishedSheet =>
  publishedSheet<QuartileRow>({
    ...name,
    notes: [...notes, 'quartiles'],
    title: {
      topic: 'Bands that the quartiles of the weekly price are in',
      area: 'London',
      period: periodOf(of),
    },
    source: sourceOf(of),
    dataAsAt: of.release?.oldest ?? of.asked,
    columns: [
      ...areaColumns<QuartileRow>(),
      column('Placements in', { kind: 'text', value: ({ priced }: QuartileRow) => priced.whole.label }),
      column('Placements', {
        kind: 'whole',
        value: ({ area, priced }: QuartileRow) => cellOf(of.at(area, priced.whole.code)),
      }),
      column('Lower quartile is in', { kind: 'text', value: (row: QuartileRow) => bandOf(of, row, 'lower') }),
      column('Median is in', { kind: 'text', value: (row: QuartileRow) => bandOf(of, row, 'median') }),
      column('Upper quartile is in', { kind: 'text', value: (row: QuartileRow) => bandOf(of, row, 'upper') }),
    ],
    rows: of.areas.flatMap((area) => pricedIn(of.categoriesOf(area)).map((priced) => ({ area, priced }))),
  });

const bandOf = (of: ReleasedTable, { area, priced }: QuartileRow, which: keyof QuartileBands): string => {
  const { value, symbol } = quartilesOf(priced, (code) => of.at(area, code))[which];
  return value === null ? `[${symbol}]` : priced.bands[value]!.label;
};
