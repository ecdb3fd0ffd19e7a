import { Benchmark, Figure } from './benchmark';

export type BenchmarkKey = Pick<Benchmark, 'year' | 'area' | 'group' | 'characteristic'>;

/** Looks benchmarks up by what they are about; null when nothing is published about it. */
export const benchmarkFinder = (
  benchmarks: readonly Benchmark[],
): ((wanted: BenchmarkKey) => Benchmark | null) => {
  const byKey = new Map(benchmarks.map((one) => [keyOf(one), one]));
  return (wanted) => byKey.get(keyOf(wanted)) ?? null;
};

/** The number a figure is, or null where none is given: suppressed is unknown, never 0. */
export const numberOrNull = (figure: Figure | null): number | null =>
  typeof figure === 'number' ? figure : null;

const keyOf = (of: BenchmarkKey): string => [of.year, of.area, of.group, of.characteristic].join('|');
