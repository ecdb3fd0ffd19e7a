import { PUBLISHED_GROUPS } from '@lib/measures/placements/published-groups';
import { column, Column } from '@lib/workbook/writing/column';
import { PublishedSheet, publishedSheet } from '@lib/workbook/writing/workbook-document';
import { areaColumns, proportionOr, SheetFacts, SOURCE } from '../placements-snapshot/sheet-facts';
import { Distances, distancesOf } from './distances-of';
import { PlacedChild } from './placed-children.query';

interface SettingRow extends Distances {
  readonly label: string;
}

const rowsOf = (children: readonly PlacedChild[]): SettingRow[] => [
  { label: 'Total', ...distancesOf(children) },
  ...PUBLISHED_GROUPS.map(({ label, group }) => ({
    label,
    ...distancesOf(children.filter((child) => child.group === group)),
  })),
];

const count = (
  header: string,
  of: (row: SettingRow) => number,
  notes: readonly string[] = [],
): Column<SettingRow> => column(header, { kind: 'whole', value: of, notes });

const COLUMNS: readonly Column<SettingRow>[] = [
  column('Placement', { kind: 'text', value: ({ label }: SettingRow) => label }),
  count('Children', ({ children }) => children),
  count('In the borough', ({ inTier }) => inTier.borough),
  count('Elsewhere in London', ({ inTier }) => inTier['sub-region'] + inTier.london),
  count('Outside London', ({ inTier }) => inTier.outside),
  count('Area not known', ({ inTier }) => inTier.unknown, ['unknown']),
  column('Median distance from home (miles)', {
    kind: 'number',
    value: ({ medianMiles }: SettingRow) => medianMiles ?? '[z]',
    notes: ['distance'],
  }),
  count('20 miles or less', ({ near }) => near),
  count('Over 20 miles', ({ far }) => far),
  count('Distance not known', ({ notKnown }) => notKnown, ['unknown']),
  column('Over 20 miles, of known distances (%)', {
    kind: 'percent',
    value: ({ near, far }: SettingRow) => proportionOr({ numerator: far, denominator: near + far }),
  }),
  count('Moved further from home', ({ movedFurther }) => movedFurther, ['moved']),
  count('Moved nearer to home', ({ movedNearer }) => movedNearer, ['moved']),
];

/** One row a kind of placement: how many, where, how far, and who moved further in the quarter. */
export const distancesSheet = (children: readonly PlacedChild[], facts: SheetFacts): PublishedSheet =>
  publishedSheet<SettingRow>({
    name: 'Distance and location',
    table: 'distance_and_location',
    title: {
      topic: 'Distance from home and location by kind of placement',
      area: facts.subject.borough.name,
      period: facts.period,
    },
    notes: ['provisional', 'short-breaks', 'groups'],
    source: SOURCE,
    dataAsAt: facts.dataAsAt,
    columns: [...areaColumns<SettingRow>(facts), ...COLUMNS],
    rows: rowsOf(children),
  });
