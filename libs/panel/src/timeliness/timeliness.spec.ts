import { day } from '@lib/kernel/day';
import { Round } from './case-rounds';
import { timelinessOf } from './timeliness';

const round = (submittedOn: string, changes: Partial<Round> = {}): Round => ({
  submittedOn: day(submittedOn),
  toListed: null,
  toRecommended: null,
  toResponse: null,
  toStart: null,
  waited: 0,
  deferrals: 0,
  ...changes,
});

const YEAR = { from: day('2025-11-24'), to: day('2026-11-23') };

describe('timeliness', () => {
  it('is the median over the cases that took the step, and the longest', () => {
    const { toListed, toStart, rounds, waited } = timelinessOf(
      [
        round('2026-10-01', { toListed: 9, waited: 3 }),
        round('2026-10-02', { toListed: 4 }),
        round('2026-10-03', { toListed: 30, waited: 11 }),
        round('2026-10-04', { toListed: 6 }),
        round('2026-11-20'),
      ],
      [],
      YEAR,
    );
    expect(rounds).toBe(5);
    expect(toListed).toEqual({ cases: 4, median: 7.5, longest: 30 });
    expect(waited).toEqual({ cases: 2, median: 7, longest: 11 });
    expect(toStart).toEqual({ cases: 0, median: null, longest: null });
  });

  it('counts a case as deferred once, out of those that were heard', () => {
    expect(
      timelinessOf(
        [
          round('2026-10-01', { deferrals: 2, toRecommended: 20 }),
          round('2026-10-02', { toRecommended: 9 }),
          round('2026-10-03', { deferrals: 1 }),
          round('2026-10-04', { toListed: 3 }),
        ],
        [],
        YEAR,
      ),
    ).toMatchObject({ heard: 3, deferred: 2 });
  });

  it('takes the first and the last day of its time, and no day beyond', () => {
    const at = (on: string): { rounds: number; inquorate: number } =>
      timelinessOf([round(on)], [{ on: day(on), quorate: false }], YEAR);
    expect(['2025-11-23', '2025-11-24', '2026-11-23', '2026-11-24'].map((on) => at(on).rounds)).toEqual([
      0, 1, 1, 0,
    ]);
    expect(['2025-11-23', '2025-11-24', '2026-11-23', '2026-11-24'].map((on) => at(on).inquorate)).toEqual([
      0, 1, 1, 0,
    ]);
  });

  it('counts recommendations without a quorum', () => {
    const made = [true, false, true].map((quorate) => ({ on: day('2026-11-18'), quorate }));
    expect(timelinessOf([], made, YEAR)).toMatchObject({ recommendations: 3, inquorate: 1 });
  });
});
