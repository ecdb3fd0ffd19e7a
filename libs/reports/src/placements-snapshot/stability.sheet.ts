import { DFE_AGE_BANDS } from '@lib/reference-data/age-bands/age-band-sets';
import {
  StabilityCell,
  threeOrMore,
} from '@lib/measures/three-or-more-placements/three-or-more-placements.measure';
import { column } from '@lib/workbook/writing/column';
import { PublishedSheet, publishedSheet } from '@lib/workbook/writing/workbook-document';
import { areaColumns, proportionOr, SheetFacts, SOURCE } from './sheet-facts';

interface AgeRow {
  readonly label: string;
  /** Undefined for all ages. */
  readonly band: string | null | undefined;
}

const rows: readonly AgeRow[] = [
  { label: 'All ages', band: undefined },
  ...DFE_AGE_BANDS.bands.map(({ band, label }) => ({ label, band })),
  { label: 'Age not known', band: null },
];

const withPlacements = (cells: readonly StabilityCell[], { band }: AgeRow, placements: number): number =>
  cells
    .filter((cell) => cell.placements === placements && (band === undefined || cell.band === band))
    .reduce((sum, cell) => sum + cell.children, 0);

/** M10: placements in the year to the day, by age. */
export const stabilitySheet = (cells: readonly StabilityCell[], facts: SheetFacts): PublishedSheet =>
  publishedSheet<AgeRow>({
    name: 'Placements in the year',
    table: 'placements_in_year',
    title: {
      topic: 'Children looked after by placements in the year',
      area: facts.subject.borough.name,
      period: `year to ${facts.period}`,
    },
    notes: ['provisional', 'short-breaks', 'stability'],
    source: SOURCE,
    dataAsAt: facts.dataAsAt,
    columns: [
      ...areaColumns<AgeRow>(facts),
      column('Age', { kind: 'text', value: (row: AgeRow) => row.label, notes: ['ages'] }),
      column('Total', { kind: 'whole', value: (row: AgeRow) => threeOrMore(cells, row.band).denominator }),
      column('One placement', { kind: 'whole', value: (row: AgeRow) => withPlacements(cells, row, 1) }),
      column('Two placements', { kind: 'whole', value: (row: AgeRow) => withPlacements(cells, row, 2) }),
      column('Three or more placements', {
        kind: 'whole',
        value: (row: AgeRow) => withPlacements(cells, row, 3),
      }),
      column('Three or more placements (%)', {
        kind: 'percent',
        value: (row: AgeRow) => proportionOr(threeOrMore(cells, row.band)),
      }),
    ],
    rows,
  });
