import { Authority, AUTHORITIES } from '@lib/boroughs/authorities/authorities';
import { LONDON_REGION } from '@lib/reference-data/benchmarks/benchmark';
import { BenchmarkKey, benchmarkFinder, numberOrNull } from '@lib/reference-data/benchmarks/find-benchmark';
import { PUBLISHED_YEARS } from '@lib/reference-data/benchmarks/published-figures';
import { readBenchmarks } from '@lib/reference-data/benchmarks/read-benchmarks';
import { Characteristic, CHARACTERISTICS, Mix } from './characteristics';
import { fillSuppressed } from './fill-suppressed';

/** What one made-up borough should look like. */
export interface BoroughFigures {
  readonly borough: Authority;
  /** Children looked after on 31 March of a year; the nearest year published stands for one that is not. */
  readonly stock: (year: number) => number;
  /** Children who start to be looked after in the year up to 31 March. */
  readonly starts: (year: number) => number;
  /** How often placements end, as a multiple of London's. */
  readonly moves: number;
  /** The mix on 31 March 2025, as numbers of children. */
  readonly mix: Mix;
}

const MIX_YEAR = 2025;

type Find = (key: BenchmarkKey) => number | null;

/** The DfE's figures for each of the 33, with what is withheld filled in (for made-up children only). */
export const publishedFigures = (): BoroughFigures[] => {
  const find = benchmarkFinder(readBenchmarks(['cla-on-31-march', 'numbers-and-rates']));
  const number: Find = (key) => {
    const found = find(key);
    return found === null ? null : numberOrNull(found.number);
  };
  return AUTHORITIES.map((borough) => figuresOf(borough, number));
};

const figuresOf = (borough: Authority, find: Find): BoroughFigures => {
  const stock = series(borough, find, 'Children looked after on 31 March each year');
  const starts = series(borough, find, 'Children starting to be looked after each year');
  const mix = Object.fromEntries(
    Object.keys(CHARACTERISTICS).map((key) => [
      key,
      mixOf(borough, key as Characteristic, find, stock(MIX_YEAR)),
    ]),
  ) as Mix;
  return { borough, stock, starts, moves: 1, mix };
};

/** A number for any year: the nearest one published, the earlier of two as near. */
const series = (borough: Authority, find: Find, what: string): ((year: number) => number) => {
  const published = PUBLISHED_YEARS.flatMap((year) => {
    const found = find({ year, area: borough.gss, group: 'Numbers and rates', characteristic: what });
    return found === null ? [] : [{ year, found }];
  });
  return (year) =>
    published.reduce((best, one) => (Math.abs(one.year - year) < Math.abs(best.year - year) ? one : best))
      .found;
};

const mixOf = (
  borough: Authority,
  characteristic: Characteristic,
  find: Find,
  total: number,
): Record<string, number> => {
  const { published, categories } = CHARACTERISTICS[characteristic];
  const cells = (area: string): Record<string, number | null> =>
    Object.fromEntries(
      Object.entries(categories).map(([key, name]) => [
        key,
        find({ year: MIX_YEAR, area, group: published, characteristic: name }),
      ]),
    );
  const usual = Object.fromEntries(Object.entries(cells(LONDON_REGION)).map(([k, v]) => [k, v ?? 0]));
  return fillSuppressed(cells(borough.gss), total, usual);
};
