import { day } from '@lib/kernel/day';
import { InvalidError } from '@lib/kernel/domain-error';
import { periodsOf } from './period-of-return';

const TODAY = day('2026-11-23');

const refusal = (act: () => unknown): InvalidError => {
  try {
    act();
  } catch (error) {
    if (error instanceof InvalidError) return error;
  }
  throw new Error('It was not refused');
};

describe('the period of a return', () => {
  it('is the whole year, true at its last day', () => {
    expect(periodsOf([2026], null, TODAY)).toEqual([{ year: 2026, trueAt: '2026-03-31', partYear: false }]);
  });

  it('ends with the day of an extract, today at the latest', () => {
    expect(periodsOf([2027], TODAY, TODAY)).toEqual([{ year: 2027, trueAt: TODAY, partYear: true }]);
  });

  it('is whole when the day of the extract is the last of the year', () => {
    expect(periodsOf([2026], day('2026-03-31'), TODAY)).toMatchObject([{ partYear: false }]);
  });

  it('cuts short only the year the day lies in', () => {
    const periods = periodsOf([2025, 2026, 2027], day('2026-10-31'), TODAY);
    expect(periods.map(({ trueAt }) => trueAt)).toEqual(['2025-03-31', '2026-03-31', '2026-10-31']);
  });

  it.each([
    ['a whole year that is not over', [2027], null, 'year', /2026 to 2027 is not over.*31 March 2027.*part of the year/],
    ['a whole year by its last day', [2027], '2027-03-31', 'year', /2026 to 2027 is not over/],
    ['the last of several years', [2026, 2027], null, 'year', /2026 to 2027 is not over/],
    ['an extract of tomorrow', [2027], '2026-11-24', 'asAt', /has not come: it must be 23 November 2026 or before/],
    ['a day of another year', [2026], '2024-05-01', 'asAt', /must be in 2025 to 2026: from 1 April 2025 to 31 March 2026/],
    ['a day of none of the years', [2025, 2026], '2026-05-01', 'asAt', /must be in 2024 to 2026/],
  ] as const)('refuses %s', (_what, years, asAt, field, words) => {
    const error = refusal(() => periodsOf(years, asAt && day(asAt), TODAY));
    expect(error.problems).toEqual([{ field, message: expect.stringMatching(words) }]);
  }); // prettier-ignore
});
