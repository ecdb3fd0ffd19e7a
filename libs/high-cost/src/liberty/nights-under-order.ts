import { Day, daysBetween, earliest, latest } from '@lib/kernel/day';
import { Nights } from '../costs/cost-line';
import { LibertyOrder } from './liberty-order';

/**
 * The nights from the first to the day on which a period ends that a child spent under an order. A night counts when an
 * order holds on the day it begins, and once however many orders hold: the night of the day an order ends does not.
 */
export const nightsUnderOrder = (orders: readonly LibertyOrder[], { from, to }: Nights): number => {
  const inOrder = [...orders].sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
  let nights = 0;
  let counted: Day = from;
  for (const { startsOn, endsOn } of inOrder) {
    const first = latest(startsOn, counted);
    const until = endsOn === null ? to : earliest(endsOn, to);
    if (first >= until) continue;
    nights += daysBetween(first, until);
    counted = until;
  }
  return nights;
};
