import { addDays, addYears, Day, day, daysBetween, latest } from '@lib/kernel/day';
import { CostLine } from '@lib/high-cost/costs/cost-line';
import { PricedPlacement } from './found-placement';
import { PricePart } from './price-parts';

/** The nights for which a placement’s lines are written. */
interface Written {
  readonly from: Day;
  /** The day it ended, or the day the London is made for. */
  readonly until: Day;
}

const PENCE = 100;

/**
 * The lines of a placement: its parts as they are at the end of it or now, with what they cost before, what was charged for
 * a time only, and what was paid once.
 * @param since the first day of which prices are written at all
 */
export const linesOf = (
  one: PricedPlacement,
  parts: readonly PricePart[],
  { since, asAt }: { readonly since: Day; readonly asAt: Day },
): CostLine[] => {
  const { startedOn, endedOn } = one.placement;
  const written = { from: latest(startedOn, since), until: endedOn ?? asAt };
  const [core, ...added] = parts as [PricePart, ...PricePart[]];
  return [
    ...coreLines(one, core, written),
    ...added.map((part) => weekly(part, part.pounds, addedOn(one, written), null)),
    ...firstWeeks(one, written),
    ...paidOnce(one, written),
    ...notice(one, core),
  ];
};

const weekly = (
  { kind, payer }: Pick<PricePart, 'kind' | 'payer'>,
  pounds: number,
  startsOn: Day,
  endsOn: Day | null,
): CostLine => ({ kind, payer, per: 'week', pence: pounds * PENCE, startsOn, endsOn });

/** A core fee of a placement of more than a year goes up every 1 April. */
const coreLines = ({ placement, random }: PricedPlacement, core: PricePart, written: Written): CostLine[] => {
  const rises = addYears(placement.startedOn, 1) < written.until ? firstsOfApril(written) : [];
  const lines: CostLine[] = [];
  let pounds = core.pounds;
  let endsOn: Day | null = null;
  for (const on of rises.reverse()) {
    lines.unshift(weekly(core, pounds, on, endsOn));
    pounds = Math.round(pounds / (1 + random.whole(30, 90) / 1_000));
    endsOn = on;
  }
  return [weekly(core, pounds, written.from, endsOn), ...lines];
};

/** Those within the nights, of which the first is none: a price is not put up on the day it begins. */
const firstsOfApril = ({ from, until }: Written): Day[] => {
  const [first, last] = [Number(from.slice(0, 4)), Number(until.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, at) => day(`${first + at}-04-01`)).filter(
    (on) => on > from && on < until,
  );
};

/** Nights a placement must have before anything is added to it, or tried for a time. */
const LONG = 90;

const addedOn = ({ random }: PricedPlacement, { from, until }: Written): Day =>
  daysBetween(from, until) > LONG && random.chance(0.5) ? addDays(from, random.whole(7, 60)) : from;

/** More staff while a child settles. */
const firstWeeks = ({ placement, random, weekly: price }: PricedPlacement, written: Written): CostLine[] => {
  const seen = written.from === placement.startedOn && daysBetween(written.from, written.until) > LONG;
  if (!seen || !random.chance(0.2)) return [];
  const pounds = Math.round(price * (0.08 + random.next() * 0.12));
  const endsOn = addDays(written.from, random.whole(2, 12) * 7);
  return [weekly({ kind: 'supervision', payer: 'social-care' }, pounds, written.from, endsOn)];
};

/** Setting a place up, or what was damaged. */
const paidOnce = ({ placement, random }: PricedPlacement, { from, until }: Written): CostLine[] => {
  const once = (startsOn: Day, pounds: number): CostLine => ({
    kind: 'one-off', payer: 'social-care', per: 'once', pence: pounds * PENCE, startsOn, endsOn: null,
  }); // prettier-ignore
  const lines: CostLine[] = [];
  if (from === placement.startedOn && random.chance(0.12)) lines.push(once(from, random.whole(5, 48) * 50));
  if (random.chance(0.06))
    lines.push(once(addDays(from, random.whole(0, daysBetween(from, until) - 1)), random.whole(150, 3_000)));
  return lines;
};

/** A place that was left without notice is paid for some weeks more. */
const notice = ({ placement, random }: PricedPlacement, core: PricePart): CostLine[] => {
  if (placement.endedOn === null || !random.chance(0.12)) return [];
  const pounds = Math.round(core.pounds * random.pick([0.5, 0.75, 1]));
  const endsOn = addDays(placement.endedOn, random.pick([7, 14, 28]));
  return [weekly({ kind: 'retainer', payer: core.payer }, pounds, placement.endedOn, endsOn)];
};
