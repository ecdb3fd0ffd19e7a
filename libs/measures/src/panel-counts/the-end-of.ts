import { LONDON } from '@lib/kernel/clock';
import { addDays, Day } from '@lib/kernel/day';
import { Temporal } from 'temporal-polyfill';

/** The moment a day is over in London: what happened before it is known on that day. */
export const theEndOf = (on: Day): Temporal.Instant =>
  Temporal.PlainDate.from(addDays(on, 1)).toZonedDateTime(LONDON).toInstant();
