import fc from 'fast-check';
import { day } from '@lib/kernel/day';
import { CostLine, lineEnd } from './cost-line';
import {
  committed,
  costByMonth,
  costOf,
  costOfEach,
  overlapping,
  throughout,
  weeklyOn,
  yearlyRate,
} from './cost-of';

const line = (over: Partial<CostLine>): CostLine => ({
  kind: 'core',
  payer: 'social-care',
  per: 'week',
  pence: 700_000,
  startsOn: day('2026-03-02'),
  endsOn: null,
  ...over,
});
const nights = (from: string, to: string) => ({ from: day(from), to: day(to) });

/** The examples of docs/how-costs-are-worked-out.md, worked by hand. */
describe('what a placement costs', () => {
  it('is a seventh of the week for each night of a part of it', () => {
    expect(costOf([line({})], nights('2026-03-02', '2026-03-05'))).toBe(300_000);
  });

  it('is rounded once: 3 nights of £100.00 are £42.857…, and of £100.00 and £0.03 together £42.87', () => {
    const three = nights('2026-03-02', '2026-03-05');
    expect(costOf([line({ pence: 10_000 })], three)).toBe(4_286);
    expect(costOf([line({ pence: 10_000 }), line({ pence: 3 })], three)).toBe(4_287);
    expect(costOfEach([line({ pence: 10_000 }), line({ pence: 3 })], three)).toEqual([4_286, 1]);
  });

  it('changes in the middle of a week on the night of the new price', () => {
    const before = line({ pence: 700_000, endsOn: day('2026-03-05') });
    const after = line({ pence: 1_400_000, startsOn: day('2026-03-05') });
    expect(costOf([before, after], nights('2026-03-02', '2026-03-09'))).toBe(300_000 + 800_000);
  });

  it('adds up lines that overlap', () => {
    const support = line({
      kind: 'supervision',
      pence: 70_000,
      startsOn: day('2026-03-04'),
      endsOn: day('2026-03-06'),
    });
    expect(costOf([line({}), support], nights('2026-03-02', '2026-03-09'))).toBe(700_000 + 20_000);
    expect(weeklyOn([line({}), support], day('2026-03-05'))).toBe(770_000);
    expect(weeklyOn([line({}), support], day('2026-03-06'))).toBe(700_000);
  });

  it('has 29 nights in the February of a leap year, and 28 in others', () => {
    const long = line({ startsOn: day('2020-01-01') });
    expect(costOf([long], throughout(day('2028-02-01'), day('2028-02-29')))).toBe(2_900_000);
    expect(costOf([long], throughout(day('2027-02-01'), day('2027-02-28')))).toBe(2_800_000);
  });

  it('counts what is paid once in the period of its day, and in no weekly price', () => {
    const once = line({ kind: 'one-off', per: 'once', pence: 123_456, startsOn: day('2026-03-04') });
    expect(costOf([once], nights('2026-03-02', '2026-03-05'))).toBe(123_456);
    expect(costOf([once], nights('2026-03-05', '2026-03-09'))).toBe(0);
    expect(weeklyOn([once], day('2026-03-04'))).toBe(0);
  });

  it('ends an open line with its placement, and leaves a line its own end', () => {
    expect(lineEnd({ endsOn: null }, day('2026-03-05'))).toBe('2026-03-05');
    expect(lineEnd({ endsOn: day('2026-04-02') }, day('2026-03-05'))).toBe('2026-04-02');
    expect(lineEnd({ endsOn: null }, null)).toBeNull();
  });

  it('is £365,000 a year at £7,000 a week, and what is committed counts real nights', () => {
    expect(yearlyRate(700_000)).toBe(36_500_000);
    expect(yearlyRate(808_500)).toBe(42_157_500);
    expect(yearlyRate(692_000)).toBe(36_082_857);
    expect(committed([line({})], day('2027-03-02'))).toBe(36_600_000); // 29 February 2028 is among them
    expect(committed([line({ endsOn: day('2027-03-09') })], day('2027-03-02'))).toBe(700_000);
  });

  it('goes month by month', () => {
    expect(costByMonth([line({})], { from: day('2026-03-15'), months: 2 })).toEqual([
      { month: '2026-03-01', pence: 3_000_000 },
      { month: '2026-04-01', pence: 3_000_000 },
    ]);
  });

  it('names two core fees for one night', () => {
    const next = line({ startsOn: day('2026-03-09') });
    expect(overlapping([line({}), next])).toHaveLength(1);
    expect(overlapping([line({ endsOn: day('2026-03-09') }), next])).toEqual([]);
  });
});

/** Days as numbers, counted apart from the calculation's own calendar. */
const FIRST = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;
const DAYS = Array.from({ length: 2_600 }, (_, n) =>
  day(new Date(FIRST + n * DAY_MS).toISOString().slice(0, 10)),
);

interface Numbered {
  readonly line: CostLine;
  readonly starts: number;
  readonly ends: number;
}

const aLine = fc
  .record({
    kind: fc.constantFrom<CostLine['kind']>('core', 'supervision', 'therapy', 'education', 'one-off'),
    per: fc.constantFrom<CostLine['per']>('week', 'week', 'week', 'once'),
    pence: fc.integer({ min: 0, max: 10_000_000 }),
    starts: fc.integer({ min: 0, max: 1_200 }),
    nights: fc.option(fc.integer({ min: 1, max: 500 }), { nil: null }),
  })
  .map(({ starts, nights, ...of }): Numbered => ({
    starts,
    ends: nights === null ? Infinity : starts + nights,
    line: {
      ...of,
      payer: 'social-care',
      startsOn: DAYS[starts]!,
      endsOn: nights === null ? null : DAYS[starts + nights]!,
    },
  }));
const aPeriod = fc.tuple(fc.integer({ min: 0, max: 1_700 }), fc.integer({ min: 1, max: 450 }));

/** Day by day, in whole sevenths of a penny; it knows nothing of numbers of nights. */
const dayByDay = (lines: readonly Numbered[], [from, nights]: readonly [number, number]): number => {
  let sevenths = 0;
  for (let today = from; today < from + nights; today += 1)
    for (const { starts, ends, line } of lines) {
      if (line.per === 'once') sevenths += starts === today ? line.pence * 7 : 0;
      else if (starts <= today && today < ends) sevenths += line.pence;
    }
  return Number((BigInt(sevenths) * 2n + 7n) / 14n);
};

describe('the calculation of costs', () => {
  it('is to the penny what the days add up to, and what its lines add up to, for 10,000 sets of lines', () => {
    fc.assert(
      fc.property(fc.array(aLine, { maxLength: 6 }), aPeriod, (numbered, [from, nights]) => {
        const lines = numbered.map(({ line }) => line);
        const period = { from: DAYS[from]!, to: DAYS[from + nights]! };
        const each = costOfEach(lines, period);
        return (
          costOf(lines, period) === dayByDay(numbered, [from, nights]) &&
          each.reduce((sum, pence) => sum + pence, 0) === costOf(lines, period) &&
          each.every((pence, at) => Math.abs(pence - costOf([lines[at]!], period)) <= 1)
        );
      }),
      { numRuns: 10_000 },
    );
  });
});
