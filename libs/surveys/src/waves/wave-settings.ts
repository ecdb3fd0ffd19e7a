import { Day } from '@lib/kernel/day';
import { Problem } from '@lib/kernel/domain-error';
import { formatDay } from '@lib/kernel/london-format';
import { Wave } from './wave';

/** What a commissioner says of a wave. */
export interface WaveSettings {
  /** What people call it: “March 2026”. */
  readonly title: string;
  readonly questionSetId: string;
  /** First day of the period; null for a snapshot. */
  readonly periodFrom: Day | null;
  readonly referenceDay: Day;
  readonly opensOn: Day;
  readonly deadlineOn: Day;
  readonly lastNewRowOn: Day;
  readonly lastCorrectionOn: Day;
  /** Days before the deadline on which boroughs are reminded, the most first. */
  readonly remindDaysBefore: readonly number[];
  /** Days between reminders after the deadline. */
  readonly remindEveryDays: number;
  /** Most reminders after the deadline. */
  readonly remindMost: number;
}

export const LONGEST_TITLE = 120;
export const MOST_DAYS_BEFORE = 90;
export const MOST_REMINDERS_BEFORE = 6;
export const MOST_EVERY_DAYS = 30;
export const MOST_REMINDERS_AFTER = 20;

/** Everything that is wrong with the settings of a wave by themselves. */
export const problemsOfSettings = (settings: WaveSettings): Problem[] => [
  ...titleProblems(settings),
  ...dayProblems(settings),
  ...reminderProblems(settings),
];

const titleProblems = ({ title }: WaveSettings): Problem[] => {
  const field = 'title';
  if (title.trim() === '')
    return [{ field, message: 'Enter what the wave is called, for example March 2026' }];
  return title.trim().length > LONGEST_TITLE
    ? [{ field, message: `Enter what the wave is called in ${LONGEST_TITLE} characters or fewer` }]
    : [];
};

/** Each day with the one it cannot come before. */
const dayProblems = (settings: WaveSettings): Problem[] => {
  const { periodFrom, referenceDay, opensOn, deadlineOn, lastNewRowOn, lastCorrectionOn } = settings;
  return [
    ...notBefore(
      'referenceDay',
      ['The reference day', referenceDay],
      ['the first day of the period', periodFrom],
    ),
    ...notBefore('deadlineOn', ['The deadline', deadlineOn], ['the day it opens', opensOn]),
    ...notBefore('deadlineOn', ['The deadline', deadlineOn], ['the reference day', referenceDay]),
    ...notBefore('lastNewRowOn', ['The last day for new rows', lastNewRowOn], ['the deadline', deadlineOn]),
    ...notBefore(
      'lastCorrectionOn',
      ['The last day for corrections', lastCorrectionOn],
      ['the last day for new rows', lastNewRowOn],
    ),
  ];
};

const notBefore = (
  field: string,
  [name, day]: readonly [string, Day],
  [otherName, other]: readonly [string, Day | null],
): Problem[] =>
  other !== null && day < other
    ? [{ field, message: `${name} must be on or after ${otherName}, ${formatDay(other)}` }]
    : [];

const reminderProblems = ({ remindDaysBefore, remindEveryDays, remindMost }: WaveSettings): Problem[] => {
  const isRight =
    remindDaysBefore.length <= MOST_REMINDERS_BEFORE &&
    new Set(remindDaysBefore).size === remindDaysBefore.length &&
    remindDaysBefore.every((days) => isWholeFrom(days, 1, MOST_DAYS_BEFORE));
  return [
    ...(isRight
      ? []
      : [
          {
            field: 'remindDaysBefore',
            message: `Enter up to ${MOST_REMINDERS_BEFORE} different numbers of days from 1 to ${MOST_DAYS_BEFORE}, for example 14, 7, 1`,
          },
        ]),
    ...bounded('remindEveryDays', remindEveryDays, 1, MOST_EVERY_DAYS),
    ...bounded('remindMost', remindMost, 0, MOST_REMINDERS_AFTER),
  ];
};

const bounded = (field: string, value: number, least: number, most: number): Problem[] =>
  isWholeFrom(value, least, most)
    ? []
    : [{ field, message: `Enter a whole number from ${least} to ${most}` }];

const isWholeFrom = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most;

/** What may still be changed, by where the wave stands: of an open one, its name, its last days and its reminders. */
export const FIXED_ONCE_OPEN = ['questionSetId', 'periodFrom', 'referenceDay', 'opensOn'] as const;

const LATER_ONLY = ['deadlineOn', 'lastNewRowOn', 'lastCorrectionOn'] as const;

/** What cannot be changed of an open wave: boroughs have begun to answer it, and keep the time they were promised. */
export const problemsOnceOpen = (wave: Wave, settings: WaveSettings): Problem[] => [
  ...FIXED_ONCE_OPEN.filter((field) => wave[field] !== settings[field]).map((field) => ({
    field,
    message: 'This cannot be changed once the wave is open',
  })),
  ...LATER_ONLY.filter((field) => settings[field] < wave[field]).map((field) => ({
    field,
    message: `Enter ${formatDay(wave[field])} or later: boroughs keep the time they were given`,
  })),
];

/** The settings of a wave as they stand. */
export const settingsOf = (wave: Wave): WaveSettings => {
  const { title, questionSetId, periodFrom, referenceDay, opensOn, deadlineOn } = wave;
  const { lastNewRowOn, lastCorrectionOn, remindDaysBefore, remindEveryDays, remindMost } = wave;
  return {
    ...{ title, questionSetId, periodFrom, referenceDay, opensOn, deadlineOn },
    ...{ lastNewRowOn, lastCorrectionOn, remindDaysBefore, remindEveryDays, remindMost },
  };
};
