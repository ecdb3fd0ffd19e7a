import { found, header } from '../return.spec-support';

const review = (REVIEW: string, REVIEW_CODE: string) => ({
  CHILD: 'A1', DOB: '29/02/2020', REVIEW, REVIEW_CODE,
}); // prettier-ignore

describe('440 and 441: how the child took part, by age', () => {
  it.each([
    ['28/02/2024', 'PN0', []],
    ['29/02/2024', 'PN0', ['440 REVIEW_CODE 2']],
    ['29/02/2024', 'PN1', []],
    ['28/02/2024', 'PN7', ['441 REVIEW_CODE 2']],
    ['28/02/2024', '', []],
    ['28/02/2024', 'PN9', []],
    ['30/02/2024', 'PN7', []],
  ])('born on 29 February 2020, review on %s with %s', (on, code, problems) => {
    const tables = { header: [header({ DOB: '29/02/2020' })], reviews: [review(on, code)] };
    expect(found(['440', '441'], tables, { year: 2024 })).toEqual(problems);
  });

  it('says nothing of a child whose birth date nobody knows', () => {
    expect(found(['440', '441'], { reviews: [review('28/02/2024', 'PN7')] }, { year: 2024 })).toEqual([]);
  });
});
