import {
  addDays,
  addMonths,
  addYears,
  Day,
  daysBetween,
  earliest,
  firstOfMonth,
  latest,
} from '@lib/kernel/day';
import { CostLine, Nights } from './cost-line';

/**
 * What placements cost, worked out of their lines and nothing else (docs/how-costs-are-worked-out.md). A week is seven
 * nights. A night of a weekly price is a seventh of it, which is seldom a whole penny, so that everything is added up in
 * sevenths of a penny, exactly, and rounded once, half a penny up, when it is shown.
 */
const NIGHTS_A_WEEK = 7;

/** Pence a week of all lines in force on a day; what is paid once is no price of a week. */
export const weeklyOn = (lines: readonly CostLine[], on: Day): number =>
  lines
    .filter((line) => line.per === 'week' && isInForce(line, on))
    .reduce((sum, { pence }) => sum + pence, 0);

export const isInForce = ({ startsOn, endsOn }: Pick<CostLine, 'startsOn' | 'endsOn'>, on: Day): boolean =>
  startsOn <= on && (endsOn === null || on < endsOn);

/** What the lines cost in all from the first night to the day on which the period ends, in pence. */
export const costOf = (lines: readonly CostLine[], nights: Nights): number =>
  rounded(lines.reduce((sum, line) => sum + seventhsOf(line, nights), 0));

/**
 * The cost of each line in the same period, in pence, which together make `costOf` to the penny: each is rounded down, and
 * the pennies that are left go to those that lost most, the first of equals before the others.
 */
export const costOfEach = (lines: readonly CostLine[], nights: Nights): number[] => {
  const exact = lines.map((line) => seventhsOf(line, nights));
  const each = exact.map((sevenths) => Math.floor(sevenths / NIGHTS_A_WEEK));
  const left = costOf(lines, nights) - each.reduce((sum, pence) => sum + pence, 0);
  const byLoss = exact
    .map((sevenths, at) => ({ at, lost: sevenths % NIGHTS_A_WEEK }))
    .sort((a, b) => b.lost - a.lost || a.at - b.at);
  for (const { at } of byLoss.slice(0, left)) each[at]! += 1;
  return each;
};

/**
 * Sevenths of a penny of one line: its price for each night in the period, or seven times what it costs once if its day is
 * in it.
 */
const seventhsOf = ({ per, pence, startsOn, endsOn }: CostLine, { from, to }: Nights): number => {
  if (per === 'once') return startsOn >= from && startsOn < to ? pence * NIGHTS_A_WEEK : 0;
  const first = latest(startsOn, from);
  const until = endsOn === null ? to : earliest(endsOn, to);
  return first < until ? pence * daysBetween(first, until) : 0;
};

/** Half a penny up. Sevenths are never negative. */
const rounded = (sevenths: number): number =>
  Math.floor((2 * sevenths + NIGHTS_A_WEEK) / (2 * NIGHTS_A_WEEK));

/**
 * Pence in a year of 365 nights at what a week costs: 365 ÷ 7 = 52.1429 weeks (docs/decisions/0047). It is a rate, the
 * same in a leap year; what a leap year costs is `costOf` its 366 nights.
 */
export const yearlyRate = (weeklyPence: number): number => rounded(weeklyPence * 365);

/** What is committed for the twelve months from a day, in pence: every line until it ends, an open one to the last night. */
export const committed = (lines: readonly CostLine[], from: Day): number =>
  costOf(lines, { from, to: addYears(from, 1) });

/** Pence of each calendar month, the first of them that of a day. */
export const costByMonth = (
  lines: readonly CostLine[],
  { from, months }: { from: Day; months: number },
): { month: Day; pence: number }[] => {
  const first = firstOfMonth(from);
  return Array.from({ length: months }, (_, at) => {
    const month = addMonths(first, at);
    return { month, pence: costOf(lines, { from: month, to: addMonths(first, at + 1) }) };
  });
};

/** Two lines of a kind that are paid for the same night, which is right for support and seldom for a core fee. */
export const overlapping = (lines: readonly CostLine[]): [CostLine, CostLine][] =>
  lines.flatMap((one, at) =>
    lines
      .slice(at + 1)
      .filter((other) => one.per === 'week' && other.per === 'week' && one.kind === other.kind)
      .filter((other) => meets(one, other))
      .map((other): [CostLine, CostLine] => [one, other]),
  );

const FAR = '9999-12-31' as Day;

const meets = (one: CostLine, other: CostLine): boolean =>
  latest(one.startsOn, other.startsOn) < earliest(one.endsOn ?? FAR, other.endsOn ?? FAR);

/** The nights of a financial or calendar month and the like, from its first day to its last, both of them included. */
export const throughout = (first: Day, last: Day): Nights => ({ from: first, to: addDays(last, 1) });
