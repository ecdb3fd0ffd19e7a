import { EVERY_AREA } from '@lib/releases/cubes/area';
import { Category, Cube, ProductCode } from '@lib/releases/cubes/cube';
import { childrenInTier, LOCATION_TIERS, Tier, TIERS } from '../location-tiers/location-tiers.measure';
import { RETURNS_COVERAGE } from './coverage';

const BOTH: readonly ProductCode[] = ['operational', 'official'];

const LABELS: Readonly<Record<Tier, string>> = {
  borough: 'In the child’s own borough',
  'sub-region': 'Elsewhere in its sub-region',
  london: 'Elsewhere in London',
  outside: 'Outside London',
  unknown: 'Not known',
};

const TOTAL: Category = {
  code: 'total',
  label: 'Children looked after',
  sums: [TIERS],
  forBoroughs: BOTH,
  forGroups: BOTH,
};

/** How far from home the places are that London uses. Nobody is left out: where it is not known is a category. */
export const LOCATION_TIERS_CUBE: Cube = {
  code: 'location-tiers',
  title: 'Where children are placed',
  purpose: LOCATION_TIERS.purpose,
  version: 1,
  products: BOTH,
  categories: [
    TOTAL,
    ...TIERS.map((code) => ({ code, label: LABELS[code], sums: [], forBoroughs: BOTH, forGroups: BOTH })),
  ],
  counted: `${LOCATION_TIERS.numerator}. ${LOCATION_TIERS.populationDate}`,
  exclusions: LOCATION_TIERS.exclusions,
  source: LOCATION_TIERS.source,
  population: 'everybody',
  releases: 'overlap',
  areas: EVERY_AREA,
  coverage: RETURNS_COVERAGE,
  async count(tx, boroughId, on) {
    const cells = await LOCATION_TIERS.work(tx, on, boroughId);
    return new Map(TIERS.map((tier) => [tier, childrenInTier(cells, tier)]));
  },
};
