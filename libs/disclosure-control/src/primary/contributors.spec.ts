import { isConcentrated } from './contributors';

describe('a count that is nearly one contributor’s own', () => {
  it.each([
    ['of nobody', [0, 0, 0], false],
    ['of one, however many', [40, 0, 0], true],
    ['of two', [20, 20, 0], true],
    ['of three', [2, 2, 2], false],
    ['of three, 7 of 10 with one', [7, 2, 1], false],
    ['of three, 8 of 11 with one', [8, 2, 1], true],
    ['of four, 71 of 100 with one', [71, 10, 10, 9], true],
  ])('%s: %j is %s', (_what, parts, expected) => expect(isConcentrated(parts)).toBe(expected));
});
