import { poundsAWeekOfChildren, poundsAWeekOfDays } from './weekly-cost';

describe('the weekly cost of section 251 spending', () => {
  it.each([
    // £14,600,000 ÷ 200 children ÷ 365 days = £200 a day; times 7 = £1,400.
    ['M16, a round example', 1_460_000_000, 200, 1400],
    // £7,300,000 ÷ 150 ÷ 365 × 7 = £933.33: nearer to £935 than to £930.
    ['M17, to the nearest £5', 730_000_000, 150, 935],
    // £2.50 above £930 is halfway, and goes up: 932.50 × 365 ÷ 7 × 7 children = £340,362.50.
    ['a half goes up', 34_036_250, 7, 935],
    ['a penny less than a half goes down', 34_036_249, 7, 930],
    ['nobody to divide by', 1_000, 0, null],
    ['nothing spent', 0, 5, 0],
  ])('%s', (_name, pence, children, pounds) => {
    expect(poundsAWeekOfChildren(pence, children)).toBe(pounds);
  });

  it('M18 is London’s published £8,085 of 2024-25 for spending that comes to it, by the night and not by the child', () => {
    // £1,155 a night × 7 = £8,085 a week, whatever the number of nights.
    expect(poundsAWeekOfDays(115_500 * 343_100, 343_100)).toBe(8085);
    expect(poundsAWeekOfDays(115_500 * 343_100, 0)).toBeNull();
    // The same spending over 940 children on one day is another number: the two are never ranked together.
    expect(poundsAWeekOfChildren(115_500 * 300_000, 940)).toBe(7070);
  });
});
