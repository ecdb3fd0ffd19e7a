import { DFE_AGE_BANDS } from '@lib/reference-data/age-bands/age-band-sets';
import { DfePlacementGroup } from '@lib/reference-data/codes/placement-groups';
import { PROVIDER_TYPES } from '@lib/reference-data/codes/providers';
import { childrenIn, MixCell } from '@lib/measures/placement-mix/placement-mix.measure';
import { PUBLISHED_GROUPS } from '@lib/measures/placements/published-groups';
import { column } from '@lib/workbook/writing/column';
import { PublishedSheet, publishedSheet } from '@lib/workbook/writing/workbook-document';
import { areaColumns, proportionOr, SheetFacts, SOURCE } from './sheet-facts';

/** One placement group and one provider of it, or all; and the same for all groups. */
interface MixRow {
  readonly group: DfePlacementGroup | null;
  readonly groupLabel: string;
  /** Undefined for all providers together. */
  readonly provider: string | null | undefined;
  readonly providerLabel: string;
}

const PROVIDERS: readonly { readonly code: string | null; readonly label: string }[] = [
  ...PROVIDER_TYPES.map(({ code, label }) => ({ code, label })),
  { code: null, label: 'Provider not recorded' },
];

const ALL_PROVIDERS = { provider: undefined, providerLabel: 'Total' } as const;

/** The total first, then each group with its total first: the same rows in every run (rule X-38). */
const mixRows = (): MixRow[] =>
  [{ group: null, label: 'Total' }, ...PUBLISHED_GROUPS].flatMap(({ group, label }) => [
    { group, groupLabel: label, ...ALL_PROVIDERS },
    ...PROVIDERS.map((one) => ({ group, groupLabel: label, provider: one.code, providerLabel: one.label })),
  ]);

const inRow = (cells: readonly MixCell[], { group, provider }: MixRow, band?: string | null): number =>
  childrenIn(cells, {
    ...(group === null ? {} : { group }),
    ...(provider === undefined ? {} : { provider }),
    ...(band === undefined ? {} : { band }),
  });

/** M2: placement mix by provider and age band. */
export const mixSheet = (cells: readonly MixCell[], facts: SheetFacts): PublishedSheet => {
  const everybody = childrenIn(cells);
  return publishedSheet<MixRow>({
    name: 'Placement mix',
    table: 'placement_mix',
    title: {
      topic: 'Children looked after by placement, provider and age',
      area: facts.subject.borough.name,
      period: facts.period,
    },
    notes: ['provisional', 'short-breaks', 'groups'],
    source: SOURCE,
    dataAsAt: facts.dataAsAt,
    columns: [
      ...areaColumns<MixRow>(facts),
      column('Placement', { kind: 'text', value: (row: MixRow) => row.groupLabel }),
      column('Provider', { kind: 'text', value: (row: MixRow) => row.providerLabel }),
      column('Total', { kind: 'whole', value: (row: MixRow) => inRow(cells, row) }),
      column('Share of all children (%)', {
        kind: 'percent',
        value: (row: MixRow) => proportionOr({ numerator: inRow(cells, row), denominator: everybody }),
      }),
      ...DFE_AGE_BANDS.bands.map(({ band, label }) =>
        column(`Age ${label.toLowerCase()}`, {
          kind: 'whole',
          value: (row: MixRow) => inRow(cells, row, band),
          notes: ['ages'],
        }),
      ),
      column('Age not known', { kind: 'whole', value: (row: MixRow) => inRow(cells, row, null) }),
    ],
    rows: mixRows(),
  });
};
