import { addDays, addYears, day } from '@lib/kernel/day';
import { dayNumber } from '@lib/ssda903/checking/day-number';
import { dayOfNumber, monthsBetween, numberOf, returnDate, yearEndingOf, yearsLater } from './calendar';

describe('the calendar of whole numbers', () => {
  it('leads back to every day of thirty years', () => {
    for (let on = day('2000-01-01'); on < '2030-01-01'; on = addDays(on, 1)) {
      expect(dayOfNumber(dayNumber(on))).toBe(on);
    }
  });

  it('writes a day as a return does', () => {
    expect(returnDate(numberOf(2024, 2, 29))).toBe('29/02/2024');
  });

  it('puts the 18th birthday of a leap day on 1 March', () => {
    expect(dayOfNumber(yearsLater(numberOf(2008, 2, 29), 18))).toBe('2026-03-01');
    expect(dayOfNumber(yearsLater(numberOf(2007, 5, 9), 18))).toBe(addYears(day('2007-05-09'), 18));
  });

  it('knows the collection year on either side of 1 April', () => {
    expect(yearEndingOf(numberOf(2025, 3, 31))).toBe(2025);
    expect(yearEndingOf(numberOf(2025, 4, 1))).toBe(2026);
  });

  it('parts a stretch of days into its months', () => {
    const months = monthsBetween(numberOf(2024, 12, 10), numberOf(2025, 2, 3));
    expect(months.map(({ first, last }) => [dayOfNumber(first), dayOfNumber(last)])).toEqual([
      ['2024-12-10', '2024-12-31'],
      ['2025-01-01', '2025-01-31'],
      ['2025-02-01', '2025-02-03'],
    ]);
  });
});
