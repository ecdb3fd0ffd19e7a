import { Day } from '@lib/kernel/day';
import { financialYear } from '@lib/kernel/financial-year';
import { DFE_AGE_BANDS } from '@lib/reference-data/age-bands/age-band-sets';
import { BENCHMARK_AREAS, BenchmarkDataset, Figure } from '@lib/reference-data/benchmarks/benchmark';
import { BenchmarkKey } from '@lib/reference-data/benchmarks/find-benchmark';
import { findPublished, PUBLISHED_YEARS } from '@lib/reference-data/benchmarks/published-figures';
import { Area } from '@lib/releases/cubes/area';
import { PUBLISHED_GROUPS } from '../placements/published-groups';

/** A figure as the Department for Education published it: a number, or the symbol that stood in its place. */
export interface PublishedValue {
  /** The year in which the collection ends: 2025 is 31 March 2025, or the year up to it. */
  readonly year: number;
  /** Children. Never nought for a figure that was not given. */
  readonly number: Figure;
  /** Whole per cent of the children it is a part of: of all looked after, or of those so long in care; null where none was published. */
  readonly percentage: Figure | null;
  /** 10 for London and its halves, which are the nearest ten; 1 for a borough, which is exact. */
  readonly roundedTo: 1 | 10;
}

/** What a reader has to know before setting a published figure beside one of ours. */
export const PUBLISHED_VALUES_NOTE =
  'Published by the Department for Education: Children looked after in England including adoptions, 31 March. ' +
  'Its figures for London, Inner London and Outer London are the nearest 10, follow the statistical definition of ' +
  'Inner and Outer, and have the City of London in them, which ours leave out.';

interface Published extends Pick<BenchmarkKey, 'group' | 'characteristic'> {
  readonly dataset: BenchmarkDataset;
}

const inGroup = (
  dataset: BenchmarkDataset,
  group: string,
  pairs: readonly (readonly [code: string, characteristic: string])[],
): Record<string, Published> =>
  Object.fromEntries(pairs.map(([code, characteristic]) => [code, { dataset, group, characteristic }]));

/**
 * By cube and category. What is not here was not published, or not as the same thing: `outside` is outside London,
 * the Department's is outside the authority.
 */
const PUBLISHED_AS: Readonly<Record<string, Readonly<Record<string, Published>>>> = {
  placements: {
    ...inGroup('cla-on-31-march', 'Placement', [
      ['total', 'Total'],
      ...PUBLISHED_GROUPS.map(({ group, published }) => [group, published] as const),
    ]),
    ...inGroup(
      'cla-on-31-march',
      'Age group',
      DFE_AGE_BANDS.bands.map(({ band, published }) => [band, published!] as const),
    ),
  },
  'location-tiers': {
    ...inGroup('cla-on-31-march', 'Locality of placement', [
      ['total', 'Total'],
      ['borough', 'Placed inside the local authority boundary'],
    ]),
    ...inGroup('cla-on-31-march', 'Distance between home and placement', [
      ['within-20', 'Placed 20 miles or less from home'],
    ]),
    ...inGroup('cla-on-31-march', 'Distance between home and placement and locality of placement', [
      ['over-20-outside', '4. Placed outside the LA boundary, more than 20 miles from home'],
    ]),
    ...inGroup('cla-on-31-march', 'Unaccompanied asylum-seeking children', [['unaccompanied', 'UASC']]),
  },
  'placements-in-the-year': inGroup('placement-stability', 'CLA on 31 March', [
    ['total', 'Total children'],
    ['three-or-more', 'With 3 or more placements during the year'],
  ]),
  'stability-over-two-years': inGroup('placement-stability', 'CLA 2 years on 31 March', [
    ['two-years', 'Total children'],
    ['three-or-more', 'With 3 or more placements during the previous 2 years'],
  ]),
  'same-carer': inGroup(
    'placement-stability',
    'Children looked after continuously for at least 2.5 years on 31 March aged under 16 years',
    [
      ['long-term', 'Total children'],
      ['same-carer', 'Living with the same carer for at least 2 years'],
    ],
  ),
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
  const { dataset, ...about } = published;
  const found = findPublished(dataset, { year, area: area.gss, ...about });
  if (found === null || found.number === null) return null;
  const { number, percentage } = found;
  return { year, number, percentage, roundedTo: area.gss in BENCHMARK_AREAS ? 10 : 1 };
};

/** The latest published year that had ended by a day; null for a day before the first. */
export const publishedYearOn = (on: Day): number | null =>
  PUBLISHED_YEARS.findLast((year) => financialYear(year).last <= on) ?? null;
