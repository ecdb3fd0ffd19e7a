import fc from 'fast-check';
import { PrintedBands } from './median-band';
import { number, Printed, symbol } from './printed';
import { quartileBands } from './quartile-bands';

const numbers = (...values: (number | 'c' | 'x')[]): Printed[] =>
  values.map((value) => (typeof value === 'number' ? number(value) : symbol(value)));

const bandsOf = (all: readonly number[], hides: readonly boolean[]): PrintedBands => {
  const parts = all.map((count, at) => (hides[at] ? symbol('c') : number(count)));
  return {
    whole: number(all.reduce((sum, count) => sum + count, 0)),
    bands: parts.slice(0, 4),
    others: parts.slice(4),
  };
};

describe('the bands of the quartiles', () => {
  it.each([
    ['of twelve', 12, [3, 3, 3, 3], [0], [0, 1, 2]],
    ['of one band', 30, [0, 30, 0, 0], [0], [1, 1, 1]],
    ['whatever has no price', 40, [0, 10, 0, 10], [20], [1, 1, 3]],
    ['where what is hidden decides one of them', 40, [18, 'c', 12, 'c'], [0], [0, 'c', 2]],
    ['of fewer than six', 25, [2, 3, 0, 0], [20], ['c', 'c', 'c']],
    ['of what may be fewer than six', 25, ['c', 'c', 0, 0], ['c'], ['c', 'c', 'c']],
    ['of nobody', 0, [0, 0, 0, 0], [0], ['z', 'z', 'z']],
    ['of what is not available', 'x', ['x', 'x', 'x', 'x'], ['x'], ['x', 'x', 'x']],
  ] as const)('%s', (_of, whole, bands, others, told) => {
    const [all] = numbers(whole);
    const { lower, median, upper } = quartileBands({
      whole: all!,
      bands: numbers(...bands),
      others: numbers(...others),
    });
    expect([lower, median, upper].map(({ value, symbol: hidden }) => value ?? hidden)).toEqual(told);
  });

  it('are those of the ones a quarter, half and three quarters of the way up, or are not told', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(12), { minLength: 5, maxLength: 5 }),
        fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
        (all, hides) => {
          const prices = all.slice(0, 4).flatMap((count, band) => Array<number>(count).fill(band));
          const truth = (by: number): Printed =>
            prices.length === 0 ? symbol('z') : number(prices[Math.ceil(prices.length * by) - 1]!);
          const told = quartileBands(bandsOf(all, hides));
          expect([truth(1 / 4), symbol('c')]).toContainEqual(told.lower);
          expect([truth(1 / 2), symbol('c')]).toContainEqual(told.median);
          expect([truth(3 / 4), symbol('c')]).toContainEqual(told.upper);
          if (prices.length >= 6) {
            const exact = quartileBands(bandsOf(all, []));
            expect(exact).toEqual({ lower: truth(1 / 4), median: truth(1 / 2), upper: truth(3 / 4) });
          }
        },
      ),
    );
  });
});
