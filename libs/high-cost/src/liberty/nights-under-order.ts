import { Day, earliest, latest } from '@lib/kernel/day';
import { Nights } from '../costs/cost-line';
import { nightsCovered } from '../costs/nights-covered';
import { LibertyOrder } from './liberty-order';

/** A time in which the borough looked after the child somewhere; the day it ended is not a night of it. */
export interface Stay {
  readonly startedOn: Day;
  readonly endedOn: Day | null;
}

/**
 * The nights from the first to the day on which a period ends that a child spent under an order while the borough looked
 * after it: a night counts only within a stay. It counts when an order holds on the day it begins, and once however many
 * orders hold: the night of the day an order ends does not.
 * @param stays of the child, none of which is within another
 */
export const nightsUnderOrder = (
  orders: readonly LibertyOrder[],
  { from, to }: Nights,
  stays: readonly Stay[],
): number =>
  stays.reduce(
    (sum, { startedOn, endedOn }) =>
      sum +
      nightsCovered(orders, {
        from: latest(from, startedOn),
        to: endedOn === null ? to : earliest(to, endedOn),
      }),
    0,
  );
