import { monthsBetween, yearEnd, yearEndingOf } from '../calendar';
import { Random } from '../random';
import { Child } from './child';
import { maybeGoAway, maybeGoMissing } from './going-away';
import { leaveAt18, leaveUntil } from './leaving';
import { followShortStatus, maybeChangeLegalStatus } from './legal-path';
import { Month } from './month';
import { maybeMove } from './moving';
import { lookAfter, newChild, startChild } from './newcomers';
import { Population, Surroundings } from './population';
import { addShortBreaks } from './short-breaks';

export interface Lives {
  /** First and last day wanted; the population is set going some years before, so that it has a past. */
  readonly from: number;
  readonly to: number;
  readonly seed: number;
}

const YEAR = 365.2425;
const WARMING_UP_YEARS = 5;
/** A start of the day's population: days looked after already, up to this many, within the child's life. */
const LONGEST_AT_FIRST = 4 * YEAR;

/**
 * The children of one borough over the years asked for, month by month: children start, legal statuses and placements
 * change, children leave. How many there are follows the published numbers; the mix is steered to the published one.
 */
export const boroughLives = (around: Surroundings, lives: Lives): Child[] => {
  const people = new Population(around, new Random(lives.seed, `lives ${around.figures.borough.slug}`));
  const first = Math.floor(lives.from - WARMING_UP_YEARS * YEAR);
  for (let i = around.figures.stock(yearEndingOf(first)); i > 0; i -= 1) firstPopulation(people, first);
  let startsDue = 0;
  for (const month of monthsBetween(first, lives.to)) {
    startsDue += around.figures.starts(yearEndingOf(month.last)) / 12;
    const starts = Math.floor(startsDue * (0.8 + 0.4 * people.random.next()) + 0.5);
    startsDue -= starts;
    liveMonth(people, month, starts);
  }
  addShortBreaks(people, lives.from, lives.to);
  return people.children;
};

const firstPopulation = (people: Population, on: number): void => {
  const child = newChild(people, on);
  const past = people.random.next() ** 2 * Math.min(on - child.born, LONGEST_AT_FIRST);
  followShortStatus(people, lookAfter(people, child, on - Math.floor(past)));
};

const liveMonth = (people: Population, month: Month, starts: number): void => {
  for (const one of people.lookedAfter) {
    maybeChangeLegalStatus(people, one, month);
    maybeMove(people, one, month);
    maybeGoAway(people, one, month);
    maybeGoMissing(people, one, month);
  }
  for (let i = 0; i < starts; i += 1) followShortStatus(people, startChild(people, month));
  leaveAt18(people, month);
  const stock = stockOn(people, month.last);
  while (people.lookedAfter.length < Math.round(stock)) followShortStatus(people, startChild(people, month));
  leaveUntil(people, month, stock);
  people.monthEnds(month.last);
};

/** The published numbers of two 31 Marches, and what lies between them month by month. */
const stockOn = ({ around }: Population, day: number): number => {
  const year = yearEndingOf(day);
  const before = around.figures.stock(year - 1);
  const gone = (day - yearEnd(year - 1)) / (yearEnd(year) - yearEnd(year - 1));
  return before + (around.figures.stock(year) - before) * gone;
};
