import { Day, isDay } from '@lib/kernel/day';
import { readPounds } from '@lib/kernel/pounds';
import { readDay } from '@lib/ssda903/checking/values/read-day';
import { serialDateText } from '@lib/workbook/reading/sheets/serial-date';

/** A count as people write it: 312, 1,204, or 312.0 as spreadsheets have it; never below nought. */
export const readWhole = (text: string): number | null => {
  const found = /^(\d{1,3}(?:,\d{3})+|\d{1,9})(?:\.0+)?$/.exec(text.replaceAll(/\s/g, ''));
  return found ? Number(found[1]!.replaceAll(',', '')) : null;
};

/** Pence of an amount in pounds. */
export const readAmount = (text: string): number | null => readPounds(text);

/** A day as people write it, or the bare number a spreadsheet has for it. */
export const readDayGiven = (text: string): Day | null => {
  const serial = /^[1-7]\d{4}$/.test(text) ? serialDateText(Number(text), false) : null;
  return serial !== null && isDay(serial) ? serial : readDay(serial ?? text);
};
