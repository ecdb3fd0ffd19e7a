import { agesWords, problemsOfAges } from './registered-ages';

const fieldsOf = (youngestAge: number | null, oldestAge: number | null): string[] =>
  problemsOfAges({ youngestAge, oldestAge }).map(({ field }) => field);

describe('registered ages', () => {
  it('are both or neither, from 0 to 25, in order', () => {
    expect(fieldsOf(null, null)).toEqual([]);
    expect(fieldsOf(0, 25)).toEqual([]);
    expect(fieldsOf(16, 16)).toEqual([]);
    expect(fieldsOf(null, 17)).toEqual(['youngestAge']);
    expect(fieldsOf(11, null)).toEqual(['oldestAge']);
    expect(fieldsOf(-1, 26)).toEqual(['youngestAge', 'oldestAge']);
    expect(fieldsOf(1.5, 17)).toEqual(['youngestAge']);
    expect(fieldsOf(17, 11)).toEqual(['oldestAge']);
  });

  it('read as a range, and one age as itself', () => {
    expect([agesWords(11, 17), agesWords(16, 16)]).toEqual(['11 to 17', '16']);
  });
});
