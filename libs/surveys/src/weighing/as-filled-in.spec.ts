import { asFilledIn } from './as-filled-in';

describe('how much of an answer stands as it was filled in', () => {
  const BEDS = {
    registered: { number: 6 },
    occupied: { number: null },
    vacant: { number: null },
    blocked: { number: 0 },
  };

  it.each([
    ['a number that stands', 5, 5, 1],
    ['nought that stands', 0, 0, 1],
    ['a number that was changed', 5, 6, 0],
    ['a number that was cleared', 5, null, 0],
    ['a list that stands', ['a', 'b'], ['a', 'b'], 1],
    ['a list of which one was taken out', ['a', 'b'], ['a'], 0],
    ['nothing that was filled in', null, 5, 0],
    ['an empty list', [], [], 0],
  ])('is all or nothing for %s', (_, prefilled, value, share) => {
    expect(asFilledIn({ prefilled, value })).toBe(share);
  });

  it('is the share of the cells of a grid: one left open, typed or changed is not as filled in', () => {
    expect(asFilledIn({ prefilled: BEDS, value: BEDS })).toBe(0.5);
    const typed = { ...BEDS, occupied: { number: 4 }, vacant: { number: 2 } };
    expect(asFilledIn({ prefilled: BEDS, value: typed })).toBe(0.5);
    expect(asFilledIn({ prefilled: BEDS, value: { ...typed, blocked: { number: 1 } } })).toBe(0.25);
    expect(asFilledIn({ prefilled: BEDS, value: null })).toBe(0);
  });

  it('is nothing for an answer nobody holds', () => {
    expect(asFilledIn(undefined)).toBe(0);
  });
});
