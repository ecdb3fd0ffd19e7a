import { changesBetween, ForNights } from './changes';

const of = (nights: number, ...amounts: readonly number[]): ForNights => ({
  nights,
  amounts: amounts.map((amount, contributor) => ({ contributor, amount })),
});

describe('what changes between two sums that follow one another', () => {
  it('is nothing where every case costs the same a night, but for a penny', () =>
    expect(changesBetween(of(7, 700_000, 123_456), of(31, 3_100_000, 546_734))).toEqual([]));

  it('is each case that ends, begins or costs something else, by how much for as many nights', () =>
    expect(changesBetween(of(30, 3_000, 3_000, 0, 300, 900), of(31, 0, 3_100, 620, 410, 800))).toEqual([
      { contributor: 0, amount: 3_100 },
      { contributor: 2, amount: 620 },
      { contributor: 3, amount: 100 },
      { contributor: 4, amount: 130 },
    ]));
});
