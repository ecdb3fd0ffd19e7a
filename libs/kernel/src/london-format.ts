import { Temporal } from 'temporal-polyfill';
import { LONDON } from './clock';
import { Day } from './day';

/** The only file that writes dates and moments for people: GOV.UK style, London time. */

const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
]; // prettier-ignore

/** "31 March 2026". */
export const formatDay = (of: Day): string =>
  `${Number(of.slice(8))} ${MONTHS[Number(of.slice(5, 7)) - 1]} ${of.slice(0, 4)}`;

/** "March 2026", for a birth month or a month of a series. */
export const formatMonth = (of: Day): string => `${MONTHS[Number(of.slice(5, 7)) - 1]} ${of.slice(0, 4)}`;

/** "7:05am on 31 March 2026". */
export const formatMoment = (of: Temporal.Instant): string => {
  const local = of.toZonedDateTimeISO(LONDON);
  return `${formatTime(local.hour, local.minute)} on ${formatDay(local.toPlainDate().toString() as Day)}`;
};

/** GOV.UK style: "midnight", "midday", "7am", "5:30pm". */
export const formatTime = (hour: number, minute: number): string => {
  if (minute === 0 && hour === 0) return 'midnight';
  if (minute === 0 && hour === 12) return 'midday';
  const clock = hour % 12 === 0 ? 12 : hour % 12;
  return `${clock}${minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`}${hour < 12 ? 'am' : 'pm'}`;
};
