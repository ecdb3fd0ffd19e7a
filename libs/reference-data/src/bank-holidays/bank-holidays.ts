import { Day, day } from '@lib/kernel/day';

export interface BankHoliday {
  readonly day: Day;
  readonly title: string;
}

const NEW_YEAR = 'New Year’s Day';
const GOOD_FRIDAY = 'Good Friday';
const EASTER_MONDAY = 'Easter Monday';
const EARLY_MAY = 'Early May bank holiday';
const SPRING = 'Spring bank holiday';
const SUMMER = 'Summer bank holiday';
const CHRISTMAS = 'Christmas Day';
const BOXING = 'Boxing Day';

/**
 * Bank holidays in England and Wales, by the day they are kept on. Source: GOV.UK, "UK bank holidays", and for
 * years it does not list yet the Banking and Financial Dealings Act 1971 with its usual substitute days. One-offs:
 * Early May 2020 kept on 8 May (75 years since VE Day); Spring 2022 kept on 2 June, and 3 June added (Platinum
 * Jubilee); 19 September 2022 (funeral of Queen Elizabeth II); 8 May 2023 (coronation).
 */
const LISTED: readonly (readonly [string, string])[] = [
  ['2019-01-01', NEW_YEAR], ['2019-04-19', GOOD_FRIDAY], ['2019-04-22', EASTER_MONDAY], ['2019-05-06', EARLY_MAY],
  ['2019-05-27', SPRING], ['2019-08-26', SUMMER], ['2019-12-25', CHRISTMAS], ['2019-12-26', BOXING],
  ['2020-01-01', NEW_YEAR], ['2020-04-10', GOOD_FRIDAY], ['2020-04-13', EASTER_MONDAY],
  ['2020-05-08', 'Early May bank holiday (VE Day)'],
  ['2020-05-25', SPRING], ['2020-08-31', SUMMER], ['2020-12-25', CHRISTMAS], ['2020-12-28', BOXING],
  ['2021-01-01', NEW_YEAR], ['2021-04-02', GOOD_FRIDAY], ['2021-04-05', EASTER_MONDAY], ['2021-05-03', EARLY_MAY],
  ['2021-05-31', SPRING], ['2021-08-30', SUMMER], ['2021-12-27', CHRISTMAS], ['2021-12-28', BOXING],
  ['2022-01-03', NEW_YEAR], ['2022-04-15', GOOD_FRIDAY], ['2022-04-18', EASTER_MONDAY], ['2022-05-02', EARLY_MAY],
  ['2022-06-02', SPRING], ['2022-06-03', 'Platinum Jubilee bank holiday'], ['2022-08-29', SUMMER],
  ['2022-09-19', 'State Funeral of Queen Elizabeth II'], ['2022-12-26', BOXING], ['2022-12-27', CHRISTMAS],
  ['2023-01-02', NEW_YEAR], ['2023-04-07', GOOD_FRIDAY], ['2023-04-10', EASTER_MONDAY], ['2023-05-01', EARLY_MAY],
  ['2023-05-08', 'Coronation of King Charles III'], ['2023-05-29', SPRING], ['2023-08-28', SUMMER],
  ['2023-12-25', CHRISTMAS], ['2023-12-26', BOXING],
  ['2024-01-01', NEW_YEAR], ['2024-03-29', GOOD_FRIDAY], ['2024-04-01', EASTER_MONDAY], ['2024-05-06', EARLY_MAY],
  ['2024-05-27', SPRING], ['2024-08-26', SUMMER], ['2024-12-25', CHRISTMAS], ['2024-12-26', BOXING],
  ['2025-01-01', NEW_YEAR], ['2025-04-18', GOOD_FRIDAY], ['2025-04-21', EASTER_MONDAY], ['2025-05-05', EARLY_MAY],
  ['2025-05-26', SPRING], ['2025-08-25', SUMMER], ['2025-12-25', CHRISTMAS], ['2025-12-26', BOXING],
  ['2026-01-01', NEW_YEAR], ['2026-04-03', GOOD_FRIDAY], ['2026-04-06', EASTER_MONDAY], ['2026-05-04', EARLY_MAY],
  ['2026-05-25', SPRING], ['2026-08-31', SUMMER], ['2026-12-25', CHRISTMAS], ['2026-12-28', BOXING],
  ['2027-01-01', NEW_YEAR], ['2027-03-26', GOOD_FRIDAY], ['2027-03-29', EASTER_MONDAY], ['2027-05-03', EARLY_MAY],
  ['2027-05-31', SPRING], ['2027-08-30', SUMMER], ['2027-12-27', CHRISTMAS], ['2027-12-28', BOXING],
  ['2028-01-03', NEW_YEAR], ['2028-04-14', GOOD_FRIDAY], ['2028-04-17', EASTER_MONDAY], ['2028-05-01', EARLY_MAY],
  ['2028-05-29', SPRING], ['2028-08-28', SUMMER], ['2028-12-25', CHRISTMAS], ['2028-12-26', BOXING],
]; // prettier-ignore

export const BANK_HOLIDAYS: readonly BankHoliday[] = LISTED.map(([text, title]) => ({
  day: day(text),
  title,
}));

/** The years the list is complete for. Outside them a year keeps its usual bank holidays. */
export const LISTED_YEARS = { first: 2019, last: 2028 } as const;
