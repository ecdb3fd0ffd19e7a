import { INSIDE_BOROUGH } from '@lib/measures/inside-borough/inside-borough.measure';
import {
  childrenInTier,
  LOCATION_TIERS,
  TIER_LABELS,
  TierCell,
  TIERS,
} from '@lib/measures/location-tiers/location-tiers.measure';
import { OVER_20_MILES_AND_OUTSIDE } from '@lib/measures/over-20-miles-and-outside/over-20-miles-and-outside.measure';
import { WITHIN_20_MILES, Within20Miles } from '@lib/measures/within-20-miles/within-20-miles.measure';
import { countLine, OwnLine, partLine, shareLine } from '../own-line';
import { oneShare, own, OwnValue } from '../own-value';

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

/** How near to home children live. */
export const LOCATION_VALUES: readonly OwnValue[] = [
  oneShare(INSIDE_BOROUGH),
  own(WITHIN_20_MILES, nearLines),
  oneShare(OVER_20_MILES_AND_OUTSIDE),
  own(LOCATION_TIERS, tierLines),
];
