import { longestChain } from './longest-chain';

describe('the longest chain', () => {
  it.each([
    [[0, 1, 2, 3], [0, 1, 2, 3]],
    [[0, 9, 1, 2], [0, 1, 2]],
    [[0, 5, 6, 1], [0, 5, 6]],
    [[3, 2, 1], [3]],
    [[2, 1, 3], [2, 3]],
    [[0, 2, 1], [0, 2]],
    [[], []],
  ])('of %j, each larger than the one before, is %j', (all, chain) =>
    expect(longestChain(all, (before, after) => before < after)).toEqual(chain)); // prettier-ignore

  it('ends where nothing may follow', () => expect(longestChain([1, 2, 3], () => false)).toEqual([1]));
});
