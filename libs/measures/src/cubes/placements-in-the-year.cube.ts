import { ConflictError } from '@lib/kernel/domain-error';
import { EVERY_AREA } from '@lib/releases/cubes/area';
import { Category, Cube, ProductCode } from '@lib/releases/cubes/cube';
import {
  THREE_OR_MORE_PLACEMENTS,
  threeOrMoreOfAll,
} from '../three-or-more-placements/three-or-more-placements.measure';
import { firstOfYearTo } from '../three-or-more-placements/three-or-more-placements.sql';
import { RETURNS_COVERAGE } from './coverage';

const BOTH: readonly ProductCode[] = ['operational', 'official'];

const PARTS = [
  { code: 'three-or-more', label: 'Three or more placements in the year' },
  { code: 'fewer', label: 'One or two placements in the year' },
] as const;

const TOTAL: Category = {
  code: 'total',
  label: 'Children looked after',
  sums: [PARTS.map(({ code }) => code)],
  forBoroughs: BOTH,
  forGroups: BOTH,
};

/** How many children did not get to stay anywhere. A borough is in it once its returns tell of the whole year. */
export const PLACEMENTS_IN_THE_YEAR: Cube = {
  code: 'placements-in-the-year',
  title: 'Three or more placements in the year',
  purpose: THREE_OR_MORE_PLACEMENTS.purpose,
  version: 1,
  products: BOTH,
  categories: [TOTAL, ...PARTS.map((part) => ({ ...part, sums: [], forBoroughs: BOTH, forGroups: BOTH }))],
  counted: `${THREE_OR_MORE_PLACEMENTS.numerator}. ${THREE_OR_MORE_PLACEMENTS.populationDate}`,
  exclusions: THREE_OR_MORE_PLACEMENTS.exclusions,
  source: THREE_OR_MORE_PLACEMENTS.source,
  population: 'everybody',
  releases: 'overlap',
  areas: EVERY_AREA,
  coverage: RETURNS_COVERAGE,
  looksBackTo: firstOfYearTo,
  async count(tx, boroughId, on) {
    const share = await threeOrMoreOfAll(tx, on, boroughId);
    if (share === null) {
      throw new ConflictError('The returns of this borough do not tell of the whole year.', 'not-covered');
    }
    const { numerator, denominator } = share;
    return new Map([
      ['three-or-more', numerator],
      ['fewer', denominator - numerator],
    ]);
  },
};
