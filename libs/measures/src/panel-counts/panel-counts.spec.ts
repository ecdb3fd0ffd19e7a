import { Temporal } from 'temporal-polyfill';
import { day, Day } from '@lib/kernel/day';
import { CaseStatus } from '@lib/panel/cases/case-status';
import { TimedEvent } from '@lib/panel/timeliness/case-rounds';
import { DueAction, partsOfAction } from './actions-due';
import { DueFollowUp, partsOfFollowUp } from './follow-ups-due';
import { partsOfOpen } from './open-cases';
import { partsOfPast } from './past-cases';
import { recommendedIn } from './recommendations';
import { partsOfNeed } from './unmet-needs';

const at = (moment: string): Temporal.Instant => Temporal.Instant.from(`${moment}T10:00:00Z`);
const moved = (to: CaseStatus, on: string): TimedEvent => ({
  kind: 'moved',
  to,
  at: at(on),
  startedOn: null,
});
const act = (kind: string, on: string, startedOn: Day | null = null): TimedEvent => ({
  ...{ kind, startedOn },
  to: null,
  at: at(on),
});
const QUARTER = { from: day('2026-07-01'), to: day('2026-09-30') };

/** Referred on 6 July, deferred once, recommended on 22 July, answered on 24 July, started on 10 August. */
const ORDINARY = [
  moved('submitted', '2026-07-06'),
  moved('listed', '2026-07-10'),
  { ...moved('ready to list', '2026-07-15'), kind: 'defer' },
  moved('listed', '2026-07-17'),
  moved('decided', '2026-07-22'),
  act('responded', '2026-07-24'),
  act('placement started', '2026-08-11', day('2026-08-10')),
];
const CONDITIONS = { outcome: 'endorsed with conditions', inPrinciple: false, at: at('2026-07-22') } as const;

describe('recommendations of a quarter', () => {
  it('are taken apart by the days from the referral, by hand', () => {
    expect(recommendedIn({ events: ORDINARY, emergency: false }, [CONDITIONS], QUARTER)).toEqual([
      {
        outcome: 'conditions',
        listed: '0-7', // 4
        recommended: '15-over', // 16
        response: 'later', // 18
        start: '29-over', // 35
        deferred: 'once-or-more',
        quorum: 'quorate',
        route: 'ordinary',
      },
    ]);
  });

  it('count a case again that was brought back, each time with its own days', () => {
    const again = [...ORDINARY.slice(0, 6), moved('submitted', '2026-09-01'), moved('decided', '2026-09-08')];
    const second = { outcome: 'ratified', inPrinciple: true, at: at('2026-09-08') } as const;
    const found = recommendedIn({ events: again, emergency: true }, [CONDITIONS, second], QUARTER);
    expect(
      found.map(({ recommended, outcome, quorum, route }) => [recommended, outcome, quorum, route]),
    ).toEqual([
      ['15-over', 'conditions', 'quorate', 'emergency'],
      ['0-7', 'endorsed', 'in-principle', 'emergency'],
    ]);
  });

  it.each([
    ['7', '2026-07-13', '0-7'],
    ['8', '2026-07-14', '8-14'],
    ['14', '2026-07-20', '8-14'],
    ['15', '2026-07-21', '15-over'],
  ])('put %s days in their band', (_days, on, band) => {
    const events = [moved('submitted', '2026-07-06'), moved('decided', on)];
    const [found] = recommendedIn({ events, emergency: false }, [{ ...CONDITIONS, at: at(on) }], QUARTER);
    expect(found!.recommended).toBe(band);
  });

  it('are those confirmed within its days: not the day before, not the day after, none without', () => {
    const on = (confirmed: string) =>
      recommendedIn(
        { events: [moved('submitted', '2026-06-01'), moved('decided', confirmed)], emergency: false },
        [{ ...CONDITIONS, at: at(confirmed) }],
        QUARTER,
      ).length;
    expect(['2026-06-30', '2026-07-01', '2026-09-30', '2026-10-01'].map(on)).toEqual([0, 1, 1, 0]);
    expect(recommendedIn({ events: ORDINARY.slice(0, 4), emergency: false }, [], QUARTER)).toEqual([]);
  });
});

describe('cases open on a day', () => {
  const openOn = (events: readonly TimedEvent[], on: string, informationDue: Day | null = null) =>
    partsOfOpen({ events, urgency: 'standard' }, { on: day(on), informationDue });
  const at7 = (count: number) => ORDINARY.slice(0, count);

  it('are at the stage they had come to', () => {
    expect([1, 2, 4, 5, 6, 7].map((count) => openOn(at7(count), '2026-08-30')!.stage)).toEqual([
      ...['panel', 'panel', 'panel', 'borough', 'borough', 'follow-up'],
    ]);
  });

  it('are none that are drafts or have ended', () => {
    expect(openOn([], '2026-07-06')).toBeNull();
    for (const ended of ['closed', 'rejected', 'withdrawn', 'expired'] as const)
      expect(openOn([...ORDINARY, moved(ended, '2026-08-20')], '2026-08-30')).toBeNull();
  });

  it('are past their deadline the day after it: one working day to triage, three to review, five to respond', () => {
    const submitted = [moved('submitted', '2026-07-06')]; // a Monday
    const reviewed = [...submitted, moved('in review', '2026-07-07')];
    const past = (events: readonly TimedEvent[], on: string) => openOn(events, on)!.deadline;
    expect([past(submitted, '2026-07-07'), past(submitted, '2026-07-08')]).toEqual(['within', 'past']);
    expect([past(reviewed, '2026-07-10'), past(reviewed, '2026-07-11')]).toEqual(['within', 'past']);
    expect([past(at7(5), '2026-07-29'), past(at7(5), '2026-07-30')]).toEqual(['within', 'past']);
    expect(past(at7(6), '2026-08-30')).toBe('within');
    expect(past(at7(2), '2026-08-30')).toBe('within');
  });

  it('wait for information by the day the panel asked it for', () => {
    const waiting = [moved('submitted', '2026-07-06'), moved('waiting for information', '2026-07-07')];
    expect(openOn(waiting, '2026-07-20', day('2026-07-20'))).toMatchObject({
      information: 'waiting',
      deadline: 'within',
    });
    expect(openOn(waiting, '2026-07-21', day('2026-07-20'))).toMatchObject({ deadline: 'past' });
  });
});

describe('unmet need', () => {
  it('is counted in broad groups, in the month it was said', () => {
    const stated = {
      need: 'autism',
      ageBand: '10-15',
      sought: 'secure home',
      area: '20-miles',
      foundOn: day('2026-08-31'),
    } as const;
    expect(partsOfNeed(stated)).toEqual({
      need: 'health',
      age: 'under-16',
      sought: 'home',
      area: 'near',
      month: '2',
    });
    expect(
      partsOfNeed({ ...stated, need: 'none', ageBand: '16-over', sought: 'health setting', area: 'away' }),
    ).toMatchObject({
      ...{ need: 'care', age: '16-over', sought: 'other', area: 'away' },
    });
  });
});

describe('follow-ups that fell due', () => {
  const done: DueFollowUp = {
    ...{ kind: '3 months', done: true, started: true, conditionsMet: 'all', stillThere: true },
    ...{ weeklyPence: 500_000, agreedPence: 500_000 },
  };
  const OPEN = { done: false, started: null, conditionsMet: null, weeklyPence: null, stillThere: null };

  it('are taken apart by what was answered', () => {
    expect(partsOfFollowUp(done)).toEqual({
      ...{ kind: '3-months', done: 'yes', started: 'yes', conditions: 'met', cost: 'agreed', there: 'yes' },
    });
    expect(
      partsOfFollowUp({ ...done, conditionsMet: 'some', weeklyPence: 500_001, stillThere: false }),
    ).toMatchObject({
      ...{ conditions: 'not-met', cost: 'more', there: 'no' },
    });
    expect(partsOfFollowUp({ ...done, weeklyPence: 400_000, conditionsMet: 'no conditions' })).toMatchObject({
      ...{ conditions: 'met', cost: 'agreed' },
    });
  });

  it('are unknown where nobody answered', () => {
    expect(partsOfFollowUp({ ...done, ...OPEN, kind: '28 days' })).toEqual({
      ...{
        kind: '28-days',
        done: 'no',
        started: 'no',
        conditions: 'not-met',
        cost: 'unknown',
        there: 'unknown',
      },
    });
    expect(partsOfFollowUp({ ...done, agreedPence: null }).cost).toBe('unknown');
  });
});

describe('actions that fell due', () => {
  const END = Temporal.Instant.from('2026-09-30T23:00:00Z');
  const action: DueAction = {
    owner: 'borough',
    state: 'done',
    dueOn: day('2026-09-10'),
    closedAt: at('2026-09-10'),
  };

  it.each([
    ['on its day', action, 'in-time'],
    ['a day late', { ...action, closedAt: at('2026-09-11') }, 'late'],
    ['after the quarter', { ...action, closedAt: at('2026-10-01') }, 'open'],
    ['not at all', { ...action, state: 'open', closedAt: null }, 'open'],
    ['never, because it was dropped', { ...action, state: 'dropped' }, 'dropped'],
    [
      'never, because it was dropped after the quarter',
      { ...action, state: 'dropped', closedAt: at('2026-10-01') },
      'open',
    ],
  ] as const)('done %s', (_what, one, state) => {
    expect(partsOfAction(one, END)).toEqual({ owner: 'borough', state });
  });
});

describe('past cases', () => {
  it('are of the needs most were of, the first option and what it cost', () => {
    expect(
      partsOfPast({
        needs: ['autism', 'self-harm', 'missing'],
        kind: 'agency fostering',
        weeklyPence: 95_000,
        stillThere: false,
      }),
    ).toEqual({ kind: 'health|family', cost: 'family|under-2000', still: 'health|no' });
    const other = { needs: [], kind: 'health setting', weeklyPence: 600_000, stillThere: null } as const;
    expect(partsOfPast(other)).toEqual({
      ...{ kind: 'care|other', cost: 'other|6000-over', still: 'care|unknown' },
    });
  });
});
