import { addMonths, birthday, Day, earliest, latest } from '@lib/kernel/day';
import { Problem } from '@lib/kernel/domain-error';
import { formatDay } from '@lib/kernel/london-format';
import { LibertyOrder } from './liberty-order';

/** What an order is held against. */
export interface OrderOf {
  readonly today: Day;
  /** The first day of the month of the child’s birth. */
  readonly birthMonth: Day;
  /** The orders about the child that stand. */
  readonly others: readonly LibertyOrder[];
}

const ADULT_AT = 18;
const FAR = '9999-12-31' as Day;

/** What is wrong with an order, field by field. */
export const problemsOfOrder = (order: LibertyOrder, { today, birthMonth, others }: OrderOf): Problem[] => {
  const { startsOn, endsOn } = order;
  const problems: Problem[] = [];
  const add = (field: string, message: string): void => void problems.push({ field, message });
  // Of a birth only the month is known: it is over when the next begins.
  const adult = addMonths(birthday(birthMonth, ADULT_AT), 1);
  const aMonthAhead = addMonths(today, 1);
  if (startsOn < birthMonth) add('startsOn', 'The first day must not be before the child was born');
  else if (startsOn >= adult) add('startsOn', `The first day must be before the child is ${ADULT_AT}`);
  else if (startsOn > aMonthAhead)
    add('startsOn', `The first day must be ${formatDay(aMonthAhead)} or earlier: a month ahead at most`);
  if (endsOn !== null && endsOn <= startsOn) add('endsOn', 'The day it ends must be after its first day');
  else if (endsOn !== null && endsOn > adult)
    add('endsOn', `The day it ends must not be after the month in which the child is ${ADULT_AT}`);
  return problems.length > 0 ? problems : meeting(order, others);
};

/** Two orders about a child never hold on the same day: one is ended before the next, or was entered twice. */
const meeting = (order: LibertyOrder, others: readonly LibertyOrder[]): Problem[] => {
  const found = others.find((other) => meets(order, other));
  if (!found) return [];
  const until = found.endsOn === null ? 'with no end' : `until ${formatDay(found.endsOn)}`;
  const message = `An order is recorded from ${formatDay(found.startsOn)} ${until}. End it first, or take it back if it is wrong`;
  // An order that begins within another is too early; one that another begins within is too long.
  return [{ field: found.startsOn <= order.startsOn ? 'startsOn' : 'endsOn', message }];
};

const meets = (one: LibertyOrder, other: LibertyOrder): boolean =>
  latest(one.startsOn, other.startsOn) < earliest(one.endsOn ?? FAR, other.endsOn ?? FAR);
