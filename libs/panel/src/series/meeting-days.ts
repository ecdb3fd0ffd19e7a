import { isBankHoliday } from '@lib/reference-data/bank-holidays/working-days';
import { addDays, Day, daysBetween, latest, weekday } from '@lib/kernel/day';
import { Series } from './series';

/** A day by the rhythm of a series; not held on a bank holiday or where the coordinator skips it. */
export interface MeetingDay {
  readonly day: Day;
  /** Why there is no meeting that day; null for one that is held. */
  readonly notHeld: string | null;
}

export interface SkippedDate {
  readonly day: Day;
  readonly reason: string;
}

/**
 * The days of a series between two days, both counted: its weekday, every so many weeks from the first day it met.
 * A day that falls out is not moved: the next one is the next of the rhythm, so that everybody's calendar stays right.
 */
export const meetingDays = (
  series: Pick<Series, 'weekday' | 'everyWeeks' | 'firstOn'>,
  skipped: readonly SkippedDate[],
  { from, to }: { readonly from: Day; readonly to: Day },
): MeetingDay[] => {
  const first = onWeekday(series.firstOn, series.weekday);
  const step = series.everyWeeks * 7;
  const days: MeetingDay[] = [];
  for (let day = firstFrom(first, step, from); day <= to; day = addDays(day, step))
    days.push({ day, notHeld: notHeld(day, skipped) });
  return days;
};

/** The first such weekday on or after a day. */
const onWeekday = (from: Day, wanted: number): Day => addDays(from, (wanted - weekday(from) + 7) % 7);

const firstFrom = (first: Day, step: number, from: Day): Day => {
  const behind = Math.max(0, daysBetween(first, latest(first, from)));
  return addDays(first, Math.ceil(behind / step) * step);
};

const notHeld = (day: Day, skipped: readonly SkippedDate[]): MeetingDay['notHeld'] => {
  if (isBankHoliday(day)) return 'Bank holiday';
  const one = skipped.find((skip) => skip.day === day);
  return one ? one.reason : null;
};
