/**
 * What stands in a published table where there is no number: c suppressed, k rounds to zero but is not, u low
 * reliability, x not available, z not applicable. None of them is 0.
 */
export const FIGURE_SYMBOLS = ['c', 'k', 'u', 'x', 'z'] as const;

export type FigureSymbol = (typeof FIGURE_SYMBOLS)[number];

export type Figure = number | FigureSymbol;

export interface Benchmark {
  readonly dataset: BenchmarkDataset;
  /** The year in which the collection ends: 2025 is 31 March 2025, or the year up to it. */
  readonly year: number;
  /** GSS code of an authority, or one of BENCHMARK_AREAS. */
  readonly area: string;
  /** The publisher's own words for the group and for the characteristic in it. */
  readonly group: string;
  readonly characteristic: string;
  /** Null where the table has no such column; a symbol where it has one and the figure is not given. */
  readonly number: Figure | null;
  readonly percentage: Figure | null;
  /** Per 10,000 children aged 0 to 17. */
  readonly rate: Figure | null;
}

export type BenchmarkDataset =
  'cla-on-31-march' | 'placement-stability' | 'new-placements' | 'numbers-and-rates' | 'lait-measures';

/** Inner and Outer London here are the statistical ones. */
export const BENCHMARK_AREAS = {
  E92000001: 'England',
  E12000007: 'London',
  E13000001: 'Inner London',
  E13000002: 'Outer London',
} as const;

export const ENGLAND = 'E92000001';
export const LONDON_REGION = 'E12000007';
