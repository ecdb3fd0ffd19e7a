import { allInOne } from './one-category';

describe('a group', () => {
  it('that is all in one category tells of each', () => expect(allInOne([0, 12, 0])).toBe(true));
  it('over two does not', () => expect(allInOne([1, 12, 0])).toBe(false));
  it('of nobody tells nothing', () => expect(allInOne([0, 0])).toBe(false));
});
