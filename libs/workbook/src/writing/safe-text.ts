/**
 * Text that a spreadsheet program could take for a formula when the file is opened, or saved as CSV and opened
 * again: it begins, after spaces and characters that do not show, with = + - @ | % or their full-width forms,
 * or with a tab or a line end (OWASP, CSV injection). Apostrophes in front are counted in, so that what a
 * person wrote as '=A1 comes back as it was.
 *
 * Every special character is written as its code, which JavaScript and PostgreSQL read alike: there is one
 * pattern for the files that the service writes and for those that the database does.
 */
export const LOOKS_LIKE_A_FORMULA =
  String.raw`^'*(?:[\u0009\u000a\u000d]|` +
  String.raw`[\u0000-\u0020\u007f-\u00a0\u00ad\u1680\u2000-\u200f\u2028-\u202f\u205f\u2060\u3000\ufeff]*` +
  String.raw`[\u003d\u002b\u002d\u0040\u007c\u0025\uff1d\uff0b\uff0d\uff20\uff5c\uff05])`;

const looksLikeAFormula = new RegExp(LOOKS_LIKE_A_FORMULA);

/** No text that begins with a letter or a digit of plain ASCII can match: nearly all text, decided at once. */
const beginsPlainly = (text: string): boolean => {
  const first = text.charCodeAt(0);
  return (first >= 48 && first <= 57) || (first >= 65 && first <= 90) || (first >= 97 && first <= 122);
};

/** The text with one apostrophe in front where a program could run it; otherwise as it is. */
export const guardText = (text: string): string =>
  !beginsPlainly(text) && looksLikeAFormula.test(text) ? `'${text}` : text;

/** Takes away exactly the one apostrophe that {@link guardText} put there, so that a file read back is the same. */
export const stripGuard = (text: string): string =>
  text.startsWith("'") && looksLikeAFormula.test(text.slice(1)) ? text.slice(1) : text;
