import { Day } from '@lib/kernel/day';
import { financialYear } from '@lib/kernel/financial-year';
import { DFE_AGE_BANDS } from '@lib/reference-data/age-bands/age-band-sets';
import { BENCHMARK_AREAS, Figure } from '@lib/reference-data/benchmarks/benchmark';
import { benchmarkFinder, BenchmarkKey } from '@lib/reference-data/benchmarks/find-benchmark';
import { readBenchmarks } from '@lib/reference-data/benchmarks/read-benchmarks';
import { Area } from '@lib/releases/cubes/area';
import { PUBLISHED_GROUPS } from '../placements/published-groups';

/** A figure as the Department for Education published it: a number, or the symbol that stood in its place. */
export interface PublishedValue {
  /** The year in which the collection ends: 2025 is 31 March 2025, or the year up to it. */
  readonly year: number;
  /** Children. Never nought for a figure that was not given. */
  readonly number: Figure;
  /** Whole per cent of all children looked after; null where none was published. */
  readonly percentage: Figure | null;
  /** 10 for London and its halves, which are the nearest ten; 1 for a borough, which is exact. */
  readonly roundedTo: 1 | 10;
}

/** What a reader has to know before setting a published figure beside one of ours. */
export const PUBLISHED_VALUES_NOTE =
  'Published by the Department for Education: Children looked after in England including adoptions, 31 March. ' +
  'Its figures for London, Inner London and Outer London are the nearest 10, follow the statistical definition of ' +
  'Inner and Outer, and have the City of London in them, which ours leave out.';

export const PUBLISHED_YEARS: readonly number[] = [2021, 2022, 2023, 2024, 2025];

type Published = Pick<BenchmarkKey, 'group' | 'characteristic'>;

const inGroup = (
  group: string,
  pairs: readonly (readonly [code: string, characteristic: string])[],
): Record<string, Published> =>
  Object.fromEntries(pairs.map(([code, characteristic]) => [code, { group, characteristic }]));

/**
 * By cube and category. What is not here was not published, or not as the same thing: `outside` is outside London,
 * the Department's is outside the authority.
 */
const PUBLISHED_AS: Readonly<Record<string, Readonly<Record<string, Published>>>> = {
  placements: {
    ...inGroup('Placement', [
      ['total', 'Total'],
      ...PUBLISHED_GROUPS.map(({ group, published }) => [group, published] as const),
    ]),
    ...inGroup(
      'Age group',
      DFE_AGE_BANDS.bands.map(({ band, published }) => [band, published!] as const),
    ),
  },
  'location-tiers': inGroup('Locality of placement', [
    ['total', 'Total'],
    ['borough', 'Placed inside the local authority boundary'],
  ]),
  'placements-in-the-year': inGroup('CLA on 31 March', [
    ['total', 'Total children'],
    ['three-or-more', 'With 3 or more placements during the year'],
  ]),
};

/**
 * The Department's figure for the same area and category, so that ours can be held against it.
 * @param year the year in which the collection ends
 * @returns null where nothing is published: sub-regions, the statutory halves, broad groups, other years.
 */
export const publishedValue = (
  cube: string,
  area: Pick<Area, 'kind' | 'gss'>,
  category: string,
  year: number,
): PublishedValue | null => {
  const published = PUBLISHED_AS[cube]?.[category];
  if (published === undefined || area.gss === null) return null;
  const found = finder()({ year, area: area.gss, ...published });
  if (found === null || found.number === null) return null;
  const { number, percentage } = found;
  return { year, number, percentage, roundedTo: area.gss in BENCHMARK_AREAS ? 10 : 1 };
};

/** The latest published year that had ended by a day; null for a day before the first. */
export const publishedYearOn = (on: Day): number | null =>
  PUBLISHED_YEARS.findLast((year) => financialYear(year).last <= on) ?? null;

type Finder = ReturnType<typeof benchmarkFinder>;

let read: Finder | undefined;

/** The files are read once, when the first figure is asked for. */
const finder = (): Finder =>
  (read ??= benchmarkFinder(readBenchmarks(['cla-on-31-march', 'placement-stability'])));
