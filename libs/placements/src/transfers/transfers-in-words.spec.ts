import { transfersInWords } from './transfers-in-words';

const manyOf = (count: number): string => /days: (.*) in the year/.exec(transfersInWords(count))![1]!;

describe('the note about possible transfers', () => {
  it('reads the same for none as for few', () => {
    expect(new Set([0, 1, 2, 5, 7].map(manyOf))).toEqual(new Set(['fewer than 8']));
  });

  it.each([
    [8, 'about 10'],
    [12, 'about 10'],
    [13, 'about 15'],
    [61, 'about 60'],
  ])('rounds %d to the next five', (count, words) => {
    expect(manyOf(count)).toBe(words);
  });
});
