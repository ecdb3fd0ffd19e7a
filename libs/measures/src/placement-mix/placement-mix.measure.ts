import { day } from '@lib/kernel/day';
import { DFE_AGE_BANDS } from '@lib/reference-data/age-bands/age-band-sets';
import { DfePlacementGroup } from '@lib/reference-data/codes/placement-groups';
import { ChildFact, GROUP_AS_PUBLISHED, PLACEMENT, PROVIDER } from '../behind/child-facts';
import { partsByFact } from '../behind/list-part';
import { listOpen } from '../behind/open-rule';
import { Measure, ON_THE_DAY, SHORT_BREAKS_ARE_OUT } from '../measure';
import { measuredBorough } from '../placements/measured-borough';
import { PUBLISHED_GROUPS, publishedGroup } from '../placements/published-groups';
import { bandLimits, bandSql, placementMixSql } from './placement-mix.sql';

/** Children of one age band in one kind of placement with one kind of provider. */
export interface MixCell {
  readonly group: DfePlacementGroup;
  /** PLACE code: what the group is made of. */
  readonly place: string;
  /** PLACE_PROVIDER code; null where the return gives none. */
  readonly provider: string | null;
  /** Age band of the DfE; null for a birth month that is after the day. */
  readonly band: string | null;
  readonly children: number;
}

const AGE_BAND: ChildFact = {
  ...{ code: 'band', label: 'Age', sql: bandSql('$3', '$4') },
  words: (band) => DFE_AGE_BANDS.bands.find((one) => one.band === band)!.label,
};

/** M2: where children live, by who provides it and how old they are. */
export const PLACEMENT_MIX: Measure<readonly MixCell[]> = {
  id: 'M2',
  code: 'placement-mix',
  name: 'Placement mix',
  aim: 'sufficiency',
  purpose:
    'What kinds of placement a borough uses, from whom and for which ages: what it has to have enough of',
  numerator: 'Children in placements of the group on the day',
  denominator: 'Children looked after on the day',
  exclusions: [
    SHORT_BREAKS_ARE_OUT,
    'Temporary moves (T0 to T4): the child is counted in the main placement',
  ],
  populationDate: ON_THE_DAY,
  polarity: 'neither',
  unit: 'per cent',
  decimals: 0,
  suppression: 'person counts',
  comparator:
    'Department for Education, placement at 31 March. London 2025: foster 68%, homes 10%, supported 12%',
  published: PUBLISHED_GROUPS.map(({ published, label }) => ({
    ...{ dataset: 'cla-on-31-march', group: 'Placement', figure: 'percentage' },
    ...{ characteristic: published, label },
  })),
  source: 'Returns on children looked after (SSDA903), in the DfE’s placement groups and age groups',
  version: 1,
  validFrom: day('2026-04-01'),
  async work(tx, asAt, named) {
    const { labels, bornBefore } = bandLimits(asAt);
    const rows = await tx.query<MixRow>(placementMixSql, [
      measuredBorough(tx, named),
      asAt,
      labels,
      bornBefore,
    ]);
    return asPublished(rows);
  },
  list(tx, asAt) {
    const { labels, bornBefore } = bandLimits(asAt);
    const rule = { counted: 'true', values: [labels, bornBefore] };
    return listOpen(tx, rule, asAt, [GROUP_AS_PUBLISHED, PLACEMENT, PROVIDER, AGE_BAND]);
  },
  parts: partsByFact(
    GROUP_AS_PUBLISHED.code,
    PUBLISHED_GROUPS.map(({ group, label }) => ({ code: group, label, words: label })),
  ),
};

interface MixRow extends Omit<MixCell, 'group'> {
  readonly placement_group: string;
}

/** Our finer groups become the published ones. */
export const asPublished = (rows: readonly MixRow[]): MixCell[] =>
  rows.map(({ placement_group, ...cell }) => ({ ...cell, group: publishedGroup(placement_group) }));

export interface CellFilter {
  readonly group?: DfePlacementGroup;
  readonly provider?: string | null;
  readonly band?: string | null;
}

/** Children in all cells a filter lets through; what it does not name, it does not ask about. */
export const childrenIn = (cells: readonly MixCell[], filter: CellFilter = {}): number =>
  cells
    .filter((cell) => (Object.keys(filter) as (keyof CellFilter)[]).every((key) => cell[key] === filter[key]))
    .reduce((sum, cell) => sum + cell.children, 0);
