import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { Day, weekday } from '@lib/kernel/day';
import { formatDay, formatTime } from '@lib/kernel/london-format';
import { MEETING_STATES, Meeting, MeetingState } from '@lib/panel/meetings/meeting';
import { Status } from '@lib/web-kit/govuk/tag';

export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'] as const;

/** "10am", from 10:00. */
export const timeInWords = (time: string): string =>
  formatTime(Number(time.slice(0, 2)), Number(time.slice(3, 5)));

/** "Wednesday 25 November 2026". */
export const dayWithWeekday = (of: Day): string =>
  `${WEEKDAYS[weekday(of) - 1] ?? (weekday(of) === 6 ? 'Saturday' : 'Sunday')} ${formatDay(of)}`;

/** "5pm on Tuesday 24 November 2026". */
export const cutOffInWords = ({ cutOff }: Pick<Meeting, 'cutOff'>): string =>
  `${timeInWords(cutOff.at)} on ${dayWithWeekday(cutOff.on)}`;

export const boroughName = (boroughId: number): string => authorityById(boroughId).name;

const KINDS: Readonly<Record<MeetingState, Status['kind']>> = {
  draft: 'not-started',
  'agenda published': 'doing',
  'in progress': 'doing',
  'minutes in draft': 'waiting',
  'minutes approved': 'done',
};

export const meetingStatus = (state: MeetingState): Status => ({
  text: MEETING_STATES[state],
  kind: KINDS[state],
});

export const daysInWords = (days: number): string => `${days} ${days === 1 ? 'day' : 'days'}`;
