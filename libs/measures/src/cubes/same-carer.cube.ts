import { ConflictError } from '@lib/kernel/domain-error';
import { EVERY_AREA } from '@lib/releases/cubes/area';
import { Category, Cube, ProductCode } from '@lib/releases/cubes/cube';
import { LOOKED_AFTER_ON_A_DAY } from '../looked-after-on-a-day/looked-after-on-a-day.measure';
import { SAME_CARER_TWO_YEARS } from '../same-carer-two-years/same-carer-two-years.measure';
import { longSince } from '../same-carer-two-years/same-carer-two-years.sql';
import { RETURNS_COVERAGE } from './coverage';

const BOTH: readonly ProductCode[] = ['operational', 'official'];
const PRINTED = { forBoroughs: BOTH, forGroups: BOTH } as const;
const LONG_TERM = ['same-carer', 'another-carer'];

const CATEGORIES: readonly Category[] = [
  { code: 'total', label: 'Children looked after', sums: [[...LONG_TERM, 'everybody-else']], ...PRINTED },
  {
    code: 'long-term',
    label: 'Under 16 and looked after for two and a half years or more',
    sums: [LONG_TERM],
    ...PRINTED,
  },
  { code: 'same-carer', label: 'With the same carer for two years or more', sums: [], ...PRINTED },
  { code: 'another-carer', label: 'With their carer for less than two years', sums: [], ...PRINTED },
  { code: 'everybody-else', label: '16 and over, or looked after for less long', sums: [], ...PRINTED },
];

/** Who stays with somebody, of the children who stay in care. A borough is in it once its returns tell of two and a half years. */
export const SAME_CARER: Cube = {
  code: 'same-carer',
  title: 'With the same carer for two years',
  purpose: SAME_CARER_TWO_YEARS.purpose,
  version: 1,
  products: BOTH,
  categories: CATEGORIES,
  counted: `Children looked after; of those who were under 16 and looked after without a break for at least two and a half years, who lived with the same carer for at least two years, or is placed for adoption and that placement with the one before it lasted for two years. ${SAME_CARER_TWO_YEARS.populationDate}`,
  exclusions: SAME_CARER_TWO_YEARS.exclusions,
  source: SAME_CARER_TWO_YEARS.source,
  population: 'everybody',
  releases: 'overlap',
  areas: EVERY_AREA,
  coverage: RETURNS_COVERAGE,
  looksBackTo: (on) => longSince(on).lookedAfterSince,
  async count(tx, boroughId, on) {
    const share = await SAME_CARER_TWO_YEARS.work(tx, on, boroughId);
    if (share === null)
      throw new ConflictError(
        'The returns of this borough do not tell of two and a half years.',
        'not-covered',
      );
    const all = await LOOKED_AFTER_ON_A_DAY.work(tx, on, boroughId);
    return new Map([
      ['same-carer', share.numerator],
      ['another-carer', share.denominator - share.numerator],
      ['everybody-else', all - share.denominator],
    ]);
  },
};
