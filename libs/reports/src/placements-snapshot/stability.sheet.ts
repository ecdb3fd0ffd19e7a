import { DFE_AGE_BANDS } from '@lib/reference-data/age-bands/age-band-sets';
import { childrenIn } from '@lib/measures/placement-mix/placement-mix.measure';
import {
  StabilityCell,
  threeOrMore,
} from '@lib/measures/three-or-more-placements/three-or-more-placements.measure';
import { column } from '@lib/workbook/writing/column';
import { PublishedSheet, publishedSheet } from '@lib/workbook/writing/workbook-document';
import { MeasuredSnapshot } from './measure-snapshot';
import { areaColumns, proportionOr, SheetFacts, SOURCE } from './sheet-facts';

interface AgeRow {
  readonly label: string;
  /** Undefined for all ages. */
  readonly band: string | null | undefined;
}

const rows: readonly AgeRow[] = [
  { label: 'Total', band: undefined },
  ...DFE_AGE_BANDS.bands.map(({ band, label }) => ({ label, band })),
  { label: 'Age not known', band: null },
];

const withPlacements = (cells: readonly StabilityCell[], { band }: AgeRow, placements: number): number =>
  cells
    .filter((cell) => cell.placements === placements && (band === undefined || cell.band === band))
    .reduce((sum, cell) => sum + cell.children, 0);

/** M10: placements in the year to the day, by age; the children alone where the year is not covered. */
export const stabilitySheet = (
  { stability, mix }: Pick<MeasuredSnapshot, 'stability' | 'mix'>,
  facts: SheetFacts,
): PublishedSheet => {
  const known = <Of>(of: (cells: readonly StabilityCell[]) => Of): Of | '[x]' =>
    stability ? of(stability) : '[x]';
  return publishedSheet<AgeRow>({
    name: 'Placements in the year',
    table: 'placements_in_year',
    title: {
      topic: 'Children looked after by placements in the year',
      area: facts.subject.borough.name,
      period: `year to ${facts.period}`,
    },
    notes: ['provisional', 'short-breaks', 'stability', 'first-return'],
    source: SOURCE,
    dataAsAt: facts.dataAsAt,
    columns: [
      ...areaColumns<AgeRow>(facts),
      column('Age', { kind: 'text', value: (row: AgeRow) => row.label, notes: ['ages'] }),
      column('Total', {
        kind: 'whole',
        value: (row: AgeRow) => childrenIn(mix, row.band === undefined ? {} : { band: row.band }),
      }),
      column('One placement', {
        kind: 'whole',
        value: (row: AgeRow) => known((cells) => withPlacements(cells, row, 1)),
      }),
      column('Two placements', {
        kind: 'whole',
        value: (row: AgeRow) => known((cells) => withPlacements(cells, row, 2)),
      }),
      column('Three or more placements', {
        kind: 'whole',
        value: (row: AgeRow) => known((cells) => withPlacements(cells, row, 3)),
      }),
      column('Three or more placements (%)', {
        kind: 'percent',
        value: (row: AgeRow) => known((cells) => proportionOr(threeOrMore(cells, row.band))),
      }),
    ],
    rows,
  });
};
