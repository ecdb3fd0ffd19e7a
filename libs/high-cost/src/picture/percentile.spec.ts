import { percentileOf } from './percentile';

describe('a percentile', () => {
  it.each([
    [[7], 0.9, 7],
    [[1, 2, 3, 4], 0.5, 2.5],
    [[4, 1, 3, 2, 5], 0.5, 3],
    [[0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100], 0.9, 90],
    [[1, 2, 3], 0.9, 2.8],
  ])('of %j at %d is %d', (numbers, share, found) =>
    expect(percentileOf(numbers, share)).toBeCloseTo(found, 9),
  );

  it('is none of none', () => expect(percentileOf([], 0.5)).toBeNull());
});
