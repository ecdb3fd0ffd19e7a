import { DfePlacementGroup } from '@lib/reference-data/codes/placement-groups';
import { ageInYears, LookedAfter, Placement } from './child';
import { dayIn, Month } from './month';
import { INDEPENDENT_LIVING_ENDS } from './place-codes';
import { placeChild, placeInGroup } from './placing';
import { Population } from './population';

/** Why placements end, as London's did in 2024 to 2025 (DfE, reasons for placement change), status apart. */
const REASONS = {
  CARPL: 0.43, OTHER: 0.29, CREQB: 0.12, CREQO: 0.065, CHILD: 0.044, STAND: 0.017, LAREQ: 0.01, CLOSE: 0.008,
  ALLEG: 0.006, CUSTOD: 0.004, APPRR: 0.002,
}; // prettier-ignore

/** Older children move more: what a child's own rate is multiplied by, by age in years. */
const MOVES_BY_AGE = [
  { below: 5, times: 0.8 },
  { below: 10, times: 0.7 },
  { below: 16, times: 1.2 },
  { below: 99, times: 1.4 },
] as const;

/**
 * Children who have lived somewhere for long stay there, until they are 16 and are made ready to leave. With how unsettled
 * children are, this is what brings stability over one year and two near the published (DfE, placement stability 2025).
 */
const SETTLED = { days: 540, below: 16, times: 0.25 };
const STATUS_ONLY_A_YEAR = 0.12;
const ADOPTION_A_MONTH = 0.12;
const WITH_PRESENT_CARER = 0.12;
const YOUNGEST_WITH_CUSTODY = 10;

/** Once a month: a child may move, be matched for good with the carer, or be placed for adoption. */
export const maybeMove = (people: Population, one: LookedAfter, month: Month): void => {
  endIndependentLiving(people, one, month);
  if (one.placement.group === 'adoption') return;
  if (one.episode.legal === 'E1' && maybeAdopt(people, one, month)) return;
  if (people.random.chance(chanceOfMove(one, month.last))) move(people, one, month);
  else if (people.random.chance(STATUS_ONLY_A_YEAR / 12)) matchForGood(people, one, month);
};

const chanceOfMove = (one: LookedAfter, on: number): number => {
  const age = ageInYears(one.child, on);
  const times = MOVES_BY_AGE.find(({ below }) => age < below)!.times;
  const settled = age < SETTLED.below && on - one.placedOn > SETTLED.days ? SETTLED.times : 1;
  return Math.min(0.6, (one.child.unsettled * times * settled) / 12);
};

const move = (people: Population, one: LookedAfter, month: Month): void => {
  const on = dayIn(month, one, people);
  if (on === null) return;
  const placement = placeChild(people, one.child, one.episode.legal, on);
  people.carryOn(one, on, 'P', { placement }, reasonForMove(people, one, on));
};

const reasonForMove = ({ random }: Population, one: LookedAfter, on: number): string => {
  const reason = random.weighted(REASONS);
  return reason === 'CUSTOD' && ageInYears(one.child, on) < YOUNGEST_WITH_CUSTODY ? 'OTHER' : reason;
};

/** The same home becomes long term: a new episode (T), not a move. */
const matchForGood = (people: Population, one: LookedAfter, month: Month): void => {
  const LONG_TERM: Readonly<Record<string, string>> = { U6: 'U4', U3: 'U1' };
  const place = LONG_TERM[one.placement.place];
  const on = place === undefined ? null : dayIn(month, one, people);
  if (place !== undefined && on !== null) changeStatus(people, one, on, { ...one.placement, place });
};

const maybeAdopt = (people: Population, one: LookedAfter, month: Month): boolean => {
  const { random, quotas } = people;
  if (!random.chance(Math.min(0.5, ADOPTION_A_MONTH * quotas.group.pull('adoption')))) return false;
  const on = dayIn(month, one, people);
  if (on === null) return false;
  const group: DfePlacementGroup = 'adoption';
  const staysPut = one.placement.place === 'U5' || random.chance(WITH_PRESENT_CARER);
  if (staysPut && one.placement.provider !== 'PR4') {
    changeStatus(people, one, on, { ...one.placement, group, place: 'A5', bed: null });
  } else {
    people.carryOn(one, on, 'P', { placement: placeInGroup(people, one.child, group, on) }, 'CARPL');
  }
  return true;
};

/** P2 ended on a day: who lived so is in a semi-independent setting from then on, without moving. */
const endIndependentLiving = (people: Population, one: LookedAfter, month: Month): void => {
  const ends = INDEPENDENT_LIVING_ENDS;
  if (one.placement.place !== 'P2' || month.last < ends) return;
  const on = Math.max(ends, one.episode.start + 1);
  if (on < one.child.adult && on <= month.last)
    changeStatus(people, one, on, { ...one.placement, place: 'H5' });
};

const changeStatus = (people: Population, one: LookedAfter, on: number, placement: Placement): void =>
  people.carryOn(one, on, 'T', { placement }, 'PLACE');
