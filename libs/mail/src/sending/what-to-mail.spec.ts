import { Temporal } from 'temporal-polyfill';
import { day } from '@lib/kernel/day';
import { MailPreference } from '../preferences/mail-preference';
import { MAIL_TIMES } from './mail-times';
import { Unmailed, whatToMail } from './what-to-mail';

const NOW = Temporal.Instant.from('2026-11-23T09:00:00Z');
const TODAY = day('2026-11-23');

const message = (of: Partial<Unmailed> & { minutesAgo?: number } = {}): Unmailed => ({
  ...{ id: of.id ?? 'one', mandatory: false, dueOn: null, isMailed: false, reminded: 0 },
  postedAt: NOW.subtract({ minutes: of.minutesAgo ?? 10 }),
  ...of,
});

const planOf = (
  messages: readonly Unmailed[],
  preference: MailPreference = 'at once',
): { mail: string[]; silent: string[] } => {
  const plan = whatToMail(messages, preference, { now: NOW, today: TODAY, times: MAIL_TIMES });
  return { mail: plan.mail.map(({ id }) => id), silent: plan.silent.map(({ id }) => id) };
};

describe('what a person is mailed about', () => {
  it('waits five minutes for what comes together, and then is all of it', () => {
    expect(planOf([message({ minutesAgo: 4 })]).mail).toEqual([]);
    expect(planOf([message({ minutesAgo: 5 }), message({ id: 'two', minutesAgo: 0 })]).mail).toEqual([
      'one',
      'two',
    ]);
  });

  it('waits for the next morning when once a day was chosen', () => {
    const early = message({ minutesAgo: 70 });
    const late = message({ id: 'late', minutesAgo: 30 });
    expect(planOf([late], 'daily').mail).toEqual([]);
    expect(planOf([early, late], 'daily').mail).toEqual(['one', 'late']);
  });

  it('keeps to the morning of London in summer', () => {
    const now = Temporal.Instant.from('2026-06-23T07:00:00Z');
    const posted = message({ postedAt: Temporal.Instant.from('2026-06-23T06:30:00Z') });
    const at = { now, today: day('2026-06-23'), times: MAIL_TIMES };
    expect(whatToMail([posted], 'daily', at).mail).toHaveLength(1);
    expect(whatToMail([posted], 'daily', { ...at, now: now.subtract({ minutes: 1 }) }).mail).toHaveLength(0);
  });

  it('is nothing when none was chosen, but for what is mandatory', () => {
    const must = message({ id: 'must', mandatory: true });
    expect(planOf([message(), must], 'off')).toEqual({ mail: ['must'], silent: ['one'] });
    expect(planOf([message({ id: 'must', mandatory: true })], 'daily').mail).toEqual(['must']);
  });

  it('is said again once when it is due and once when it is overdue', () => {
    const mailed = { isMailed: true, minutesAgo: 9_000 };
    expect(planOf([message({ ...mailed, dueOn: day('2026-11-24') })]).mail).toEqual([]);
    expect(planOf([message({ ...mailed, dueOn: TODAY })]).mail).toEqual(['one']);
    expect(planOf([message({ ...mailed, dueOn: TODAY, reminded: 1 })]).mail).toEqual([]);
    expect(planOf([message({ ...mailed, dueOn: day('2026-11-22'), reminded: 1 })]).mail).toEqual(['one']);
    expect(planOf([message({ ...mailed, dueOn: day('2026-11-01'), reminded: 2 })]).mail).toEqual([]);
    expect(planOf([message({ ...mailed, dueOn: TODAY })], 'off').mail).toEqual([]);
  });
});
