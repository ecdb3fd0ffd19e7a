import { Day } from '@lib/kernel/day';

const MS_PER_DAY = 86_400_000;
const DAY_ZERO = Date.UTC(1899, 11, 30) / MS_PER_DAY;
/** Lotus, and so Excel, thought 1900 a leap year: serial 60 is 29 February 1900, which never was. */
const FIRST_RIGHT_SERIAL = 61;

/** The whole number by which a workbook stores a day. Only arithmetic on the calendar: no clock, no time zone. */
export const daySerial = (day: Day): number => {
  const at = Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)));
  const serial = at / MS_PER_DAY - DAY_ZERO;
  return serial < FIRST_RIGHT_SERIAL ? serial - 1 : serial;
};
