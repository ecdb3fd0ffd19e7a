import { addDays, Day, day } from '@lib/kernel/day';
import { lastOfEachMonth } from './london-months.service';

const weeks = (from: Day, count: number): { on: Day }[] =>
  Array.from({ length: count }, (_, week) => ({ on: addDays(from, 7 * week) }));

describe('the last release of each month', () => {
  it('is of 24 months up to the latest there is, however long ago that was', () => {
    const days = lastOfEachMonth(weeks(day('2024-09-01'), 113)).map(({ on }) => on);
    expect(days).toHaveLength(24);
    expect([days[0], days.at(-1)]).toEqual(['2024-11-24', '2026-10-25']);
  });

  it('is nothing where there is none, and leaves out a month without one', () => {
    expect(lastOfEachMonth([])).toEqual([]);
    const days = [{ on: day('2026-03-01') }, { on: day('2026-03-29') }, { on: day('2026-05-31') }];
    expect(lastOfEachMonth(days).map(({ on }) => on)).toEqual(['2026-03-29', '2026-05-31']);
  });
});
