import { AGENCY_FOSTER_SHARE } from '../../agency-foster-share/agency-foster-share.measure';
import { EMERGENCY_MOVES } from '../../emergency-moves/emergency-moves.measure';
import { LOCATION_TIERS } from '../../location-tiers/location-tiers.measure';
import { LOOKED_AFTER_ON_A_DAY } from '../../looked-after-on-a-day/looked-after-on-a-day.measure';
import { OVER_20_MILES_AND_OUTSIDE } from '../../over-20-miles-and-outside/over-20-miles-and-outside.measure';
import { PLACEMENT_MIX } from '../../placement-mix/placement-mix.measure';
import { SAME_CARER_TWO_YEARS } from '../../same-carer-two-years/same-carer-two-years.measure';
import { THREE_OR_MORE_IN_TWO_YEARS } from '../../three-or-more-in-two-years/three-or-more-in-two-years.measure';
import { THREE_OR_MORE_PLACEMENTS } from '../../three-or-more-placements/three-or-more-placements.measure';
import { WITHIN_20_MILES } from '../../within-20-miles/within-20-miles.measure';
import { figure } from './figure';

/** Figures made from returns: where London’s children live, how far away, and whether they stay there. */
export const PLACEMENT_FIGURES = {
  lookedAfter: figure('sufficiency', ['placements', 'placement', 'total'], LOOKED_AFTER_ON_A_DAY.code),
  foster: figure('sufficiency', ['placements', 'placement', 'foster'], PLACEMENT_MIX.code),
  homes: figure('sufficiency', ['placements', 'placement', 'homes'], PLACEMENT_MIX.code),
  supported: figure('sufficiency', ['placements', 'placement', 'supported'], PLACEMENT_MIX.code),
  agencyCarers: figure('sufficiency', ['placements', 'carers', 'foster-agency'], AGENCY_FOSTER_SHARE.code),
  privateHomes: figure('sufficiency', ['placements', 'homes-providers', 'homes-private']),
  from16: figure('sufficiency', ['placements', 'age', '16-over']),
  tenTo15: figure('sufficiency', ['placements', 'age', '10-15']),
  fosterFrom10: figure('sufficiency', ['placements', 'age-foster', 'foster|10-15']),
  homesFrom10: figure('sufficiency', ['placements', 'age-homes', 'homes|10-15']),
  supportedUnder16: figure('sufficiency', ['placements', 'age-supported', 'supported|10-15']),
  needs: figure('sufficiency', ['need-groups', 'need', 'abuse']),
  ownBorough: figure('sufficiency', ['location-tiers', 'distance', 'borough'], LOCATION_TIERS.code),
  outsideLondon: figure('sufficiency', ['location-tiers', 'distance', 'outside'], LOCATION_TIERS.code),
  distanceNotKnown: figure('sufficiency', ['location-tiers', 'miles', 'distance-not-known']),
  unaccompanied: figure('sufficiency', ['location-tiers', 'miles', 'unaccompanied']),
  unaccompaniedFoster: figure('sufficiency', ['location-tiers', 'unaccompanied', 'unaccompanied-foster']),
  unaccompaniedSupported: figure('sufficiency', [
    'location-tiers',
    'unaccompanied',
    'unaccompanied-supported',
  ]),
  reasonNotKnown: figure('sufficiency', ['emergency-moves', 'reason', 'not-known']),
  within20: figure('outcomes', ['location-tiers', 'miles', 'within-20'], WITHIN_20_MILES.code),
  over20: figure('outcomes', ['location-tiers', 'miles', 'over-20-outside'], OVER_20_MILES_AND_OUTSIDE.code),
  threeOrMore: figure(
    'outcomes',
    ['placements-in-the-year', 'moves', 'three-or-more'],
    THREE_OR_MORE_PLACEMENTS.code,
  ),
  threeInTwoYears: figure(
    'outcomes',
    ['stability-over-two-years', 'moves', 'three-or-more'],
    THREE_OR_MORE_IN_TWO_YEARS.code,
  ),
  sameCarer: figure('outcomes', ['same-carer', 'carer', 'same-carer'], SAME_CARER_TWO_YEARS.code),
  emergencyMoves: figure('outcomes', ['emergency-moves', 'planned', 'unplanned'], EMERGENCY_MOVES.code),
} as const;
