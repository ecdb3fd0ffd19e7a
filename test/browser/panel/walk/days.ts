import { Day, day } from '@lib/kernel/day';

const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November',
  'December',
]; // prettier-ignore

/** The first day a text of a page names, for example “Wednesday 2 December 2026”. */
export const dayIn = (text: string): Day => {
  const found = new RegExp(`(\\d{1,2}) (${MONTHS.join('|')}) (\\d{4})`).exec(text);
  if (!found) throw new Error(`No day is named in “${text}”`);
  const [, of = '', month = '', year = ''] = found;
  return day(`${year}-${String(MONTHS.indexOf(month) + 1).padStart(2, '0')}-${of.padStart(2, '0')}`);
};
