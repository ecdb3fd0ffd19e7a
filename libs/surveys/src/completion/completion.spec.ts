import { Temporal } from 'temporal-polyfill';
import { day } from '@lib/kernel/day';
import { ReturnHead } from '../returns/held-return';
import { BoroughInWave, Wave } from '../waves/wave';
import { EMPTY_TALLY } from '../weighing/tally';
import { completionOf, headlineOf } from './completion';

const WAVE = {
  state: 'open',
  deadlineOn: day('2026-06-30'),
  lastNewRowOn: day('2026-07-07'),
  lastCorrectionOn: day('2026-07-31'),
} as unknown as Wave;

const IN_WAVE: BoroughInWave = {
  ...{ waveId: 'w', boroughId: 305, pilots: false, notExpectedBecause: null, deadlineOn: null },
  ...{ lastCorrectionOn: null, extendedBecause: null, extendedAt: null, extendedByName: null, version: 1 },
  ...{ takenBackBecause: null, takenBackAt: null, takenBackByName: null, answersDeletedOn: null },
};

const head = (of: Partial<ReturnHead>): ReturnHead =>
  ({
    state: 'in progress',
    isNil: false,
    tally: EMPTY_TALLY,
    submissions: 0,
    submittedAt: null,
    secondsWorked: 60,
    lastChangeAt: Temporal.Instant.from('2026-06-01T09:00:00Z'),
    ...of,
  }) as unknown as ReturnHead;

const of = (today: string, facts: Partial<Parameters<typeof completionOf>[1]> = {}) =>
  completionOf(
    WAVE,
    { inWave: IN_WAVE, head: null, daysLate: null, handedIn: null, reminders: [], ...facts },
    day(today),
  );

describe('how far a borough is', () => {
  it('has its days left while nothing is in, and is late after them', () => {
    expect(of('2026-06-23')).toMatchObject({
      state: 'not started',
      daysLeft: 7,
      isLate: false,
      mayNudge: true,
    });
    expect(of('2026-07-02')).toMatchObject({ daysLeft: -2, isLate: true });
    const longer = { inWave: { ...IN_WAVE, deadlineOn: day('2026-07-10') } };
    expect(of('2026-07-02', longer)).toMatchObject({ daysLeft: 8, isLate: false });
  });

  it('has no days left once it is in, and stays late where it came late', () => {
    const submitted = { head: head({ state: 'submitted', submissions: 1 }) };
    expect(of('2026-07-20', { ...submitted, daysLate: 0 })).toMatchObject({
      ...{ state: 'submitted', daysLeft: null, isLate: false, mayNudge: false },
    });
    expect(of('2026-07-20', { ...submitted, daysLate: 3 })).toMatchObject({ isLate: true, daysLate: 3 });
    expect(
      of('2026-07-20', { head: head({ state: 'returned', submissions: 1 }), daysLate: 0 }).mayNudge,
    ).toBe(true);
  });

  it('is never late where no return is expected, and is not nudged', () => {
    const facts = { inWave: { ...IN_WAVE, notExpectedBecause: 'It has no children in care' } };
    expect(of('2026-07-20', facts)).toMatchObject({
      ...{ state: 'not expected', daysLeft: null, isLate: false, mayNudge: false },
    });
  });

  it('is nudged once a day, and not after the last day', () => {
    const nudged = { why: 'nudge', forDay: day('2026-06-23') } as const;
    const reminders = [
      { ...nudged, waveId: 'w', boroughId: 305, sentByName: null, people: 1, sentAt: null! },
    ];
    expect(of('2026-06-23', { reminders }).mayNudge).toBe(false);
    expect(of('2026-06-24', { reminders }).mayNudge).toBe(true);
    expect(of('2026-08-01').mayNudge).toBe(false);
  });
});

describe('how far a wave is', () => {
  it('counts those in time, keeps late ones out of its sums, and puts nothing in the place of what is missing', () => {
    const tally = { ...EMPTY_TALLY, rows: 10, explained: 1 };
    const submitted = head({ state: 'accepted', submissions: 1, tally });
    const rows = [
      of('2026-07-02', { head: submitted, daysLate: 0, handedIn: tally }),
      of('2026-07-02', { head: submitted, daysLate: 2, handedIn: tally }),
      of('2026-07-02', { head: head({ tally }) }),
      of('2026-07-02', { inWave: { ...IN_WAVE, deadlineOn: day('2026-07-10') } }),
      of('2026-07-02', { inWave: { ...IN_WAVE, notExpectedBecause: 'None' } }),
    ];
    expect(headlineOf(rows)).toMatchObject({
      ...{ expected: 4, inTime: 1, late: 1, toCome: 1, overdue: 1, accepted: 2, rows: 10, explained: 1 },
    });
  });

  it('counts what was handed in, and nothing of a correction that is not', () => {
    const correcting = head({ state: 'in progress', submissions: 1, tally: { ...EMPTY_TALLY, rows: 25 } });
    const handedIn = { ...EMPTY_TALLY, rows: 10 };
    const row = of('2026-07-02', { head: correcting, daysLate: 0, handedIn });
    expect(row.tally.rows).toBe(25);
    expect(headlineOf([row]).rows).toBe(10);
  });
});
