import { Day, daysBetween } from '@lib/kernel/day';
import { EXPIRE_AFTER_DAYS, WARN_AFTER_DAYS } from './periods';

export type Dormant = 'expire' | 'warn' | null;

/**
 * What is due for a case nobody touched since a day, and of which a warning stands since another. It expires only after a warning has stood as long as there is
 * between the two periods: a service that was down does not expire what it never warned of.
 */
export const dormant = (
  { touchedOn, warnedOn }: { readonly touchedOn: Day; readonly warnedOn: Day | null },
  today: Day,
): Dormant => {
  const quiet = daysBetween(touchedOn, today);
  if (quiet < WARN_AFTER_DAYS) return null;
  if (warnedOn === null) return 'warn';
  const warned = daysBetween(warnedOn, today);
  return quiet >= EXPIRE_AFTER_DAYS && warned >= EXPIRE_AFTER_DAYS - WARN_AFTER_DAYS ? 'expire' : null;
};
