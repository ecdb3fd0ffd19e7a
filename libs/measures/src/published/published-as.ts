import { BenchmarkDataset, Figure } from '@lib/reference-data/benchmarks/benchmark';
import { BenchmarkKey } from '@lib/reference-data/benchmarks/find-benchmark';
import { findPublished, PUBLISHED_YEARS } from '@lib/reference-data/benchmarks/published-figures';

/** A figure the Department for Education publishes of a measure, in its own words. */
export interface PublishedAs extends Pick<BenchmarkKey, 'group' | 'characteristic'> {
  readonly dataset: BenchmarkDataset;
  readonly figure: 'number' | 'percentage' | 'rate';
  /** What it is, in ours. */
  readonly label: string;
}

/** The group of all measures of the Department’s interactive tool. */
export const LAIT = 'Local Authority Interactive Tool';

/**
 * What was published of an area in each year, the latest first; years of which nothing was are left out.
 * @param area the GSS code of an authority, or of London or England
 */
export const publishedOf = (
  { dataset, group, characteristic, figure }: PublishedAs,
  area: string,
): { readonly year: number; readonly figure: Figure }[] =>
  PUBLISHED_YEARS.toReversed().flatMap((year) => {
    const found = findPublished(dataset, { year, area, group, characteristic })?.[figure] ?? null;
    return found === null ? [] : [{ year, figure: found }];
  });
