import { costAgainstAgreed, costInWords } from './cost-against-agreed';

describe('the cost of a placement against what was agreed', () => {
  it.each([
    [692_000, 692_000, 0, 'as agreed'],
    [712_000, 692_000, 20_000, '£200 a week more than agreed (2.9%)'],
    [691_950, 692_000, -50, '£0.50 a week less than agreed (0.0%)'],
    [500_000, 692_000, -192_000, '£1,920 a week less than agreed (27.7%)'],
    [10_000, 0, 10_000, '£100 a week more than agreed'],
  ])('of %i pence against %i is %i', (now, agreed, difference, words) => {
    expect(costAgainstAgreed(now, agreed)).toBe(difference);
    expect(costInWords(now, agreed)).toBe(words);
  });
});
