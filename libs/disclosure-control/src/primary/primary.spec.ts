import { amountHidden } from './amounts';
import { allInOne } from './one-category';
import { shareOf } from './shares';

const number = (value: number) => ({ kind: 'number', value }) as const;
const hidden = { kind: 'hidden' } as const;

describe('a share', () => {
  it('is worked out from what is printed', () =>
    expect(shareOf(number(30), number(120))).toEqual({ kind: 'share', proportion: 0.25 }));

  it('is hidden where either side is', () => {
    expect(shareOf(hidden, number(120))).toEqual(hidden);
    expect(shareOf(number(30), hidden)).toEqual(hidden);
    expect(shareOf(number(30), { kind: 'unpublished' })).toEqual(hidden);
  });

  it('is hidden of five and shown of six', () => {
    expect(shareOf(number(0), number(5))).toEqual(hidden);
    expect(shareOf(number(0), number(6))).toEqual({ kind: 'share', proportion: 0 });
  });

  it('is never more than all, though a part was rounded up', () =>
    expect(shareOf(number(15), number(10))).toEqual({ kind: 'share', proportion: 1 }));
});

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
