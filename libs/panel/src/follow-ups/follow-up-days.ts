import { addDays, addMonths, Day } from '@lib/kernel/day';
import { FollowUpKind } from './follow-up';

/**
 * When the four follow-ups of a placement are due: 28 days after it started, and 3, 6 and 12 calendar months after. The
 * last day of a shorter month stands for a day it lacks; months are counted from the start, not from one another, so
 * that a start on 30 November is followed up on 28 February and then on 30 May.
 * Source: domain.md 4.5 (first monitor 28 days, then 3 months) and PAN-33.
 */
export const followUpDays = (startedOn: Day): Readonly<Record<FollowUpKind, Day>> => ({
  '28 days': addDays(startedOn, 28),
  '3 months': addMonths(startedOn, 3),
  '6 months': addMonths(startedOn, 6),
  '12 months': addMonths(startedOn, 12),
});
