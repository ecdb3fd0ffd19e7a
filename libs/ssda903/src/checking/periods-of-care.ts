import { Day } from '@lib/kernel/day';
import { DatedEpisode } from './read-row';

export type Period = { readonly start: Day; readonly end: Day | null };

/** Episodes that follow each other without a day between are one period of being looked after. */
export const periodsOfCare = (sequence: readonly DatedEpisode[]): Period[] => {
  const periods: Period[] = [];
  for (const { start, end } of sequence) {
    const last = periods.at(-1);
    if (last && (last.end === null || start <= last.end)) {
      periods[periods.length - 1] = { start: last.start, end: later(last.end, end) };
    } else {
      periods.push({ start, end });
    }
  }
  return periods;
};

const later = (a: Day | null, b: Day | null): Day | null => (a === null || b === null ? null : a > b ? a : b);

/** Whether the day is in the period, its last day included. */
export const holds = (period: Period, day: Day): boolean =>
  period.start <= day && (period.end === null || day <= period.end);
