import { formatDay } from '@lib/kernel/london-format';
import { ON_ORDERS, ordersWhere } from '../deprivation-order';
import { Rule, dobOf } from '../rule';

const A_DAY = 'A calendar day, such as 31/03/2027 or 2027-03-31';
const NOT_KEPT = 'This service keeps nothing of this table.';

/** The days of an order by themselves, against the year and against the birth. */
export const DEPRIVATION_DAYS: readonly Rule[] = [
  {
    ...ON_ORDERS,
    code: '700',
    column: 'DOLO_START',
    message: 'DOLO_START is blank or not a date we can read.',
    expected: A_DAY,
    fix: `Correct DOLO_START. ${NOT_KEPT}`,
    find: ordersWhere(({ start }) => start === null),
  },
  {
    ...ON_ORDERS,
    code: '701',
    column: 'DOLO_END',
    message: 'DOLO_END is not a date we can read.',
    expected: `${A_DAY}, or blank`,
    fix: `Correct DOLO_END. ${NOT_KEPT}`,
    find: ordersWhere(({ end, endGiven }) => endGiven && end === null),
  },
  {
    ...ON_ORDERS,
    code: '702',
    column: 'DOLO_END',
    message: 'The order ends on or before the day it starts.',
    expected: 'A last day after DOLO_START',
    fix: `Correct DOLO_END or DOLO_START. ${NOT_KEPT}`,
    find: ordersWhere(({ start, end }) => start !== null && end !== null && end <= start),
  },
  {
    ...ON_ORDERS,
    code: '703',
    column: 'DOLO_START',
    message: 'The order starts after the last day this return is true for.',
    expected: ({ last }) => `A first day on or before ${formatDay(last)}`,
    fix: `Correct DOLO_START, or send this order with the next return. ${NOT_KEPT}`,
    find: ordersWhere(({ start }, _child, { last }) => start !== null && start > last),
  },
  {
    ...ON_ORDERS,
    code: '704',
    column: 'DOLO_END',
    message: 'The order ends before this return begins, or after the last day it is true for.',
    expected: ({ first, last }) =>
      `A last day from ${formatDay(first)} to ${formatDay(last)}, or blank while the order lasts`,
    fix: `Correct DOLO_END. ${NOT_KEPT}`,
    find: ordersWhere(({ end }, _child, { first, last }) => end !== null && (end < first || end > last)),
  },
  {
    ...ON_ORDERS,
    code: '708',
    column: 'DOLO_START',
    message: 'The order starts on or before the day the child was born.',
    expected: 'A first day after the birth date in the Header table',
    fix: `Correct DOLO_START, or DOB in the Header table. ${NOT_KEPT}`,
    find: ordersWhere(({ start }, child) => {
      const dob = dobOf(child);
      return start !== null && dob !== null && start <= dob;
    }),
  },
];
