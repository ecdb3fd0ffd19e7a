import { readDate } from './date-parts';

const read = (day: string, month: string, year: string) =>
  readDate({ day, month, year }, 'The date it ended');

describe('A date typed in three boxes', () => {
  it.each([
    ['27', '3', '2026', '2026-03-27'],
    [' 1 ', '02', '26', '2026-02-01'],
    ['5', 'September', '2025', '2025-09-05'],
    ['5', 'sept', '2025', '2025-09-05'],
    ['29', 'FEB', '2024', '2024-02-29'],
  ])('%s %s %s is %s', (day, month, year, expected) => {
    expect(read(day, month, year)).toEqual({ day: expected });
  });

  it('is empty when all three boxes are', () => {
    expect(read('', ' ', '')).toEqual({ empty: true });
  });

  it.each([
    ['27', '', '2026', 'The date it ended must include a month'],
    ['', '', '2026', 'The date it ended must include a day and month'],
    ['31', '2', '2026', 'The date it ended must be a real date'],
    ['29', '2', '2025', 'The date it ended must be a real date'],
    ['1', '13', '2026', 'The date it ended must have a month from 1 to 12, or its name'],
    ['1', 'Smarch', '2026', 'The date it ended must have a month from 1 to 12, or its name'],
    ['1', '1', '202', 'The date it ended must have a year with 4 numbers, for example 2026'],
    ['1', '1', '1066', 'The date it ended must have a year with 4 numbers, for example 2026'],
    ['1.5', '1', '2026', 'The date it ended must be a real date'],
  ])('%s %s %s says what is wrong', (day, month, year, problem) => {
    expect(read(day, month, year)).toEqual({ problem });
  });
});
