import { addDays, addMonths, ageOn, birthday, day, daysBetween, isDay, lastOfMonth, weekday } from './day';

describe('a day', () => {
  it('is a real calendar day and nothing else', () => {
    expect(isDay('2024-02-29')).toBe(true);
    expect(isDay('2023-02-29')).toBe(false);
    expect(isDay('1900-02-29')).toBe(false);
    expect(isDay('2023-04-31')).toBe(false);
    expect(isDay('01/04/2023')).toBe(false);
    expect(() => day('2023-13-01')).toThrow(RangeError);
  });

  it('adds days and months across the ends of months and years', () => {
    expect(addDays(day('2023-12-31'), 1)).toBe('2024-01-01');
    expect(addMonths(day('2024-01-31'), 1)).toBe('2024-02-29');
    expect(lastOfMonth(day('2024-02-10'))).toBe('2024-02-29');
    expect(daysBetween(day('2024-02-28'), day('2024-03-01'))).toBe(2);
    expect(weekday(day('2026-11-22'))).toBe(7);
  });

  it('counts completed years of age', () => {
    expect(ageOn(day('2010-04-01'), day('2026-03-31'))).toBe(15);
    expect(ageOn(day('2010-04-01'), day('2026-04-01'))).toBe(16);
    expect(ageOn(day('2008-02-29'), day('2026-02-28'))).toBe(17);
  });

  it.each([
    ['2010-04-01', '2028-04-01'],
    ['2008-02-29', '2026-03-01'],
    ['2010-02-28', '2028-02-28'],
  ])('has as the 18th birthday of a child born on %s the %s', (born, expected) => {
    expect(birthday(day(born), 18)).toBe(expected);
    expect(ageOn(day(born), birthday(day(born), 18))).toBe(18);
    expect(ageOn(day(born), addDays(birthday(day(born), 18), -1))).toBe(17);
  });
});
