import { AGENCY_FOSTER_SHARE } from './agency-foster-share/agency-foster-share.measure';
import { AVERAGE_WEEKLY_PRICE } from './average-weekly-price/average-weekly-price.measure';
import { BED_RATIO } from './bed-ratio/bed-ratio.measure';
import { EMERGENCY_MOVES } from './emergency-moves/emergency-moves.measure';
import { FOSTER_PLACE_USE } from './foster-place-use/foster-place-use.measure';
import { IN_HOUSE_FOSTER_SHARE } from './in-house-foster-share/in-house-foster-share.measure';
import { INSIDE_BOROUGH } from './inside-borough/inside-borough.measure';
import { LIBERTY_ORDERS } from './liberty-orders/liberty-orders.measure';
import { LOCATION_TIERS } from './location-tiers/location-tiers.measure';
import { LOOKED_AFTER_ON_A_DAY } from './looked-after-on-a-day/looked-after-on-a-day.measure';
import { MATCH_RATE } from './match-rate/match-rate.measure';
import { Measure, MeasureDefinition } from './measure';
import { MISSING_IN_THE_YEAR } from './missing-in-the-year/missing-in-the-year.measure';
import { MONTH_BY_MONTH } from './month-by-month/month-by-month.measure';
import { OCCUPANCY_OF_HOMES } from './occupancy-of-homes/occupancy-of-homes.measure';
import { OFFER_RATE } from './offer-rate/offer-rate.measure';
import { OVER_20_MILES_AND_OUTSIDE } from './over-20-miles-and-outside/over-20-miles-and-outside.measure';
import { PLACEMENT_MIX } from './placement-mix/placement-mix.measure';
import { RATE_PER_10000 } from './rate-per-10000/rate-per-10000.measure';
import { RESIDENTIAL_PROVIDERS } from './residential-providers/residential-providers.measure';
import { RETURN_COMPLETENESS } from './return-completeness/return-completeness.measure';
import { SAME_CARER_TWO_YEARS } from './same-carer-two-years/same-carer-two-years.measure';
import { SAME_DAY_PLACEMENTS } from './same-day-placements/same-day-placements.measure';
import { SCHOOL_MOVES } from './school-moves/school-moves.measure';
import { SEARCH_TIME } from './search-time/search-time.measure';
import { SEARCHES_PAST_NEEDED_BY } from './searches-past-needed-by/searches-past-needed-by.measure';
import { SOCIAL_WORKER_CHANGES } from './social-worker-changes/social-worker-changes.measure';
import { THREE_OR_MORE_IN_TWO_YEARS } from './three-or-more-in-two-years/three-or-more-in-two-years.measure';
import { THREE_OR_MORE_PLACEMENTS } from './three-or-more-placements/three-or-more-placements.measure';
import { UNREGISTERED_PLACEMENTS } from './unregistered-placements/unregistered-placements.measure';
import { WEEKLY_COST_FOSTERING } from './weekly-cost-fostering/weekly-cost-fostering.measure';
import { WEEKLY_COST_LOOKED_AFTER } from './weekly-cost-looked-after/weekly-cost-looked-after.measure';
import { WEEKLY_COST_RESIDENTIAL } from './weekly-cost-residential/weekly-cost-residential.measure';
import { WITHIN_20_MILES } from './within-20-miles/within-20-miles.measure';

/** Every measure this service works out. A new one is a folder and a line here. */
export const MEASURES: readonly Measure<unknown>[] = [
  LOOKED_AFTER_ON_A_DAY,
  RATE_PER_10000,
  PLACEMENT_MIX,
  IN_HOUSE_FOSTER_SHARE,
  AGENCY_FOSTER_SHARE,
  RESIDENTIAL_PROVIDERS,
  INSIDE_BOROUGH,
  WITHIN_20_MILES,
  OVER_20_MILES_AND_OUTSIDE,
  LOCATION_TIERS,
  THREE_OR_MORE_PLACEMENTS,
  THREE_OR_MORE_IN_TWO_YEARS,
  SAME_CARER_TWO_YEARS,
  MISSING_IN_THE_YEAR,
  WEEKLY_COST_LOOKED_AFTER,
  WEEKLY_COST_FOSTERING,
  WEEKLY_COST_RESIDENTIAL,
  AVERAGE_WEEKLY_PRICE,
  OCCUPANCY_OF_HOMES,
  FOSTER_PLACE_USE,
  SEARCH_TIME,
  SEARCHES_PAST_NEEDED_BY,
  MATCH_RATE,
  OFFER_RATE,
  SAME_DAY_PLACEMENTS,
  UNREGISTERED_PLACEMENTS,
  LIBERTY_ORDERS,
  EMERGENCY_MOVES,
  BED_RATIO,
  RETURN_COMPLETENESS,
  MONTH_BY_MONTH,
];

/** Measures no input of this service has: they are shown as they are published. */
export const PUBLISHED_ONLY: readonly MeasureDefinition[] = [SCHOOL_MOVES, SOCIAL_WORKER_CHANGES];

/** Every measure there is, worked out here or published only, in the order of their numbers. */
export const MEASURES_DEFINED: readonly MeasureDefinition[] = [...MEASURES, ...PUBLISHED_ONLY].toSorted(
  (one, other) => Number.parseInt(one.id.slice(1), 10) - Number.parseInt(other.id.slice(1), 10),
);

/** Whether this service works a measure out itself. */
export const isWorkedOut = ({ code }: Pick<MeasureDefinition, 'code'>): boolean =>
  MEASURES.some((measure) => measure.code === code);
