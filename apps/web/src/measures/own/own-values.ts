import { Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { AGENCY_FOSTER_SHARE } from '@lib/measures/agency-foster-share/agency-foster-share.measure';
import { EMERGENCY_MOVES } from '@lib/measures/emergency-moves/emergency-moves.measure';
import { IN_HOUSE_FOSTER_SHARE } from '@lib/measures/in-house-foster-share/in-house-foster-share.measure';
import { INSIDE_BOROUGH } from '@lib/measures/inside-borough/inside-borough.measure';
import {
  childrenInTier,
  LOCATION_TIERS,
  Tier,
  TierCell,
  TIERS,
} from '@lib/measures/location-tiers/location-tiers.measure';
import { LOOKED_AFTER_ON_A_DAY } from '@lib/measures/looked-after-on-a-day/looked-after-on-a-day.measure';
import { Measure } from '@lib/measures/measure';
import { OVER_20_MILES_AND_OUTSIDE } from '@lib/measures/over-20-miles-and-outside/over-20-miles-and-outside.measure';
import { childrenIn, MixCell, PLACEMENT_MIX } from '@lib/measures/placement-mix/placement-mix.measure';
import { PUBLISHED_GROUPS } from '@lib/measures/placements/published-groups';
import { Rate, RATE_PER_10000, ratePer10000 } from '@lib/measures/rate-per-10000/rate-per-10000.measure';
import {
  ProviderCell,
  RESIDENTIAL_PROVIDERS,
} from '@lib/measures/residential-providers/residential-providers.measure';
import { SAME_CARER_TWO_YEARS } from '@lib/measures/same-carer-two-years/same-carer-two-years.measure';
import { Share } from '@lib/measures/share';
import { THREE_OR_MORE_IN_TWO_YEARS } from '@lib/measures/three-or-more-in-two-years/three-or-more-in-two-years.measure';
import {
  StabilityCell,
  THREE_OR_MORE_PLACEMENTS,
  threeOrMore,
} from '@lib/measures/three-or-more-placements/three-or-more-placements.measure';
import { WITHIN_20_MILES, Within20Miles } from '@lib/measures/within-20-miles/within-20-miles.measure';
import { PROVIDER_TYPES } from '@lib/reference-data/codes/providers';
import { countLine, OwnLine, partLine, shareLine } from './own-line';

/** How a measure of the reader’s own borough is shown. */
export interface OwnValue {
  readonly code: string;
  /** Its lines on a day; null where the borough’s returns do not reach back far enough. */
  work(tx: Tx, on: Day): Promise<readonly OwnLine[] | null>;
}

const own = <Result>(
  measure: Measure<Result | null>,
  lines: (result: Result) => readonly OwnLine[],
): OwnValue => ({
  code: measure.code,
  async work(tx, on) {
    const result = await measure.work(tx, on);
    return result === null ? null : lines(result);
  },
});

const oneShare = (measure: Measure<Share | null>): OwnValue =>
  own(measure, (share: Share) => [shareLine(measure.name, share)]);

const mixLines = (cells: readonly MixCell[]): OwnLine[] =>
  PUBLISHED_GROUPS.map(({ group, label }) =>
    partLine(label, childrenIn(cells, { group }), childrenIn(cells)),
  );

const providerLines = (cells: readonly ProviderCell[]): OwnLine[] => {
  const all = cells.reduce((sum, { children }) => sum + children, 0);
  return cells.map(({ provider, children }) => partLine(providerLabel(provider), children, all));
};

const providerLabel = (code: string | null): string =>
  PROVIDER_TYPES.find((one) => one.code === code)?.label ?? 'Provider not known';

const TIER_LABELS: Readonly<Record<Tier, string>> = {
  borough: 'In the borough',
  'sub-region': 'Elsewhere in its sub-region',
  london: 'Elsewhere in London',
  outside: 'Outside London',
  unknown: 'Not known',
};

const tierLines = (cells: readonly TierCell[]): OwnLine[] => {
  const known = TIERS.filter((tier) => tier !== 'unknown');
  const all = known.reduce((sum, tier) => sum + childrenInTier(cells, tier), 0);
  return [
    ...known.map((tier) => partLine(TIER_LABELS[tier], childrenInTier(cells, tier), all)),
    countLine(TIER_LABELS.unknown, childrenInTier(cells, 'unknown')),
  ];
};

const nearLines = ({ amongAll, amongKnown }: Within20Miles): OwnLine[] => [
  shareLine('Of all children, as the Department for Education counts', amongAll),
  shareLine('Of children whose distance is known', { ...amongKnown, unknown: 0 }),
];

const rateLines = (rate: Rate): OwnLine[] => {
  const { children, population, populationYear } = rate;
  const result = ratePer10000(rate);
  return [
    {
      ...countLine(`Children looked after; population as published with ${populationYear}`, children),
      denominator: population,
      result: result === null ? null : `${result} for every 10,000`,
    },
  ];
};

const stability = (measure: Measure<readonly StabilityCell[] | null>): OwnValue =>
  own(measure, (cells: readonly StabilityCell[]) => [shareLine(measure.name, threeOrMore(cells))]);

/** Every measure that is worked out of one day, with its lines. The series of months is in the report of placements. */
export const OWN_VALUES: readonly OwnValue[] = [
  own(LOOKED_AFTER_ON_A_DAY, (children) => [countLine(LOOKED_AFTER_ON_A_DAY.name, children)]),
  own(RATE_PER_10000, rateLines),
  own(PLACEMENT_MIX, mixLines),
  oneShare(IN_HOUSE_FOSTER_SHARE),
  oneShare(AGENCY_FOSTER_SHARE),
  own(RESIDENTIAL_PROVIDERS, providerLines),
  oneShare(INSIDE_BOROUGH),
  own(WITHIN_20_MILES, nearLines),
  oneShare(OVER_20_MILES_AND_OUTSIDE),
  own(LOCATION_TIERS, tierLines),
  stability(THREE_OR_MORE_PLACEMENTS),
  stability(THREE_OR_MORE_IN_TWO_YEARS),
  oneShare(SAME_CARER_TWO_YEARS),
  oneShare(EMERGENCY_MOVES),
];
