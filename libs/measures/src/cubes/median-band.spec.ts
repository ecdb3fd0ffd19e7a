import fc from 'fast-check';
import { medianBand } from './median-band';
import { number, Printed, symbol } from './printed';

const numbers = (...values: (number | 'c' | 'x')[]): Printed[] =>
  values.map((value) => (typeof value === 'number' ? number(value) : symbol(value)));

describe('the band of the median', () => {
  it.each([
    ['of an odd number', 7, [3, 3, 1, 0], [0], number(1)],
    ['reached by exactly half', 8, [4, 2, 1, 1], [0], number(0)],
    ['whatever has no days', 30, [1, 2, 7, 0], [20], number(2)],
    ['of nobody', 20, [0, 0, 0, 0], [20], symbol('z')],
    ['where what is hidden cannot move it', 100, [6, 70, 20, 'c'], ['c'], number(1)],
    ['where what is hidden decides it', 30, [6, 'c', 'c', 6], [6], symbol('c')],
    ['where nobody may be in a band at all', 8, ['c', 0, 0, 0], ['c'], symbol('c')],
    ['of a hidden whole', 'c', ['c', 7, 9, 8], [0], symbol('c')],
    ['of what is not available', 'x', ['x', 'x', 'x', 'x'], ['x'], symbol('x')],
  ] as const)('%s', (_of, whole, bands, others, middle) => {
    const [all] = numbers(whole);
    expect(medianBand({ whole: all!, bands: numbers(...bands), others: numbers(...others) })).toEqual(middle);
  });

  it('is the band of the middle one, and what is said with numbers hidden is what is so', () => {
    const counts = fc.array(fc.nat(12), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(counts, fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }), (all, hides) => {
        const days = all.slice(0, 4).flatMap((count, band) => Array<number>(count).fill(band));
        const truth = days.length === 0 ? symbol('z') : number(days[Math.ceil(days.length / 2) - 1]!);
        const whole = number(all.reduce((sum, count) => sum + count, 0));
        const printed = (hidden: readonly boolean[]): Printed => {
          const parts = all.map((count, at) => (hidden[at] ? symbol('c') : number(count)));
          return medianBand({ whole, bands: parts.slice(0, 4), others: parts.slice(4) });
        };
        expect(printed([])).toEqual(truth);
        const said = printed(hides);
        expect([truth, symbol('c')]).toContainEqual(said);
      }),
    );
  });
});
