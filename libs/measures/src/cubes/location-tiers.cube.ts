import { EVERY_AREA } from '@lib/releases/cubes/area';
import { Category, Cube, ProductCode } from '@lib/releases/cubes/cube';
import { LOCATION_TIERS, Tier, TIER_LABELS, TIERS } from '../location-tiers/location-tiers.measure';
import { PARTS_OF_UNACCOMPANIED, placedCounts, wherePlaced } from '../placement-counts/where-placed';
import { RETURNS_COVERAGE } from './coverage';

const BOTH: readonly ProductCode[] = ['operational', 'official'];
const EVERYWHERE = { forBoroughs: BOTH, forGroups: BOTH } as const;
const LONDON_AND_PARTS = { forBoroughs: [], forGroups: BOTH } as const;

const leaf = (
  code: string,
  label: string,
  printed: Pick<Category, 'forBoroughs' | 'forGroups'>,
): Category => ({
  code,
  label,
  sums: [],
  ...printed,
});

const UNKNOWN = 'unknown';
const UNACCOMPANIED = PARTS_OF_UNACCOMPANIED.map((kind) => `unaccompanied-${kind}`);

const TOTAL: Category = {
  code: 'total',
  label: 'Children looked after',
  sums: [[...TIERS], ['within-20', 'over-20-outside', ...UNACCOMPANIED, 'distance-not-known', UNKNOWN]],
  ...EVERYWHERE,
};

/** Whoever is in no known authority is at no known distance: one number, in both breakdowns. */
const LABELS: Readonly<Record<Tier, string>> = { ...TIER_LABELS, unknown: 'Authority not known' };

const DISTANCES: readonly Category[] = [
  leaf('within-20', '20 miles or less from home', EVERYWHERE),
  leaf('over-20-outside', 'Over 20 miles from home and outside the borough', EVERYWHERE),
  {
    code: 'unaccompanied',
    label: 'Unaccompanied asylum-seeking children: distance not worked out',
    sums: [UNACCOMPANIED],
    ...EVERYWHERE,
  },
  leaf('distance-not-known', 'Distance not known, or over 20 miles inside the borough', EVERYWHERE),
];

const KINDS: readonly Category[] = [
  leaf('unaccompanied-foster', 'Unaccompanied children in foster placements', LONDON_AND_PARTS),
  leaf('unaccompanied-supported', 'Unaccompanied children in supported accommodation', LONDON_AND_PARTS),
  leaf('unaccompanied-elsewhere', 'Unaccompanied children in other placements', LONDON_AND_PARTS),
];

/**
 * How far from home the places are that London uses. Distance and unaccompanied children stand in one table with it: nobody’s
 * distance is worked out who is unaccompanied or in no known authority, so that tables apart would print one number twice.
 */
export const LOCATION_TIERS_CUBE: Cube = {
  code: 'location-tiers',
  title: 'Where children are placed',
  purpose: LOCATION_TIERS.purpose,
  version: 2,
  products: BOTH,
  categories: [TOTAL, ...TIERS.map((code) => leaf(code, LABELS[code], EVERYWHERE)), ...DISTANCES, ...KINDS],
  counted: `${LOCATION_TIERS.numerator}. ${LOCATION_TIERS.populationDate}. Distance is from home at entry, in a straight line. Unaccompanied: listed so in a return, not ended on the day, and in a placement whose authority is known`,
  exclusions: LOCATION_TIERS.exclusions,
  source: LOCATION_TIERS.source,
  population: 'everybody',
  releases: 'overlap',
  areas: EVERY_AREA,
  coverage: RETURNS_COVERAGE,
  async count(tx, boroughId, on) {
    return placedCounts(await wherePlaced(tx, boroughId, on));
  },
};
