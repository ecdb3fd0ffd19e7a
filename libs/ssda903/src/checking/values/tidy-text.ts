const WHOLE = /^-?\d+(?:\.0+)?$/;
const THOUSANDS = /^-?\d{1,3}(?:,\d{3})+(?:\.0+)?$/;
const TAIL_OF_ZEROS = /\.0+$/;

/** Whole numbers as spreadsheets spoil them, put back: `3.0` is 3 and `1,234` is 1234. Other text is left. */
export const tidyWhole = (text: string): string => {
  if (text === '') return text;
  if (WHOLE.test(text)) return text.replace(TAIL_OF_ZEROS, '');
  if (THOUSANDS.test(text)) return text.replaceAll(',', '').replace(TAIL_OF_ZEROS, '');
  return text;
};

/** A code as its set writes it: capitals, no spaces, no decimal point behind a number. */
export const tidyCode = (text: string): string => {
  if (text === '') return text;
  const upper = text.toUpperCase();
  return tidyWhole(upper.includes(' ') ? upper.replaceAll(' ', '') : upper);
};

/**
 * A child's local reference in one spelling, so that the same child is one child in every table and year
 * (peers.md 4.2: trimmed, upper case, whole numbers without a decimal point). Leading noughts are kept.
 */
export const tidyChild = (text: string): string => tidyWhole(text.trim().toUpperCase());

/** `SC` and six digits, seven digits, or XXXXXXX for what Ofsted does not inspect (domain.md 2.7). */
const URN = /^(?:SC\d{6}|\d{7}|X{7})$/;

export const isUrn = (text: string): boolean => URN.test(text);
