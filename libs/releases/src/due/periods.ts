import { Temporal } from 'temporal-polyfill';
import { addDays, addMonths, Day, lastOfMonth, weekday } from '@lib/kernel/day';
import { LONDON } from '@lib/kernel/clock';
import { ProductCode } from '../cubes/cube';

const SUNDAY = 7;
const WEEK = 7;
const QUARTER_MONTHS = 3;

/** How many days after its reference day a release is due: the Monday after, or 28 days after a quarter's end. */
const DUE_AFTER_DAYS: Readonly<Record<ProductCode, number>> = { operational: 1, official: 28 };

/** By then the night's returns are in, and nobody has begun to work. */
const DUE_AT = Temporal.PlainTime.from('06:00');

/** The moment a release of a day is due: 06:00 in London, whichever side of a change of the clocks that is. */
export const dueAt = (product: ProductCode, on: Day): Temporal.Instant =>
  Temporal.PlainDate.from(addDays(on, DUE_AFTER_DAYS[product]))
    .toZonedDateTime({ timeZone: LONDON, plainTime: DUE_AT })
    .toInstant();

/** The latest reference day whose release is due by a moment. */
export const lastDueBy = (product: ProductCode, now: Temporal.Instant): Day => {
  const { hour, ...there } = inLondon(now);
  const lastMorning = hour >= DUE_AT.hour ? there.day : addDays(there.day, -1);
  return lastPeriodTo(product, addDays(lastMorning, -DUE_AFTER_DAYS[product]));
};

/** The earliest reference day whose release came due no more than so many days ago. */
export const firstDueWithin = (product: ProductCode, now: Temporal.Instant, days: number): Day =>
  firstPeriodFrom(product, addDays(inLondon(now).day, -days - DUE_AFTER_DAYS[product]));

const inLondon = (now: Temporal.Instant): { day: Day; hour: number } => {
  const there = now.toZonedDateTimeISO(LONDON);
  return { day: there.toPlainDate().toString() as Day, hour: there.hour };
};

const lastPeriodTo = (product: ProductCode, to: Day): Day => {
  if (product === 'operational') return addDays(to, -(weekday(to) % SUNDAY));
  const next = firstPeriodFrom(product, to);
  return next === to ? next : lastOfMonth(addMonths(next, -QUARTER_MONTHS));
};

/** The reference days of a product from one day to another, both included, oldest first. */
export const periodsBetween = (product: ProductCode, from: Day, to: Day): Day[] => {
  const periods: Day[] = [];
  for (let on = firstPeriodFrom(product, from); on <= to; on = nextPeriod(product, on)) periods.push(on);
  return periods;
};

/** Sundays, and the last days of March, June, September and December. */
export const firstPeriodFrom = (product: ProductCode, from: Day): Day => {
  if (product === 'operational') return addDays(from, SUNDAY - weekday(from));
  const month = Number(from.slice(5, 7));
  return lastOfMonth(addMonths(from, (QUARTER_MONTHS - (month % QUARTER_MONTHS)) % QUARTER_MONTHS));
};

export const nextPeriod = (product: ProductCode, on: Day): Day =>
  product === 'operational' ? addDays(on, WEEK) : lastOfMonth(addMonths(on, QUARTER_MONTHS));

/** Whether a quarter ends in the week that ends with a Sunday: its exact numbers come out by themselves. */
export const isQuartersWeek = (sunday: Day): boolean =>
  firstPeriodFrom('official', addDays(sunday, 1 - WEEK)) <= sunday;
