import { addYears, Day, day, latest } from '@lib/kernel/day';
import { CostLine } from '@lib/high-cost/costs/cost-line';
import { LibertyOrder } from '@lib/high-cost/liberty/liberty-order';
import { EntryFacts } from '@lib/high-cost/register/register-entry';
import { Random } from '../random';
import { candidatesOf } from './candidates';
import { chosen } from './choosing';
import { factsOfEntry } from './entry-facts';
import { FoundPlacement, PricedPlacement } from './found-placement';
import { fundingOfEntry, FundingTold } from './funding-of-entry';
import { orderOfEntry } from './orders-of-entry';
import { linesOf } from './price-history';
import { partsOf } from './price-parts';

export interface RegisterWanted {
  readonly asAt: Day;
  readonly seed: number;
  readonly boroughId: number;
  /** Children looked after on the day. */
  readonly lookedAfter: number;
}

/** What one borough keeps of one placement. */
export interface ToldEntry {
  readonly priced: PricedPlacement;
  readonly facts: EntryFacts;
  readonly lines: readonly CostLine[];
  readonly funding: readonly FundingTold[];
  readonly order: LibertyOrder | null;
}

const YEARS_TOLD = 2;

/** The first day of which prices are written: the 1 April before the last two years. */
export const registerBegins = (asAt: Day): Day => {
  const before = addYears(asAt, -YEARS_TOLD);
  const year = Number(before.slice(0, 4));
  return day(`${before.slice(5) < '04-01' ? year - 1 : year}-04-01`);
};

/**
 * A made-up borough’s register of high-cost placements, out of its placements since the register begins. The same
 * placements, day and seed give the same register.
 */
export const boroughRegister = (
  placements: readonly FoundPlacement[],
  wanted: RegisterWanted,
): ToldEntry[] => {
  const random = new Random(wanted.seed, `high-cost:${wanted.boroughId}`);
  return chosen(candidatesOf(placements, wanted), wanted, random).map((one) => told(one, wanted.asAt));
};

const told = (priced: PricedPlacement, asAt: Day): ToldEntry => {
  const since = registerBegins(asAt);
  const facts = factsOfEntry(priced, asAt);
  const parts = partsOf(priced, facts.staffPerChild);
  const from = latest(priced.placement.startedOn, since);
  return {
    priced,
    facts,
    lines: linesOf(priced, parts, { since, asAt }),
    funding: fundingOfEntry(priced, parts, { from, asAt }),
    order: orderOfEntry(priced, facts, asAt),
  };
};
