import { ageInYears, LookedAfter } from './child';
import { dayIn, Month } from './month';
import { placeChild } from './placing';
import { Population } from './population';

/** A change that does happen comes with a move this often: RNE B rather than L. */
const WITH_A_MOVE = 0.06;
const MOST_PULL = 6;
const OLDEST_FOR_PLACEMENT_ORDER = 7;

type Odds = Readonly<Record<string, number>>;

/** What follows the statuses that last days: by law 72 hours, 21 days, and a remand or an arrest's few weeks. */
const SHORT: Readonly<Record<string, { readonly days: readonly [number, number]; readonly to: Odds }>> = {
  L1: { days: [1, 3], to: { V2: 0.45, C1: 0.55 } },
  L2: { days: [5, 15], to: { C1: 1 } },
  J2: { days: [1, 2], to: { V2: 1 } },
  J1: { days: [14, 120], to: { V2: 1 } },
};

/** Right after a start: a status that cannot last is followed by the next. */
export const followShortStatus = (people: Population, one: LookedAfter): void => {
  const short = SHORT[one.episode.legal];
  if (!short) return;
  const on = one.entered + people.random.whole(...short.days);
  if (on >= one.child.adult) return;
  changeLegalStatus(people, one, on, people.random.weighted(short.to));
};

/** Once a month: proceedings go on. */
export const maybeChangeLegalStatus = (people: Population, one: LookedAfter, month: Month): void => {
  const to = nextStatus(people, one, month.last);
  const on = to === null ? null : dayIn(month, one, people);
  if (to !== null && on !== null) changeLegalStatus(people, one, on, to);
};

const nextStatus = (people: Population, one: LookedAfter, on: number): string | null => {
  const { random } = people;
  const { legal } = one.episode;
  const months = (on - one.entered) / 30;
  const pull = (from: string, to: string): number =>
    Math.min(MOST_PULL, people.quotas.legal.pull(to) / people.quotas.legal.pull(from));
  const chance = (usual: number, from: string, to: string): boolean => {
    const drawn = random.next();
    return drawn < usual * MOST_PULL && drawn < usual * pull(from, to);
  };
  if (legal === 'V2') {
    const usual = one.child.unaccompanied ? 0.001 : months < 12 ? 0.035 : 0.012;
    return chance(usual, 'section-20', 'interim-care-order') ? 'C1' : null;
  }
  const young = ageInYears(one.child, on) < OLDEST_FOR_PLACEMENT_ORDER;
  if (legal === 'C1') {
    if (months < 4) return null;
    if (young && chance(0.02, 'interim-care-order', 'placement-order')) return 'E1';
    return chance(months > 8 ? 0.09 : 0.04, 'interim-care-order', 'full-care-order') ? 'C2' : null;
  }
  const canBeFreed = legal === 'C2' && young && one.placement.group === 'foster';
  return canBeFreed && chance(0.008, 'full-care-order', 'placement-order') ? 'E1' : null;
};

const changeLegalStatus = (people: Population, one: LookedAfter, on: number, to: string): void => {
  const mustMove = one.placement.group === 'with-parents' && to !== 'C2';
  if (!mustMove && !people.random.chance(WITH_A_MOVE)) {
    people.carryOn(one, on, 'L', { legal: to });
    return;
  }
  people.carryOn(one, on, 'B', { legal: to, placement: placeChild(people, one.child, to, on) }, 'CARPL');
};
