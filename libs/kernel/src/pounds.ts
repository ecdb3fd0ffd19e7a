/** More than the dearest placement anybody has reported (£63,000 a week, domain.md 5.1), and no slip of a digit. */
export const MOST_PENCE = 10_000_000;

/**
 * Pence a week out of what somebody wrote: “£4,500”, “4500.50”, “4.5k”, “£4,500 pw”.
 * @returns null for what is not an amount
 */
export const readPounds = (text: string): number | null => {
  const bare = text
    .toLowerCase()
    .trim()
    .replace(/(?:p\/?w|(?:\/|per|a) ?(?:week|wk|w)|weekly)\.?$/, '')
    .replace(/^gbp|[£\s]/g, '');
  const found = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?(k?)$/.exec(bare);
  if (!found) return null;
  const [, whole, part = '', thousands] = found;
  const pence = Number(whole!.replaceAll(',', '')) * 100 + Number(part.padEnd(2, '0'));
  return thousands ? pence * 1000 : pence;
};

/** “£4,500”, and “£4,500.50” where there are pence. */
export const formatPounds = (pence: number): string => {
  const [pounds, rest] = [Math.trunc(pence / 100), pence % 100];
  return `£${pounds.toLocaleString('en-GB')}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}`;
};

/** To the nearest pound: a year is worked out of a week, and is no more exact than that. */
export const wholePounds = (pence: number): number => Math.round(pence / 100) * 100;

/** As a box of a form has it: “4500” or “4500.50”. */
export const poundsTyped = (pence: number | null): string =>
  pence === null ? '' : pence % 100 === 0 ? String(pence / 100) : (pence / 100).toFixed(2);
