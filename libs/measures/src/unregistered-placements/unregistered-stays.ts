import { addYears, Day, daysBetween, earliest, latest } from '@lib/kernel/day';
import { Nights } from '@lib/high-cost/costs/cost-line';

/** A stay in a setting that should be registered and is not. */
export interface UnregisteredStay {
  readonly childId: string;
  readonly birthMonth: Day;
  readonly startedOn: Day;
  readonly endedOn: Day | null;
}

export interface Unregistered {
  readonly children: number;
  readonly nights: number;
  /** Of the nights, those of children under 16. */
  readonly nightsUnder16: number;
  /** Nights of the longest stay, from its first night to the day or its end, whenever it began; 0 where there is none. */
  readonly longest: number;
}

/** What all children looked after make, for comparison. */
export interface CareInTheYear {
  readonly children: number;
  readonly nights: number;
}

const SIXTEEN = 16;

/** The nights of a stay in a period. */
export const nightsIn = (
  { startedOn, endedOn }: Pick<UnregisteredStay, 'startedOn' | 'endedOn'>,
  { from, to }: Nights,
): number => {
  const [first, until] = [latest(startedOn, from), earliest(endedOn ?? to, to)];
  return first < until ? daysBetween(first, until) : 0;
};

/** Of them, those before the child’s sixteenth birthday, taken to be the first of its month, as every age here is. */
export const nightsUnder16In = (stay: UnregisteredStay, { from, to }: Nights): number =>
  nightsIn(stay, { from, to: earliest(to, latest(from, addYears(stay.birthMonth, SIXTEEN))) });

/** Children, nights and the longest of the stays that have a night in the period. */
export const unregisteredIn = (stays: readonly UnregisteredStay[], period: Nights): Unregistered => {
  const there = stays.filter((stay) => nightsIn(stay, period) > 0);
  const sum = (of: (stay: UnregisteredStay) => number): number =>
    there.reduce((so, stay) => so + of(stay), 0);
  return {
    children: new Set(there.map(({ childId }) => childId)).size,
    nights: sum((stay) => nightsIn(stay, period)),
    nightsUnder16: sum((stay) => nightsUnder16In(stay, period)),
    longest: Math.max(0, ...there.map((stay) => longestOf(stay, period))),
  };
};

/** Nights since it began, those before the period too. */
export const longestOf = (
  { startedOn, endedOn }: Pick<UnregisteredStay, 'startedOn' | 'endedOn'>,
  { to }: Nights,
): number => daysBetween(startedOn, earliest(endedOn ?? to, to));
