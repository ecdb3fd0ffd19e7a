import { Contribution, roundedSum, sumHidden } from './amounts';

/** Thousands of pounds a week, by borough; a placement counts with £40,000 at most. */
const MOST = 40;

const sumOf = (...boroughs: readonly (readonly number[])[]): Contribution[] =>
  boroughs.flatMap((amounts, contributor) => amounts.map((amount) => ({ contributor, amount })));

describe('a sum of money', () => {
  // The worked example of decision 74: Ash 9 + 12 + 8 + 10, Birch 6 + 10 + 12, Cedar 30 + 8 + 5.
  const [ash, birch, cedar] = [[9, 12, 8, 10], [6, 10, 12], [30, 8, 5]] as const; // prettier-ignore

  it('of £110,000 a week, ten placements and three boroughs, is shown, to the nearest £200,000; without one of £12,000 it is nought', () => {
    expect(sumHidden(sumOf(ash, birch, cedar), MOST)).toBeNull();
    expect(roundedSum(sumOf(ash, birch, cedar), 200)).toBe(200);
    expect(roundedSum(sumOf([9, 8, 10], birch, cedar), 200)).toBe(0);
  });

  it.each([
    ['five placements', sumOf([8, 9], [7, 9], [8]), 'few'],
    ['five with a price, and any number that cost nothing', sumOf([8, 9, 0, 0], [7, 9], [8, 0]), 'few'],
    ['nobody', [], 'few'],
    ['two boroughs', sumOf([8, 9, 7], [7, 9, 8]), 'concentrated'],
    ['three, of which one has 8 of 11 placements', sumOf([4, 4, 4, 4, 4, 4, 4, 4], [20, 8], [14]), 'concentrated'],
    ['three, of which one has £71,000 of £100,000', sumOf([30, 30, 11], [5, 4, 5], [5, 5, 5]), 'concentrated'],
    ['three, of which the smallest has a tenth of the largest', sumOf([20, 20], [20, 20], [2, 2]), 'two alone'],
    ['three, of which two have less together than one placement may cost', sumOf([9, 9, 9], [8, 8], [8, 9]), 'no room'],
    ['three, nearly all placements of which are as dear as can be', sumOf([39, 39], [40, 38], [40, 40]), 'no room'],
  ])('of %s is hidden', (_what, contributions, why) => expect(sumHidden(contributions, MOST)).toBe(why)); // prettier-ignore

  it('may be of six placements, two of each of three boroughs, and leave a fifth beside the two largest', () => {
    expect(sumHidden(sumOf([20, 20], [20, 20], [20, 19]), MOST)).toBeNull();
    expect(sumHidden(sumOf([20, 20], [20, 20], [4, 4, 1]), MOST)).toBeNull();
  });
});
