import { IN_HOUSE_FOSTER_SHARE } from './in-house-foster-share/in-house-foster-share.measure';
import { INSIDE_BOROUGH } from './inside-borough/inside-borough.measure';
import { LOCATION_TIERS } from './location-tiers/location-tiers.measure';
import { LOOKED_AFTER_ON_A_DAY } from './looked-after-on-a-day/looked-after-on-a-day.measure';
import { Measure } from './measure';
import { MONTH_BY_MONTH } from './month-by-month/month-by-month.measure';
import { OVER_20_MILES_AND_OUTSIDE } from './over-20-miles-and-outside/over-20-miles-and-outside.measure';
import { PLACEMENT_MIX } from './placement-mix/placement-mix.measure';
import { THREE_OR_MORE_PLACEMENTS } from './three-or-more-placements/three-or-more-placements.measure';
import { WITHIN_20_MILES } from './within-20-miles/within-20-miles.measure';

/** Every measure. A new one is a folder and a line here. */
export const MEASURES: readonly Measure<unknown>[] = [
  LOOKED_AFTER_ON_A_DAY,
  PLACEMENT_MIX,
  IN_HOUSE_FOSTER_SHARE,
  INSIDE_BOROUGH,
  WITHIN_20_MILES,
  OVER_20_MILES_AND_OUTSIDE,
  LOCATION_TIERS,
  THREE_OR_MORE_PLACEMENTS,
  MONTH_BY_MONTH,
];
