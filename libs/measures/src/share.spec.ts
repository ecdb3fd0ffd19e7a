import { proportion, wholePercent } from './share';

describe('a share', () => {
  it.each([
    ['half of a per cent goes up', 1, 200, 1],
    ['12.5 is 13, however computers count', 1, 8, 13],
    ['London, three or more placements, 2025: 950 of 9,290', 950, 9290, 10],
    ['London, three or more in two years, 2025: 1,600 of 6,410', 1600, 6410, 25],
    ['London, long-term stability, 2025: 1,700 of 2,490', 1700, 2490, 68],
    ['nobody', 0, 12, 0],
  ])('%s', (_rule, numerator, denominator, percent) => {
    expect(wholePercent({ numerator, denominator })).toBe(percent);
  });

  it('is nothing, not nought, when there is nobody to share among', () => {
    expect(wholePercent({ numerator: 0, denominator: 0 })).toBeNull();
    expect(proportion({ numerator: 0, denominator: 0 })).toBeNull();
  });

  it('is a proportion for a sheet', () => expect(proportion({ numerator: 1, denominator: 4 })).toBe(0.25));
});
