import { tenthsLine } from './tenths-line';

describe('a share to a tenth of a per cent', () => {
  it.each([
    [1, 400, '0.3%'],
    [1, 401, '0.2%'],
    [31, 41, '75.6%'],
    [2, 2, '100.0%'],
    [0, 5, '0.0%'],
  ])('%i of %i is %s', (numerator, denominator, result) =>
    expect(tenthsLine('Children', numerator, denominator).result).toBe(result),
  );

  it('is none of nobody, nor of nobody knows how many', () => {
    expect(tenthsLine('Children', 0, 0).result).toBeNull();
    expect(tenthsLine('Children', 3, null).result).toBeNull();
  });
});
