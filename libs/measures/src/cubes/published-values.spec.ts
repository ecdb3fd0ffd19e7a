import { day } from '@lib/kernel/day';
import { areasOn } from './areas';
import { CUBES } from './cube-register';
import { PUBLISHED_YEARS } from '@lib/reference-data/benchmarks/published-figures';
import { publishedValue, publishedYearOn } from './published-values';

const AREAS = areasOn(day('2025-03-31'));
const named = (kind: string, code: string) => AREAS.find((one) => one.kind === kind && one.code === code)!;
const london = named('london', 'london');
const bromley = named('borough', '305');
const city = named('borough', '201');

describe('published values', () => {
  it.each([
    ['placements', london, 'total', 9_290, 100, 10],
    ['placements', london, 'foster', 6_330, 68, 10],
    ['placements', named('statistical', 'inner'), 'foster', 2_610, 69, 10],
    ['placements', named('statistical', 'outer'), 'foster', 3_720, 68, 10],
    ['placements', bromley, 'foster', 232, 68, 1],
    ['location-tiers', london, 'borough', 3_200, 34, 10],
    ['location-tiers', london, 'within-20', 6_520, 70, 10],
    ['location-tiers', london, 'over-20-outside', 1_620, 17, 10],
    ['location-tiers', london, 'unaccompanied', 1_070, 12, 10],
    ['stability-over-two-years', london, 'three-or-more', 1_600, 25, 10],
    ['stability-over-two-years', london, 'two-years', 6_410, 100, 10],
    ['same-carer', london, 'same-carer', 1_700, 68, 10],
    ['placements-in-the-year', london, 'three-or-more', 950, 10, 10],
    ['placements-in-the-year', bromley, 'three-or-more', 37, 11, 1],
  ] as const)('%s, %o, %s', (cube, area, category, number, percentage, roundedTo) => {
    expect(publishedValue(cube, area, category, 2025)).toEqual({ year: 2025, number, percentage, roundedTo });
  });

  it('stay the symbol they are, and are never nought', () => {
    expect(publishedValue('placements', city, 'foster', 2025)).toMatchObject({
      number: 'c',
      percentage: 'c',
    });
  });

  it('are given for every borough and every year, whatever was published of it', () => {
    for (const area of AREAS.filter(({ kind }) => kind === 'borough')) {
      for (const year of PUBLISHED_YEARS) {
        expect(publishedValue('placements', area, 'total', year)).not.toBeNull();
        expect(publishedValue('placements', area, '16-over', year)).not.toBeNull();
        expect(publishedValue('placements-in-the-year', area, 'three-or-more', year)).not.toBeNull();
      }
    }
  });

  it.each([
    ['a sub-region', 'placements', named('sub-region', 'SEL'), 'foster', 2025],
    ['the statutory Inner London', 'placements', named('statutory', 'inner'), 'foster', 2025],
    ['a broad group', 'placements', bromley, 'family', 2025],
    ['a group crossed with a band', 'placements', london, 'foster|5-9', 2025],
    ['outside London, which is not outside the authority', 'location-tiers', london, 'outside', 2025],
    ['a year that is not published', 'placements', london, 'foster', 2026],
    ['a cube of another name', 'costs', london, 'foster', 2025],
  ])('are none for %s', (_what, cube, area, category, year) => {
    expect(publishedValue(cube, area, category, year)).toBeNull();
  });

  it('are about categories that there are', () => {
    const given = CUBES.flatMap((cube) =>
      cube.categories
        .filter(({ code }) => publishedValue(cube.code, london, code, 2025))
        .map(({ code }) => `${cube.code} ${code}`),
    );
    expect(given).toHaveLength(14 + 5 + 2 + 2 + 2);
  });

  it.each([
    ['2025-03-30', 2024],
    ['2025-03-31', 2025],
    ['2026-11-15', 2025],
    ['2021-03-31', 2021],
    ['2021-03-30', null],
  ])('of the latest year that had ended by %s are those of %s', (on, year) => {
    expect(publishedYearOn(day(on))).toBe(year);
  });
});
