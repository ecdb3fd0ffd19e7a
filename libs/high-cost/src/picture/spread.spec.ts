import { spreadOf } from './spread';

describe('the spread of amounts', () => {
  it.each([
    [[], null],
    [[700], { lower: 700, median: 700, upper: 700 }],
    [[100, 200], { lower: 125, median: 150, upper: 175 }],
    [[300, 100, 200, 500, 400], { lower: 200, median: 300, upper: 400 }],
    [[0, 10, 10, 1_000_000], { lower: 8, median: 10, upper: 250_008 }],
  ])('of %j is %j', (amounts, spread) => {
    expect(spreadOf(amounts)).toEqual(spread);
  });
});
