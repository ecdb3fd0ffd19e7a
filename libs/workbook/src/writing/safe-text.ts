/**
 * Text that a spreadsheet program could take for a formula when the file is opened, or saved as CSV and opened
 * again: it begins, after spaces and characters that do not show, with = + - @ | % or their full-width forms,
 * or with a tab or a line end (OWASP, CSV injection). Apostrophes in front are counted in, so that what a
 * person wrote as '=A1 comes back as it was.
 */
const LOOKS_LIKE_A_FORMULA =
  /^'*(?:[\t\r\n]|[\s\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]*[=+\-@|%\uff1d\uff0b\uff0d\uff20\uff5c\uff05])/;

/** No text that begins with a letter or a digit of plain ASCII can match: nearly all text, decided at once. */
const beginsPlainly = (text: string): boolean => {
  const first = text.charCodeAt(0);
  return (first >= 48 && first <= 57) || (first >= 65 && first <= 90) || (first >= 97 && first <= 122);
};

/** The text with one apostrophe in front where a program could run it; otherwise as it is. */
export const guardText = (text: string): string =>
  !beginsPlainly(text) && LOOKS_LIKE_A_FORMULA.test(text) ? `'${text}` : text;

/** Takes away exactly the one apostrophe that {@link guardText} put there, so that a file read back is the same. */
export const stripGuard = (text: string): string =>
  text.startsWith("'") && LOOKS_LIKE_A_FORMULA.test(text.slice(1)) ? text.slice(1) : text;
