import { addDays, Day, daysBetween } from '@lib/kernel/day';
import { Random } from '../random';
import { Candidate, PricedPlacement, PriceKind } from './found-placement';
import { weekPrice } from './week-prices';

/**
 * How many placements are kept for each child looked after: with London’s 9,300 some 565, of which some 450 are of high
 * cost under the first definition, the others below £5,000 a week.
 */
const KEPT_FOR_A_CHILD: Readonly<Record<PriceKind, number>> = {
  residential: 0.0545,
  foster: 0.0016,
  supported: 0.0046,
};

/** Of those that have ended, so that the register had about as many at any time. */
const KEPT_OF_ENDED: Readonly<Record<PriceKind, number>> = {
  residential: 0.62,
  foster: 0.004,
  supported: 0.05,
};

const YEAR = 365.25;
/** Prices rose so much a year. */
const DEARER_EACH_YEAR = 1.06;

export interface Choice {
  readonly asAt: Day;
  readonly lookedAfter: number;
}

/** The placements a borough keeps in its register, with what a week of each costs. */
export const chosen = (
  candidates: readonly Candidate[],
  { asAt, lookedAfter }: Choice,
  random: Random,
): PricedPlacement[] =>
  (Object.keys(KEPT_FOR_A_CHILD) as PriceKind[]).flatMap((kind) => {
    const ofKind = candidates.filter((one) => one.kind === kind);
    const current = ofKind.filter(({ placement }) => isCurrent(placement.endedOn, asAt));
    const ended = ofKind.filter(({ placement }) => !isCurrent(placement.endedOn, asAt));
    const wanted = wholeNear(lookedAfter * KEPT_FOR_A_CHILD[kind], random);
    return [
      ...priced(likeliest(current, wanted), random),
      ...priced(
        ended.filter((one) => one.random.chance(KEPT_OF_ENDED[kind] * likelihood(one))),
        random,
      ).map((one) => cheaperThen(one, asAt)),
    ];
  });

const isCurrent = (endedOn: Day | null, asAt: Day): boolean => endedOn === null || endedOn > asAt;

/** A whole number whose mean is the one given. */
const wholeNear = (number: number, random: Random): number =>
  Math.floor(number) + (random.chance(number % 1) ? 1 : 0);

const ADOLESCENT = 13;

/** Of 1: whatever is secure or not registered is kept, then adolescents above all. */
const likelihood = ({ placement, kind, registration, age }: Candidate): number => {
  if (placement.group === 'secure') return 1;
  if (kind === 'residential' && registration !== 'registered' && registration !== 'unknown') return 0.95;
  if (placement.unaccompanied) return 0.4;
  return age >= ADOLESCENT ? 0.8 : 0.35;
};

/** So many of them, the likelier the sooner (Efraimidis and Spirakis: the highest of u^(1/weight)). */
const likeliest = (candidates: readonly Candidate[], wanted: number): Candidate[] =>
  candidates
    .map((one) => ({ one, key: Math.log(1 - one.random.next()) * (1 / odds(likelihood(one))) }))
    .sort((a, b) => b.key - a.key)
    .slice(0, wanted)
    .map(({ one }) => one);

const odds = (likelihood: number): number => likelihood / (1.001 - likelihood);

/**
 * Each placement gets one of as many equal parts of the prices of its kind, so that a borough of a dozen has cheap and
 * dear ones as London has; what makes a placement dear makes it get one of the dearer.
 */
const priced = (placements: readonly Candidate[], random: Random): PricedPlacement[] =>
  placements
    .map((one) => ({ one, dearness: one.random.spread() + dearness(one) }))
    .sort((a, b) => a.dearness - b.dearness)
    .map(({ one }, at) => ({
      ...one,
      weekly: weekPrice(one.kind, (at + random.next()) / placements.length),
    }));

/** Children in homes without registration cost £10,500 a week (domain.md 5.1). */
const dearness = ({ placement, registration, age }: Candidate): number =>
  (placement.group === 'secure' ? 0.9 : 0) +
  (registration === 'unregistered' ? 0.75 : 0) +
  (age >= ADOLESCENT ? 0.2 : 0);

/** What it cost on its last day. */
const cheaperThen = (one: PricedPlacement, asAt: Day): PricedPlacement => {
  const years = daysBetween(addDays(one.placement.endedOn!, -1), asAt) / YEAR;
  return { ...one, weekly: Math.round(one.weekly / DEARER_EACH_YEAR ** years) };
};
