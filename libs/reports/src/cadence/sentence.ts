import { sentenceCase } from '@lib/kernel/sentence-case';
import { Cadence, WEEKDAYS } from './cadence';
import { ordinal, shortOrdinal } from './ordinal';

/** A cadence as a person says it: "every Monday at 07:00". {@link readCadence} reads exactly this back. */
export const sentenceOf = (cadence: Cadence): string => `${when(cadence)} at ${cadence.at}`;

const when = (cadence: Cadence): string => {
  switch (cadence.every) {
    case 'day':
    case 'weekday':
    case 'working day':
      return `every ${cadence.every}`;
    case 'week':
      return `every ${WEEKDAYS[cadence.weekday - 1]}`;
    case 'month':
      return `${withinMonth(cadence)} of the month`;
    case 'quarter':
      return `${ordinal(cadence.workingDayAfter)} working day after quarter end`;
  }
};

const withinMonth = (cadence: Extract<Cadence, { every: 'month' }>): string => {
  if ('workingDay' in cadence) return `${ordinal(cadence.workingDay)} working day`;
  if ('weekday' in cadence) return `${ordinal(cadence.nth)} ${WEEKDAYS[cadence.weekday - 1]}`;
  return shortOrdinal(cadence.dayOfMonth);
};

/** Of a draft that does not say when. */
export const NO_TIME_YET = 'No time yet';

/** The same at the start of a line: "Every Monday at 07:00, London time". */
export const sentenceForPage = (cadence: Cadence | null): string => {
  if (cadence === null) return NO_TIME_YET;
  const sentence = sentenceOf(cadence);
  const whole = /^(every|\d)/.test(sentence) ? sentence : `the ${sentence}`;
  return `${sentenceCase(whole)}, London time`;
};
