import { Temporal } from 'temporal-polyfill';
import { LONDON } from '@lib/kernel/clock';
import { addDays, Day } from '@lib/kernel/day';
import { Cadence } from './cadence';
import { isPlannedOn } from './planned-days';

/** One time a schedule is due: its day and time in London, and the moment that is. */
export interface PlannedTime {
  readonly on: Day;
  readonly at: string;
  readonly dueAt: Temporal.Instant;
}

/** No cadence is further from one time to the next than a quarter and its bank holidays. */
const LONGEST_GAP_DAYS = 150;

/** The latest time due at or before a moment; null when there was none in the longest gap. */
export const latestDue = (cadence: Cadence, now: Temporal.Instant): PlannedTime | null => {
  const today = londonDay(now);
  for (let back = 0; back <= LONGEST_GAP_DAYS; back += 1) {
    const planned = plannedTime(cadence, addDays(today, -back));
    if (planned && Temporal.Instant.compare(planned.dueAt, now) <= 0) return planned;
  }
  return null;
};

/** The next times due after a moment, soonest first. */
export const nextDue = (cadence: Cadence, now: Temporal.Instant, count: number): PlannedTime[] => {
  const found: PlannedTime[] = [];
  const last = count * LONGEST_GAP_DAYS;
  for (
    let ahead = 0, on = londonDay(now);
    found.length < count && ahead <= last;
    ahead += 1, on = addDays(on, 1)
  ) {
    const planned = plannedTime(cadence, on);
    if (planned && Temporal.Instant.compare(planned.dueAt, now) > 0) found.push(planned);
  }
  return found;
};

const plannedTime = (cadence: Cadence, on: Day): PlannedTime | null =>
  isPlannedOn(cadence, on) ? { on, at: cadence.at, dueAt: momentInLondon(on, cadence.at) } : null;

/** The moment of a London day and time. A time that a clock change takes away or doubles is refused, not guessed. */
export const momentInLondon = (on: Day, at: string): Temporal.Instant =>
  Temporal.PlainDateTime.from(`${on}T${at}`)
    .toZonedDateTime(LONDON, { disambiguation: 'reject' })
    .toInstant();

const londonDay = (moment: Temporal.Instant): Day =>
  moment.toZonedDateTimeISO(LONDON).toPlainDate().toString() as Day;
