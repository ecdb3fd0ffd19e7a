import { addDays, day, weekday } from '@lib/kernel/day';
import { BANK_HOLIDAYS, LISTED_YEARS } from './bank-holidays';
import { easterSunday, usualBankHolidays } from './usual-bank-holidays';
import { addWorkingDays, isBankHoliday, isWorkingDay, nthWorkingDayOfMonth } from './working-days';

const kept = (year: number) =>
  BANK_HOLIDAYS.map((one) => one.day).filter((one) => one.startsWith(`${year}-`));

/** What was proclaimed away from the usual, and what instead or besides. */
const ONE_OFFS: Record<number, { without: string[]; added: string[] }> = {
  2020: { without: ['2020-05-04'], added: ['2020-05-08'] },
  2022: { without: ['2022-05-30'], added: ['2022-06-02', '2022-06-03', '2022-09-19'] },
  2023: { without: [], added: ['2023-05-08'] },
};

describe('bank holidays in England', () => {
  it.each([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028])(
    'listed for %i are the usual ones and the one-offs of that year',
    (year) => {
      const { without, added } = ONE_OFFS[year] ?? { without: [], added: [] };
      const expected = [...usualBankHolidays(year).filter((one) => !without.includes(one)), ...added].sort();
      expect([...kept(year)].sort()).toEqual(expected);
    },
  );

  it('are never at a weekend and never listed twice', () => {
    expect(BANK_HOLIDAYS.filter((one) => weekday(one.day) > 5)).toEqual([]);
    expect(new Set(BANK_HOLIDAYS.map((one) => one.day)).size).toBe(BANK_HOLIDAYS.length);
    expect(BANK_HOLIDAYS).toHaveLength(8 * 10 + 3);
    expect(kept(LISTED_YEARS.last)).toHaveLength(8);
  });

  it('keep Christmas of 2027 on Monday and Boxing Day on Tuesday, and New Year of 2028 on Monday the 3rd', () => {
    expect(isBankHoliday(day('2027-12-27'))).toBe(true);
    expect(isBankHoliday(day('2027-12-28'))).toBe(true);
    expect(isBankHoliday(day('2028-01-03'))).toBe(true);
    expect(isWorkingDay(day('2027-12-29'))).toBe(true);
  });

  it('follow Easter, as tables of it have it', () => {
    const easters = [2019, 2024, 2027, 2028, 2038].map(easterSunday);
    expect(easters).toEqual(['2019-04-21', '2024-03-31', '2027-03-28', '2028-04-16', '2038-04-25']);
  });

  it('go on by the usual rule after the last year listed', () => {
    expect(isBankHoliday(day('2029-03-30'))).toBe(true);
    expect(isBankHoliday(day('2033-12-27'))).toBe(true);
  });
});

describe('working days', () => {
  it('leave out weekends and bank holidays', () => {
    expect(isWorkingDay(day('2022-09-19'))).toBe(false);
    expect(isWorkingDay(day('2022-05-30'))).toBe(true);
    expect(isWorkingDay(day('2026-11-22'))).toBe(false);
  });

  it('are added across Easter and Christmas, both ways', () => {
    expect(addWorkingDays(day('2026-04-02'), 1)).toBe('2026-04-07');
    expect(addWorkingDays(day('2026-04-07'), -1)).toBe('2026-04-02');
    expect(addWorkingDays(day('2026-12-24'), 10)).toBe('2027-01-12');
    expect(addWorkingDays(day('2026-04-03'), 0)).toBe('2026-04-07');
    expect(addWorkingDays(day('2026-04-07'), 0)).toBe('2026-04-07');
  });

  it('are counted from the start of a month', () => {
    expect(nthWorkingDayOfMonth(2026, 1, 1)).toBe('2026-01-02');
    expect(nthWorkingDayOfMonth(2028, 1, 2)).toBe('2028-01-05');
    expect(nthWorkingDayOfMonth(2026, 11, 2)).toBe('2026-11-03');
    expect(() => nthWorkingDayOfMonth(2026, 2, 21)).toThrow(RangeError);
    expect(() => nthWorkingDayOfMonth(2026, 2, 0)).toThrow(RangeError);
  });

  it('of every month are in order and all of them', () => {
    for (let month = 1; month <= 12; month += 1) {
      const first = day(`2027-${String(month).padStart(2, '0')}-01`);
      const all = Array.from({ length: 31 }, (_, n) => addDays(first, n)).filter(
        (one) => one.startsWith(first.slice(0, 7)) && isWorkingDay(one),
      );
      expect(all.map((_, n) => nthWorkingDayOfMonth(2027, month, n + 1))).toEqual(all);
    }
  });
});
