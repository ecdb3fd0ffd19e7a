import { Temporal } from 'temporal-polyfill';
import { LONDON } from '@lib/kernel/clock';
import { Day } from '@lib/kernel/day';
import { dueState } from '../messages/message';
import { MailPreference } from '../preferences/mail-preference';
import { MailTimes } from './mail-times';

/** A message that no mail has spoken of yet, or that has become due or overdue since. */
export interface Unmailed {
  readonly id: string;
  readonly mandatory: boolean;
  readonly dueOn: Day | null;
  readonly postedAt: Temporal.Instant;
  readonly isMailed: boolean;
  /** 1: a mail has said that it is due; 2: that it is overdue. */
  readonly reminded: number;
}

export interface MailPlan {
  /** What the one mail that is made now speaks of; empty for no mail yet. */
  readonly mail: readonly Unmailed[];
  /** What no mail is wanted about. */
  readonly silent: readonly Unmailed[];
}

/** How far along the ladder of a day by which something is asked a mail has to have said so. */
export const rungOf = (message: Pick<Unmailed, 'dueOn'>, today: Day): 0 | 1 | 2 => {
  const state = dueState({ dueOn: message.dueOn, doneAt: null }, today);
  if (state === 'overdue') return 2;
  return state === 'due' ? 1 : 0;
};

/**
 * What one person is mailed about now: one mail for all that came within a few minutes, or since the last morning. What
 * is mandatory goes at once whatever they chose, and takes the rest with it; what falls due is said once, and once
 * more when it is overdue.
 */
export const whatToMail = (
  messages: readonly Unmailed[],
  preference: MailPreference,
  { now, today, times }: { now: Temporal.Instant; today: Day; times: MailTimes },
): MailPlan => {
  const reminders = messages.filter((one) => one.isMailed && rungOf(one, today) > one.reminded);
  const fresh = messages.filter((one) => !one.isMailed);
  const wanted = fresh.filter((one) => one.mandatory || preference !== 'off');
  const silent = fresh.filter((one) => !wanted.includes(one));
  const settled = now.subtract({ minutes: times.gatherMinutes });
  const morning = lastMorning(now, times.dailyAtHour);
  const isTime = wanted.some((one) =>
    isBefore(one.postedAt, preference === 'daily' && !one.mandatory ? morning : settled),
  );
  const remindersWanted = reminders.filter((one) => one.mandatory || preference !== 'off');
  return { mail: isTime || remindersWanted.length > 0 ? [...wanted, ...remindersWanted] : [], silent };
};

const isBefore = (one: Temporal.Instant, other: Temporal.Instant): boolean =>
  Temporal.Instant.compare(one, other) <= 0;

const lastMorning = (now: Temporal.Instant, hour: number): Temporal.Instant => {
  const here = now.toZonedDateTimeISO(LONDON);
  const morning = here.startOfDay().with({ hour });
  return (
    Temporal.ZonedDateTime.compare(morning, here) <= 0 ? morning : morning.subtract({ days: 1 })
  ).toInstant();
};
