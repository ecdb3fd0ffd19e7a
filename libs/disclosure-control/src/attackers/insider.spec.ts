import { insidersOf, knowledgeOf } from './insider';
import { EXACT, layoutOf, printed } from './tables.spec-support';

const { table, trueValues } = printed(layoutOf(2, 2), [10, 3, 8, 2], new Set(), EXACT);

describe('an insider', () => {
  it('is everybody with figures of their own, once', () => {
    expect(insidersOf(table)).toEqual([0, 1]);
  });

  it("knows the true values of its own cells and total, hidden or not, and nobody else's", () => {
    expect(knowledgeOf(1, table, trueValues)).toEqual(new Map([[2, 8], [3, 2], [5, 10]])); // prettier-ignore
  });
});
