import { addDays, addMonths, addYears, Day, earliest, latest } from '@lib/kernel/day';
import { EntryFacts, Procurement } from '@lib/high-cost/register/register-entry';
import { PricedPlacement } from './found-placement';

/** What a borough wrote down of a placement besides its costs; some of it nobody wrote down. */
export const factsOfEntry = (one: PricedPlacement, asAt: Day): EntryFacts => ({
  ...staffing(one),
  registration: one.kind === 'foster' ? null : one.registration,
  procurement: procurementOf(one),
  ...NOBODYS,
  ...daysAhead(one, asAt),
});

/** Both are drawn with what the placement achieves, so that they shift no price. */
const NOBODYS = { needsBand: null, ownerRole: null } as const;

/** The chance of being placed alone, below a price a week. */
const ALONE: readonly (readonly [below: number, chance: number])[] = [
  [6_000, 0.03],
  [10_000, 0.08],
  [20_000, 0.4],
  [Infinity, 0.85],
];
const NOT_WRITTEN_DOWN = 0.08;

const staffing = ({ kind, weekly, random }: PricedPlacement): Pick<EntryFacts, 'solo' | 'staffPerChild'> => {
  if (random.chance(NOT_WRITTEN_DOWN)) return { solo: null, staffPerChild: null };
  if (kind === 'foster') return { solo: random.chance(0.7), staffPerChild: weekly > 6_500 ? 1 : 0.5 };
  const solo = random.chance(ALONE.find(([below]) => weekly < below)![1]);
  return { solo, staffPerChild: solo ? staffAlone(weekly) : random.pick(staffAmongOthers(weekly)) };
};

const staffAlone = (weekly: number): number => {
  if (weekly < 6_000) return 1;
  if (weekly < 15_000) return 2;
  return weekly < 30_000 ? 3 : 4;
};

const staffAmongOthers = (weekly: number): readonly number[] => {
  if (weekly < 6_000) return [0.5, 0.5, 1];
  return weekly < 10_000 ? [0.5, 1, 1, 1.5] : [1, 1.5, 2];
};

const procurementOf = ({ placement, registration, random }: PricedPlacement): Procurement | null => {
  if (random.chance(NOT_WRITTEN_DOWN)) return null;
  if (placement.provider === 'PR1') return 'in-house';
  if (registration === 'unregistered' || registration === 'applied') return 'spot';
  return random.weighted({ framework: 0.42, spot: 0.42, block: 0.09, 'direct award': 0.07 });
};

type DaysAhead = Pick<EntryFacts, 'expectedEndOn' | 'contractEndsOn' | 'reviewDueOn'>;

/** Some of those days have passed: nobody has reviewed the placement, or moved its end. */
const daysAhead = (one: PricedPlacement, asAt: Day): DaysAhead => {
  const { random, placement } = one;
  const { startedOn, endedOn } = placement;
  const notBeforeStart = (on: Day): Day => latest(startedOn, on);
  if (endedOn !== null) {
    const expected = notBeforeStart(addDays(endedOn, random.whole(-90, 120)));
    return { expectedEndOn: random.chance(0.6) ? expected : null, contractEndsOn: null, reviewDueOn: null };
  }
  return {
    expectedEndOn: random.chance(0.75)
      ? notBeforeStart(earliest(addDays(asAt, random.whole(-45, 400)), adult(one)))
      : null,
    contractEndsOn: random.chance(0.7) ? contractEnd(one, asAt) : null,
    reviewDueOn: random.chance(0.9)
      ? notBeforeStart(addDays(asAt, random.chance(OVERDUE) ? -random.whole(1, 60) : random.whole(0, 182)))
      : null,
  };
};

const OVERDUE = 0.14;
const ADULT_AT = 18;

const adult = ({ placement }: PricedPlacement): Day => addYears(placement.birthMonth, ADULT_AT);

/** Contracts run for half a year or a year from the start, and on from there. */
const contractEnd = ({ placement, random }: PricedPlacement, asAt: Day): Day => {
  const months = random.pick([6, 12]);
  let runs = 1;
  while (addMonths(placement.startedOn, months * runs) <= addDays(asAt, -14)) runs += 1;
  return addMonths(placement.startedOn, months * runs);
};
