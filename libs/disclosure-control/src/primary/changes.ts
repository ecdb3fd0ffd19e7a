import { Contribution } from './amounts';

/** What a case adds to a sum that is for so many nights. */
export interface ForNights {
  readonly nights: number;
  readonly amounts: readonly Contribution[];
}

/**
 * What cases add more or less to a sum than to one before it, night for night: a sum of its own, which whoever takes one
 * from the other would find. Both have the same cases in the same order. What only a penny's rounding tells apart is the same.
 */
export const changesBetween = (before: ForNights, after: ForNights): Contribution[] =>
  after.amounts.flatMap(({ contributor, amount }, at) => {
    const unchanged = (before.amounts[at]!.amount * after.nights) / before.nights;
    const change = Math.abs(amount - unchanged);
    return change > 1 + after.nights / before.nights ? [{ contributor, amount: change }] : [];
  });
