import { addYears, ageOn, Day } from '@lib/kernel/day';
import { AgeBand, AgeBandSet, DFE_AGE_BANDS } from './age-band-sets';

/**
 * The band a child's age falls in on a day; null when the child was not yet born. Ages are completed years,
 * as the DfE counts them.
 *
 * This service keeps the month of birth, not the day, as its first: the child is taken to be born on the 1st.
 * On the last day of any month, and so on 31 March and at every month's end, the age is exact, because every
 * birthday of that month has been reached. On any other day a child whose birthday is later in that same month
 * counts as already a year older: at most 30 days early, never late.
 */
export const ageBandOn = (birthMonth: Day, on: Day, set: AgeBandSet = DFE_AGE_BANDS): AgeBand | null => {
  const age = ageOn(birthMonth, on);
  return set.bands.find((band) => age >= band.from && (band.to === null || age < band.to)) ?? null;
};

export interface BirthLimits {
  readonly band: AgeBand;
  /** Born after this day; null in the last band. */
  readonly after: Day | null;
  /** Born on or before this day. */
  readonly upTo: Day;
}

/**
 * The same bands as limits on the date of birth, for SQL that compares dates rather than works out ages:
 * `born > after and born <= upTo`.
 */
export const birthLimits = (on: Day, set: AgeBandSet = DFE_AGE_BANDS): BirthLimits[] =>
  set.bands.map((band) => birthLimitsOf(band, on));

/** The same of one band. */
export const birthLimitsOf = (band: AgeBand, on: Day): BirthLimits => ({
  band,
  after: band.to === null ? null : addYears(on, -band.to),
  upTo: addYears(on, -band.from),
});
