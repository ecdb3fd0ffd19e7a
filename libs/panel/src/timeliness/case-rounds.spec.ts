import { Temporal } from 'temporal-polyfill';
import { day, Day } from '@lib/kernel/day';
import { CaseStatus } from '../cases/case-status';
import { roundsOf, TimedEvent } from './case-rounds';

const moved = (kind: string, to: CaseStatus, at: string): TimedEvent => ({
  kind,
  to,
  at: Temporal.Instant.from(at),
  startedOn: null,
});
const act = (kind: string, at: string, startedOn: Day | null = null): TimedEvent => ({
  kind,
  to: null,
  at: Temporal.Instant.from(at),
  startedOn,
});

const WHOLE: readonly TimedEvent[] = [
  act('opened', '2026-10-28T09:00:00Z'),
  moved('submit', 'submitted', '2026-11-02T09:00:00Z'),
  moved('take up', 'in review', '2026-11-03T09:00:00Z'),
  moved('ask', 'waiting for information', '2026-11-04T09:00:00Z'),
  moved('answer', 'in review', '2026-11-09T09:00:00Z'),
  moved('make ready', 'ready to list', '2026-11-10T09:00:00Z'),
  moved('list', 'listed', '2026-11-11T09:00:00Z'),
  moved('defer', 'ready to list', '2026-11-12T09:00:00Z'),
  moved('list', 'listed', '2026-11-13T09:00:00Z'),
  moved('decide', 'decided', '2026-11-19T09:00:00Z'),
  act('responded', '2026-11-23T09:00:00Z'),
  act('placement started', '2026-12-03T09:00:00Z', day('2026-12-01')),
];

describe('the rounds of a case', () => {
  it('are counted from the day it was submitted, waiting apart', () => {
    expect(roundsOf([...WHOLE].reverse())).toEqual([
      {
        submittedOn: '2026-11-02',
        toListed: 9,
        toRecommended: 17,
        toResponse: 21,
        toStart: 29,
        waited: 5,
        deferrals: 1,
      },
    ]);
  });

  it('take the start as it was corrected last', () => {
    const toStart = (...more: TimedEvent[]): (number | null)[] =>
      roundsOf([...WHOLE, ...more]).map((round) => round.toStart);
    expect(toStart(act('start corrected', '2026-12-04T09:00:00Z', day('2026-12-02')))).toEqual([30]);
    expect(toStart(act('start corrected', '2026-12-04T09:00:00Z'))).toEqual([null]);
  });

  it('begin anew when it is brought back', () => {
    const again = [
      ...WHOLE.slice(0, 11),
      moved('ask again', 'submitted', '2026-11-30T09:00:00Z'),
      moved('decide', 'decided', '2026-12-09T09:00:00Z'),
    ];
    expect(
      roundsOf(again).map(({ toRecommended, toStart, deferrals }) => [toRecommended, toStart, deferrals]),
    ).toEqual([
      [17, null, 1],
      [9, null, 0],
    ]);
  });

  it('know nothing of what has not happened, nor of a wait that has not ended', () => {
    expect(roundsOf(WHOLE.slice(0, 4))).toEqual([
      {
        submittedOn: '2026-11-02',
        toListed: null,
        toRecommended: null,
        toResponse: null,
        toStart: null,
        waited: 0,
        deferrals: 0,
      },
    ]);
    expect(roundsOf(WHOLE.slice(0, 1))).toEqual([]);
  });

  it('count in days of London: half past eleven of a summer evening is the next day', () => {
    const [round] = roundsOf([
      moved('submit', 'submitted', '2026-06-01T23:30:00Z'),
      moved('list', 'listed', '2026-06-03T09:00:00Z'),
    ]);
    expect(round).toMatchObject({ submittedOn: '2026-06-02', toListed: 1 });
  });

  it('may start before they were submitted, for an emergency', () => {
    const [round] = roundsOf([
      moved('submit', 'submitted', '2026-11-02T09:00:00Z'),
      moved('decide', 'decided', '2026-11-04T09:00:00Z'),
      act('placement started', '2026-11-05T09:00:00Z', day('2026-10-31')),
    ]);
    expect(round!.toStart).toBe(-2);
  });
});
