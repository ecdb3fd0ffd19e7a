import { Temporal } from 'temporal-polyfill';
import { day } from '@lib/kernel/day';
import { DueQuestion, dueReleases, REACH_BACK_DAYS } from './due-releases';

const WEEKLY = { code: 'placements', products: ['operational'], dueFrom: 'always' } as const;
const QUARTERLY = { ...WEEKLY, products: ['official'] } as const;

const due = (now: string, asked: Partial<DueQuestion> = {}): string[] =>
  dueReleases({
    cubes: [WEEKLY],
    settled: [],
    now: Temporal.Instant.from(now),
    reachBackDays: REACH_BACK_DAYS,
    ...asked,
  }).map(({ cube, product, on }) => `${cube} ${product} ${on}`);

const week = (on: string) => ({ cube: 'placements', product: 'operational' as const, on: day(on) });

describe('what is due', () => {
  it('begins on Monday at six in London, whichever way the clocks go', () => {
    const settled = [week('2026-10-18')];
    expect(due('2026-10-26T05:59:59Z', { settled })).toEqual([]);
    expect(due('2026-10-26T06:00:00Z', { settled })).toEqual(['placements operational 2026-10-25']);
    const spring = [week('2026-03-22')];
    expect(due('2026-03-30T04:59:59Z', { settled: spring })).toEqual([]);
    expect(due('2026-03-30T05:00:00Z', { settled: spring })).toEqual(['placements operational 2026-03-29']);
  });

  it('is made up for over four weeks, oldest first', () => {
    expect(due('2026-11-16T06:00:00Z')).toEqual(
      ['2026-10-18', '2026-10-25', '2026-11-01', '2026-11-08', '2026-11-15'].map(
        (on) => `placements operational ${on}`,
      ),
    );
    expect(due('2026-11-17T00:00:00Z').at(0)).toBe('placements operational 2026-10-25');
  });

  it('is the latest quarter however long ago, and none before it', () => {
    expect(due('2026-10-28T05:59:59Z', { cubes: [QUARTERLY] })).toEqual(['placements official 2026-06-30']);
    expect(due('2026-10-28T06:00:00Z', { cubes: [QUARTERLY] })).toEqual(['placements official 2026-09-30']);
  });

  it('is not what is made, nor what is older than that', () => {
    const settled = [week('2026-11-01')];
    expect(due('2026-11-16T06:00:00Z', { settled })).toEqual(
      ['2026-11-08', '2026-11-15'].map((on) => `placements operational ${on}`),
    );
    expect(due('2026-11-16T06:00:00Z', { settled: [week('2026-11-15')] })).toEqual([]);
  });

  it('is asked of each cube and product by itself, quarterly ones first', () => {
    const cubes = [
      { ...WEEKLY, products: ['operational', 'official'] as const },
      { ...WEEKLY, code: 'tiers' },
    ];
    const settled = [week('2026-11-08'), { ...week('2026-11-08'), cube: 'tiers' }];
    expect(due('2026-11-16T06:00:00Z', { cubes, settled })).toEqual([
      'placements official 2026-09-30',
      'placements operational 2026-11-15',
      'tiers operational 2026-11-15',
    ]);
  });

  it('is nothing of a day before there was anything to count', () => {
    const since = (dueFrom: DueQuestion['cubes'][number]['dueFrom']) =>
      due('2026-11-16T06:00:00Z', { cubes: [{ ...WEEKLY, dueFrom }] });
    expect(since('never')).toEqual([]);
    expect(since(day('2026-11-09'))).toEqual(['placements operational 2026-11-15']);
    expect(since(day('2026-11-15'))).toEqual(['placements operational 2026-11-15']);
    expect(since(day('2026-11-16'))).toEqual([]);
  });

  it('reaches back less far where a cube says so, and never past what the others reach', () => {
    const weeks = (cube: number, reachBackDays: number) =>
      due('2026-11-16T06:00:00Z', { cubes: [{ ...WEEKLY, reachBackDays: cube }], reachBackDays }).length;
    expect([weeks(13 * 7, 760), weeks(13 * 7, REACH_BACK_DAYS), weeks(7, 760)]).toEqual([14, 5, 2]);
  });

  it('reaches back two years where there are to be two years: 104 weeks and 8 quarters at least', () => {
    const cubes = [{ ...WEEKLY, products: ['operational', 'official'] as const }];
    const all = due('2026-11-22T12:00:00Z', { cubes, reachBackDays: 760 });
    expect(all.filter((one) => one.includes('operational')).length).toBeGreaterThanOrEqual(104);
    expect(all.filter((one) => one.includes('official')).length).toBeGreaterThanOrEqual(8);
    expect(all.at(0)).toMatch(/official 2024-09-30$/);
  });

  it('never leaves a week out or makes one twice over twelve years of changing clocks', () => {
    const made: ReturnType<typeof week>[] = [week('2014-12-28')];
    for (
      let now = Temporal.Instant.from('2015-01-04T12:00:00Z');
      now.toString() < '2027';
      now = now.add({ hours: 37 })
    ) {
      made.push(
        ...dueReleases({ cubes: [WEEKLY], settled: made, now, reachBackDays: REACH_BACK_DAYS }).map(
          ({ on }) => week(on),
        ),
      );
    }
    const gaps = made.slice(1).map(({ on }, at) => Temporal.PlainDate.from(made[at]!.on).until(on).days);
    expect(new Set(gaps)).toEqual(new Set([7]));
    expect(made.length).toBeGreaterThan(620);
  });
});
