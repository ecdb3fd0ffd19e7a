import { ageInYears, LookedAfter } from './child';
import { dayIn, Month } from './month';
import { Population } from './population';

type Odds = Readonly<Record<string, number>>;

/** How likely a child is to leave, by days looked after so far: many leave within weeks, few after years. */
const BY_DAYS = [
  { below: 15, weight: 4 },
  { below: 60, weight: 2.2 },
  { below: 180, weight: 1.3 },
  { below: 365, weight: 1 },
  { below: 730, weight: 0.7 },
  { below: Infinity, weight: 0.22 },
] as const;

const BY_LEGAL_STATUS: Odds = { V2: 1.5, C1: 1, C2: 0.3, E1: 0.05, J1: 4, J2: 6, L1: 2, L2: 1 };
const UNACCOMPANIED = 0.12;
const ADOPTED_AFTER_DAYS = 75;
const ADOPTION_WEIGHT = 9;
const HOME_ON_TRIAL_DAYS = 150;
const HOME_WEIGHT = 3;

/** The heaviest weight counted: a child drawn leaves with a chance of its weight in this. */
const HEAVIEST = 8;
/** Draws for each child to leave before giving up for the month: a borough of a few may have nobody to leave. */
const DRAWS = 400;

/** On the 18th birthday nobody stays looked after. */
export const leaveAt18 = (people: Population, month: Month): void => {
  const { lookedAfter } = people;
  // Backwards, because whoever leaves is replaced in the list by its last.
  for (let at = lookedAfter.length - 1; at >= 0; at -= 1) {
    const one = lookedAfter[at]!;
    if (one.child.adult <= month.last) people.leave(one, one.child.adult, reasonAt18(people, one));
  }
};

/** As many of the others leave as must, for the borough to have as many children as it should. */
export const leaveUntil = (people: Population, month: Month, stock: number): void => {
  const { random, lookedAfter } = people;
  const enough = Math.round(stock);
  for (
    let draws = (lookedAfter.length - enough) * DRAWS;
    draws > 0 && lookedAfter.length > enough;
    draws -= 1
  ) {
    const one = random.pick(lookedAfter);
    if (!random.chance(weightOf(people, one, month.last) / HEAVIEST)) continue;
    const on = dayIn(month, one, people);
    if (on === null) continue;
    const reason = reasonToLeave(people, one, on);
    people.leave(one, on, reason);
    if (reason.startsWith('E4') || reason === 'E8') people.left.push(one.child);
  }
};

const weightOf = ({ quotas }: Population, one: LookedAfter, on: number): number => {
  const days = on - one.entered;
  const { group } = one.placement;
  if (group === 'adoption')
    return on - one.placedOn > ADOPTED_AFTER_DAYS ? ADOPTION_WEIGHT / quotas.group.pull(group) : 0.01;
  const byDays = BY_DAYS.find(({ below }) => days < below)!.weight;
  const atHome = group === 'with-parents' && on - one.placedOn > HOME_ON_TRIAL_DAYS ? HOME_WEIGHT : 1;
  const came = one.child.unaccompanied ? UNACCOMPANIED / quotas.uasc.pull('yes') : 1;
  const legal = BY_LEGAL_STATUS[one.episode.legal] ?? 1;
  return (byDays * legal * atHome * came) / (quotas.age.pull(one.band) * Math.sqrt(quotas.group.pull(group)));
};

const reasonAt18 = ({ random }: Population, one: LookedAfter): string =>
  random.weighted(AT_18[one.placement.group] ?? { E8: 1 });

const AT_18: Readonly<Record<string, Odds>> = {
  foster: { E17: 0.55, E5: 0.25, E6: 0.1, E8: 0.1 },
  supported: { E5: 0.6, E6: 0.25, E8: 0.15 },
  homes: { E5: 0.5, E7: 0.2, E8: 0.3 },
  'with-parents': { E8: 0.7, E6: 0.3 },
};

const reasonToLeave = ({ random }: Population, one: LookedAfter, on: number): string => {
  const { group, place } = one.placement;
  if (group === 'adoption') return random.weighted({ E11: 0.35, E12: 0.65 });
  if (one.child.unaccompanied) return random.weighted({ E15: 0.5, E3: 0.2, E8: 0.25, E16: 0.05 });
  if (one.episode.legal.startsWith('J')) return random.weighted({ E14: 0.6, E9: 0.25, E4A: 0.15 });
  if (group === 'with-parents') return 'E4A';
  if (place === 'U1' || place === 'U3') return random.weighted({ E45: 0.4, E4A: 0.25, E41: 0.15, E13: 0.2 });
  if (group === 'supported' && ageInYears(one.child, on) >= 16) {
    return random.weighted({ E5: 0.35, E6: 0.2, E4A: 0.15, E8: 0.3 });
  }
  return random.weighted(OTHERWISE);
};

const OTHERWISE: Odds = {
  E4A: 0.42, E4B: 0.14, E13: 0.1, E41: 0.08, E47: 0.09, E46: 0.03, E48: 0.02, E3: 0.02, E8: 0.09, E2: 0.002, E16: 0.008,
}; // prettier-ignore
