import fc from 'fast-check';
import { formatPounds, poundsTyped, readPounds } from './pounds';

describe('pounds as people write them', () => {
  it.each([
    ['£4,500', 450_000],
    ['4500', 450_000],
    ['4500.5', 450_050],
    ['£4,500.05 per week', 450_005],
    ['£4,500 p/w', 450_000],
    ['4500pw', 450_000],
    ['4,500 a week', 450_000],
    ['4,500/wk', 450_000],
    ['£ 4500 weekly', 450_000],
    ['GBP 4500', 450_000],
    ['4.5k', 450_000],
    ['£12k', 1_200_000],
    ['0', 0],
  ])('reads %s', (text, pence) => {
    expect(readPounds(text)).toBe(pence);
  });

  it.each(['', 'tbc', '£', '4,50', '4.500', '-4500', '4500-5000', '4 500 000 000 x', '£4,500 a month'])(
    'reads no amount into “%s”',
    (text) => {
      expect(readPounds(text)).toBeNull();
    },
  );

  it('reads back whatever it writes, whole pence', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000 }), (pence) => {
        expect(readPounds(formatPounds(pence))).toBe(pence);
        expect(readPounds(poundsTyped(pence))).toBe(pence);
      }),
    );
  });
});
