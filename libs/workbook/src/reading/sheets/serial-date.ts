const MS_PER_DAY = 86_400_000;
/** 31 December 9999, the last day a spreadsheet knows. */
const LAST_SERIAL = 2_958_465;
const DAYS_1900_TO_1904 = 1_462;
/** Lotus took 1900 for a leap year and every spreadsheet since keeps its 29 February (ECMA-376 part 1, 18.17.4.1). */
const DAY_THAT_NEVER_WAS = 60;

/**
 * The day of a serial date as `DD/MM/YYYY`, the return's own form; a time of day is left out. Null where the
 * number is not a day at all. Serial 60 gives 29/02/1900, as the sheet shows it, for the checker to report.
 */
export function serialDateText(serial: number, from1904: boolean): string | null {
  const day = Math.floor(serial) + (from1904 ? DAYS_1900_TO_1904 : 0);
  if (!Number.isFinite(day) || day < 1 || day > LAST_SERIAL) return null;
  if (day === DAY_THAT_NEVER_WAS && !from1904) return '29/02/1900';
  const sinceEpoch = day < DAY_THAT_NEVER_WAS ? day - 25_568 : day - 25_569;
  const date = new Date(sinceEpoch * MS_PER_DAY);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`;
}
