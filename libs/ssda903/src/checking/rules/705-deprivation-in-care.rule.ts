import { DeprivationOrder, ON_ORDERS, ordersInSequence, ordersWhere } from '../deprivation-order';
import { holds, periodsOfCare } from '../periods-of-care';
import { DatedEpisode } from '../read-row';
import { NONE, Rule } from '../rule';

const EXPECTED = new Set(['K2', 'Z12', 'Z13']);
const RULED_OUT = new Set(['K1', 'P1', 'R5', 'K3']);
const NOT_KEPT = 'This service keeps nothing of this table.';

/** The episodes the child was in while the order lasted. An end nobody can read says nothing of when that was. */
const during = (
  { start, end, endGiven }: DeprivationOrder,
  sequence: readonly DatedEpisode[],
): readonly DatedEpisode[] =>
  start === null || (endGiven && end === null)
    ? []
    : sequence.filter((row) => (row.end === null || start < row.end) && (end === null || row.start < end));

/**
 * Orders against each other and against the episodes. Rule 706, that an order open last year goes on, is not here:
 * this service keeps nothing of last year's orders to compare with.
 */
export const DEPRIVATION_IN_CARE: readonly Rule[] = [
  {
    ...ON_ORDERS,
    code: '705',
    column: 'DOLO_START',
    message: 'The order starts before the one before it has ended.',
    expected: 'A first day on or after the previous order’s DOLO_END',
    fix: `Correct DOLO_START here, or DOLO_END of the order before it. ${NOT_KEPT}`,
    find: (child, facts) => {
      if (child.child === '') return NONE;
      const orders = ordersInSequence(child, facts);
      return orders
        .filter(({ start }, i) => {
          const before = orders[i - 1];
          return before !== undefined && (before.end === null || start! < before.end);
        })
        .map(({ row }) => row);
    },
  },
  {
    ...ON_ORDERS,
    code: '707',
    column: 'DOLO_END',
    message: 'The order lasts while the child is not looked after.',
    expected: 'A first and a last day within one period of being looked after',
    fix: `Correct the days of the order, or those of the episodes. ${NOT_KEPT}`,
    find: ordersWhere(({ start, end, endGiven }, { sequence }) => {
      if (start === null || sequence.length === 0) return false;
      const period = periodsOfCare(sequence).find((one) => holds(one, start));
      if (period === undefined) return true;
      return period.end !== null && (end === null ? !endGiven : end > period.end);
    }),
  },
  {
    ...ON_ORDERS,
    code: '709',
    column: 'DOLO_START',
    message: 'The child is in a type of placement that is not expected during an order.',
    expected: 'PLACE K2, Z12 or Z13 while the order lasts',
    fix: `Check PLACE of the episodes and the days of the order. ${NOT_KEPT}`,
    find: ordersWhere((order, { sequence }) =>
      during(order, sequence).some(({ place }) => !EXPECTED.has(place)),
    ),
  },
  {
    ...ON_ORDERS,
    code: '710',
    column: 'DOLO_START',
    message:
      'During the order the child is in a secure home, with parents, in a young offender institution or in supported accommodation.',
    expected: 'PLACE other than K1, P1, R5 or K3 while the order lasts',
    fix: `Correct PLACE of the episodes, or the days of the order. ${NOT_KEPT}`,
    find: ordersWhere((order, { sequence }) =>
      during(order, sequence).some(({ place }) => RULED_OUT.has(place)),
    ),
  },
];
