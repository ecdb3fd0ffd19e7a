import { ConflictError } from '@lib/kernel/domain-error';
import { EVERY_AREA } from '@lib/releases/cubes/area';
import { Category, Cube, ProductCode } from '@lib/releases/cubes/cube';
import {
  firstOfTwoYearsTo,
  THREE_OR_MORE_IN_TWO_YEARS,
  threeOrMoreInTwoYearsOfAll,
} from '../three-or-more-in-two-years/three-or-more-in-two-years.measure';
import { LOOKED_AFTER_ON_A_DAY } from '../looked-after-on-a-day/looked-after-on-a-day.measure';
import { RETURNS_COVERAGE } from './coverage';

const BOTH: readonly ProductCode[] = ['operational', 'official'];
const PRINTED = { forBoroughs: BOTH, forGroups: BOTH } as const;
const TWO_YEARS = ['three-or-more', 'fewer'];

const CATEGORIES: readonly Category[] = [
  { code: 'total', label: 'Children looked after', sums: [['under-two-years', ...TWO_YEARS]], ...PRINTED },
  { code: 'under-two-years', label: 'Looked after for less than two years', sums: [], ...PRINTED },
  { code: 'two-years', label: 'Looked after for two years or more', sums: [TWO_YEARS], ...PRINTED },
  { code: 'three-or-more', label: 'Three or more placements in the two years', sums: [], ...PRINTED },
  { code: 'fewer', label: 'One or two placements in the two years', sums: [], ...PRINTED },
];

/** Who has been in care for two years, and got to stay somewhere. A borough is in it once its returns tell of both years. */
export const STABILITY_OVER_TWO_YEARS: Cube = {
  code: 'stability-over-two-years',
  title: 'Three or more placements in two years',
  purpose: THREE_OR_MORE_IN_TWO_YEARS.purpose,
  version: 1,
  products: BOTH,
  categories: CATEGORIES,
  counted: `${THREE_OR_MORE_IN_TWO_YEARS.numerator}. ${THREE_OR_MORE_IN_TWO_YEARS.populationDate}`,
  exclusions: THREE_OR_MORE_IN_TWO_YEARS.exclusions,
  source: THREE_OR_MORE_IN_TWO_YEARS.source,
  population: 'everybody',
  releases: 'overlap',
  areas: EVERY_AREA,
  coverage: RETURNS_COVERAGE,
  looksBackTo: firstOfTwoYearsTo,
  async count(tx, boroughId, on) {
    const share = await threeOrMoreInTwoYearsOfAll(tx, on, boroughId);
    if (share === null)
      throw new ConflictError('The returns of this borough do not tell of both years.', 'not-covered');
    const { numerator, denominator } = share;
    const all = await LOOKED_AFTER_ON_A_DAY.work(tx, on, boroughId);
    return new Map([
      ['under-two-years', all - denominator],
      ['three-or-more', numerator],
      ['fewer', denominator - numerator],
    ]);
  },
};
