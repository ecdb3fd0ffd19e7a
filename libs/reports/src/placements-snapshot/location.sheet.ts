import { DfePlacementGroup } from '@lib/reference-data/codes/placement-groups';
import { childrenInTier, Tier, TierCell, TIERS } from '@lib/measures/location-tiers/location-tiers.measure';
import { PUBLISHED_GROUPS } from '@lib/measures/placements/published-groups';
import { column, Column } from '@lib/workbook/writing/column';
import { PublishedSheet, publishedSheet } from '@lib/workbook/writing/workbook-document';
import { areaColumns, proportionOr, SheetFacts, SOURCE } from './sheet-facts';

interface LocationRow {
  readonly label: string;
  readonly group: DfePlacementGroup | undefined;
}

const KNOWN: readonly { readonly tier: Tier; readonly label: string }[] = [
  { tier: 'borough', label: 'In the borough' },
  { tier: 'sub-region', label: 'Elsewhere in its sub-region' },
  { tier: 'london', label: 'Elsewhere in London' },
  { tier: 'outside', label: 'Outside London' },
];

/** M9: where the placements are, unknown apart: it is in no share. */
export const locationSheet = (cells: readonly TierCell[], facts: SheetFacts): PublishedSheet => {
  const all = ({ group }: LocationRow): number =>
    TIERS.reduce((sum, tier) => sum + childrenInTier(cells, tier, group), 0);
  const known = (row: LocationRow): number => all(row) - childrenInTier(cells, 'unknown', row.group);
  const inTier = (row: LocationRow, tier: Tier): number => childrenInTier(cells, tier, row.group);
  const counts = KNOWN.map(({ tier, label }) =>
    column(label, { kind: 'whole', value: (row: LocationRow) => inTier(row, tier) }),
  );
  const shares: Column<LocationRow>[] = KNOWN.map(({ tier, label }) =>
    column(`${label} (%)`, {
      kind: 'percent',
      value: (row: LocationRow) => proportionOr({ numerator: inTier(row, tier), denominator: known(row) }),
      notes: ['known-location'],
    }),
  );
  return publishedSheet<LocationRow>({
    name: 'Location',
    table: 'location_tiers',
    title: {
      topic: 'Children looked after by where they are placed',
      area: facts.subject.borough.name,
      period: facts.period,
    },
    notes: ['provisional', 'short-breaks', 'groups'],
    source: SOURCE,
    dataAsAt: facts.dataAsAt,
    columns: [
      ...areaColumns<LocationRow>(facts),
      column('Placement', { kind: 'text', value: (row: LocationRow) => row.label }),
      column('Total', { kind: 'whole', value: all }),
      ...counts,
      column('Unknown', {
        kind: 'whole',
        value: (row: LocationRow) => inTier(row, 'unknown'),
        notes: ['unknown'],
      }),
      ...shares,
    ],
    rows: [
      { label: 'Total', group: undefined },
      ...PUBLISHED_GROUPS.map(({ label, group }) => ({ label, group })),
    ],
  });
};
