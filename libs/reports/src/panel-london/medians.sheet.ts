import { medianBand } from '@lib/measures/cubes/median-band';
import { Area } from '@lib/releases/cubes/area';
import { column } from '@lib/workbook/writing/column';
import { PublishedSheet, publishedSheet } from '@lib/workbook/writing/workbook-document';
import { areaColumns } from '../london-placements/area-columns';
import { ReleasedTable } from '../london-placements/released-table';
import { periodOf, sourceOf } from '../london-placements/sheet-words';
import { TOTAL } from '../london-placements/slices';
import { isOfWay, Way } from './way';

type Step = Way & Required<Pick<Way, 'bands'>>;

interface MedianRow {
  readonly area: Area;
  readonly step: Step;
}

export const stepsAmong = (ways: readonly Way[]): Step[] =>
  ways.filter((way): way is Step => way.bands !== undefined);

/** In which band of days the middle one lies, of every step: worked out from printed numbers alone. */
export const mediansSheet = (of: ReleasedTable, steps: readonly Step[]): PublishedSheet =>
  publishedSheet<MedianRow>({
    name: 'Medians',
    table: 'medians',
    title: { topic: 'Band of days that the median is in', area: 'London', period: periodOf(of) },
    notes: ['releases', 'london', 'medians'],
    source: sourceOf(of),
    dataAsAt: of.release?.oldest ?? of.asked,
    columns: [
      ...areaColumns<MedianRow>(),
      column('Step', { kind: 'text', value: ({ step }: MedianRow) => step.heading }),
      column('Median is in', { kind: 'text', value: (row: MedianRow) => medianOf(of, row) }),
    ],
    rows: of.areas.flatMap((area) => steps.map((step) => ({ area, step }))),
  });

const medianOf = (of: ReleasedTable, { area, step }: MedianRow): string => {
  const parts = of.categoriesOf(area).filter(isOfWay(step));
  const bands = step.bands.map((band) => parts.find(({ code }) => code === `${step.code}|${band}`)!);
  const { value, symbol } = medianBand({
    whole: of.at(area, TOTAL),
    bands: bands.map(({ code }) => of.at(area, code)),
    others: parts.filter((part) => !bands.includes(part)).map(({ code }) => of.at(area, code)),
  });
  return value === null ? `[${symbol}]` : bands[value]!.label;
};
