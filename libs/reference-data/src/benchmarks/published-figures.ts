import { Benchmark, BenchmarkDataset } from './benchmark';
import { benchmarkFinder, BenchmarkKey } from './find-benchmark';
import { readBenchmarks } from './read-benchmarks';

/** The years whose collections are among the published figures: 2025 is 31 March 2025, or the year up to it. */
export const PUBLISHED_YEARS: readonly number[] = [2021, 2022, 2023, 2024, 2025];

const finders = new Map<BenchmarkDataset, (wanted: BenchmarkKey) => Benchmark | null>();

/** A published figure by what it is about, or null; each file is read once, the first time something is asked of it. */
export const findPublished = (dataset: BenchmarkDataset, wanted: BenchmarkKey): Benchmark | null => {
  const find = finders.get(dataset) ?? benchmarkFinder(readBenchmarks([dataset]));
  finders.set(dataset, find);
  return find(wanted);
};
