import { addDays, addMonths, Day, daysBetween, lastOfMonth } from '@lib/kernel/day';
import { formatMonth } from '@lib/kernel/london-format';
import { Wave } from './wave';
import { settingsOf, WaveSettings } from './wave-settings';

/** How far apart waves are taken to be until there are two. */
const USUAL_MONTHS = 12;

/** What a first wave begins with: a fortnight to answer, then a week for rows and a month for corrections. */
const FIRST = { daysToAnswer: 28, daysForRows: 7, daysForCorrections: 35 };

/** A first wave of a collection, to be changed by whoever makes it. */
export const firstWave = (questionSetId: string, today: Day): WaveSettings => {
  const deadlineOn = addDays(today, FIRST.daysToAnswer);
  const referenceDay = addDays(`${today.slice(0, 8)}01` as Day, -1);
  return {
    ...{ title: formatMonth(referenceDay), questionSetId, periodFrom: null, referenceDay },
    ...{ opensOn: today, deadlineOn, lastNewRowOn: addDays(deadlineOn, FIRST.daysForRows) },
    lastCorrectionOn: addDays(deadlineOn, FIRST.daysForCorrections),
    ...{ remindDaysBefore: [14, 7, 1], remindEveryDays: 7, remindMost: 3 },
  };
};

/**
 * The wave after another: as far from it as it was from the one before, every day moved along, on the latest version.
 * @param before the wave before that one; null where there is none
 */
export const waveAfter = (
  last: Wave,
  before: Pick<Wave, 'referenceDay'> | null,
  questionSetId: string,
): WaveSettings => {
  const months = before ? Math.max(1, monthsBetween(before.referenceDay, last.referenceDay)) : USUAL_MONTHS;
  const referenceDay = monthsLater(last.referenceDay, months);
  const along = (day: Day): Day => addDays(referenceDay, daysBetween(last.referenceDay, day));
  return {
    ...settingsOf(last),
    ...{ title: formatMonth(referenceDay), questionSetId, referenceDay },
    periodFrom: last.periodFrom === null ? null : monthsLater(last.periodFrom, months),
    ...{ opensOn: along(last.opensOn), deadlineOn: along(last.deadlineOn) },
    ...{ lastNewRowOn: along(last.lastNewRowOn), lastCorrectionOn: along(last.lastCorrectionOn) },
  };
};

const monthsBetween = (from: Day, to: Day): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
  Number(to.slice(5, 7)) -
  Number(from.slice(5, 7));

/** The last day of a month leads to the last day of a month. */
const monthsLater = (of: Day, months: number): Day => {
  const later = addMonths(of, months);
  return of === lastOfMonth(of) ? lastOfMonth(later) : later;
};
