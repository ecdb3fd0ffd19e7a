import { day } from '@lib/kernel/day';
import { collectionYears } from './collection-years';

const told = (asAt: string, count = 6): string[] =>
  collectionYears(day(asAt), count).map(({ trueAt, partYear }) => `${trueAt}${partYear ? ' part' : ''}`);

describe('collectionYears', () => {
  it('has five whole years and the current one as it stood at the end of last month', () => {
    expect(told('2025-11-22')).toEqual([
      '2021-03-31', '2022-03-31', '2023-03-31', '2024-03-31', '2025-03-31', '2025-10-31 part',
    ]); // prettier-ignore
  });

  it('takes yesterday in the first month of a year, and the day itself on its first', () => {
    expect(told('2026-04-20', 2)).toEqual(['2026-03-31', '2026-04-19 part']);
    expect(told('2026-04-01', 2)).toEqual(['2026-03-31', '2026-04-01 part']);
  });

  it('takes the current year whole on 31 March', () => {
    expect(told('2026-03-31', 2)).toEqual(['2025-03-31', '2026-03-31']);
  });
});
