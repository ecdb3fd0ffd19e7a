import { amountHidden } from './amounts';
import { allInOne } from './one-category';

describe('a mean or a sum', () => {
  const even = (counts: readonly number[]) => counts.map((count) => ({ count, amount: count * 100 }));

  it('is hidden of five children and shown of six', () => {
    expect(amountHidden(even([2, 3]))).toBe('few');
    expect(amountHidden(even([3, 3]))).toBeNull();
  });

  it('is hidden where one contributor has more than 70 per cent of it, and shown at just 70', () => {
    expect(amountHidden([{ count: 5, amount: 71 }, { count: 5, amount: 29 }])).toBe('dominated'); // prettier-ignore
    expect(amountHidden([{ count: 5, amount: 70 }, { count: 5, amount: 30 }])).toBeNull(); // prettier-ignore
  });

  it('takes a refund for its size', () =>
    expect(amountHidden([{ count: 5, amount: -90 }, { count: 5, amount: 10 }])).toBe('dominated')); // prettier-ignore

  it('of nothing at all is not dominated', () => expect(amountHidden([{ count: 6, amount: 0 }])).toBeNull());
});

describe('a group', () => {
  it('that is all in one category tells of each', () => expect(allInOne([0, 12, 0])).toBe(true));
  it('over two does not', () => expect(allInOne([1, 12, 0])).toBe(false));
  it('of nobody tells nothing', () => expect(allInOne([0, 0])).toBe(false));
});
