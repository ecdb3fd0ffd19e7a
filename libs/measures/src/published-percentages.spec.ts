import { Benchmark } from '@lib/reference-data/benchmarks/benchmark';
import { numberOrNull } from '@lib/reference-data/benchmarks/find-benchmark';
import { readBenchmarks } from '@lib/reference-data/benchmarks/read-benchmarks';
import { wholePercent } from './share';

const WHOLE = new Set(['Total', 'Total children']);
const AUTHORITY = /^E09/;

interface Published {
  readonly of: string;
  readonly numerator: number;
  readonly denominator: number;
  /** What the DfE made of the two; 0 where it says that more than nought rounds to it (k). */
  readonly percent: number;
}

const key = ({ year, area, group }: Benchmark): string => [year, area, group].join(' | ');

const publishedShares = (benchmarks: readonly Benchmark[]): Published[] => {
  const wholes = new Map(
    benchmarks.filter(({ characteristic }) => WHOLE.has(characteristic)).map((one) => [key(one), one.number]),
  );
  return benchmarks.flatMap((one) => {
    const numerator = numberOrNull(one.number);
    const denominator = numberOrNull(wholes.get(key(one)) ?? null);
    const percent = one.percentage === 'k' ? 0 : numberOrNull(one.percentage);
    if (numerator === null || percent === null || !denominator) return [];
    return [{ of: `${key(one)} | ${one.characteristic}`, numerator, denominator, percent }];
  });
};

/** Counts of authorities are published as they are, so that the DfE's own shares are worked examples of ours. */
describe('whole percentages of the Department for Education, 33 authorities, 2021 to 2025', () => {
  const benchmarks = readBenchmarks(['cla-on-31-march', 'placement-stability']);
  const shares = publishedShares(benchmarks.filter(({ area }) => AUTHORITY.test(area)));

  it('come out of our rounding, every one', () => {
    expect(shares.length).toBeGreaterThan(9_000);
    expect(shares.filter((one) => wholePercent(one) !== one.percent)).toEqual([]);
  });

  it.each([
    ['M2, foster placements', 6330, 68],
    ['M2, secure homes and children’s homes', 940, 10],
    ['M2, supported accommodation', 1150, 12],
    ['M6, inside the authority', 3200, 34],
    ['M7, 20 miles or less', 6520, 70],
    ['M7, distance not known', 1140, 12],
    ['M8, over 20 miles and outside', 1620, 17],
  ])('%s: %i of London’s 9,290 in 2025 is %i%%', (_measure, numerator, percent) => {
    expect(wholePercent({ numerator, denominator: 9290 })).toBe(percent);
    const published = benchmarks.filter(({ year, area }) => year === 2025 && area === 'E12000007');
    expect(published.some((one) => one.number === numerator && one.percentage === percent)).toBe(true);
  });
});
