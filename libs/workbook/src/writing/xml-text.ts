const NEEDS_ESCAPE = /[&<>"]/;
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Characters XML 1.0 cannot hold, whole or as half of a pair, and carriage returns, which it would change. */
const NOT_PLAIN =
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g;
const LOOKS_ESCAPED = /_x[0-9A-Fa-f]{4}_/;

/** The most characters a cell holds, by the limits Microsoft publishes for Excel. */
const LONGEST_TEXT = 32_767;
const CUT_MARK = ' [cut here: too long for a cell]';

/** Text for an attribute or an element. */
export const escapeXml = (text: string): string =>
  NEEDS_ESCAPE.test(text) ? text.replace(/[&<>"]/g, (found) => ENTITIES[found] as string) : text;

/**
 * Text for a cell, as XML. Line ends become a line feed, Excel's own; control characters are left out, a broken
 * half of a character becomes U+FFFD; text that Excel would read as its escape (_x000D_) is escaped itself; what
 * is longer than a cell holds is cut and says so.
 */
export const cellText = (text: string): string => {
  let clean = text;
  if (NOT_PLAIN.test(clean)) clean = clean.replace(/\r\n?/g, '\n').replace(CONTROLS, '').toWellFormed();
  if (LOOKS_ESCAPED.test(clean)) clean = clean.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  if (clean.length > LONGEST_TEXT) {
    clean = clean.slice(0, LONGEST_TEXT - CUT_MARK.length).toWellFormed() + CUT_MARK;
  }
  return escapeXml(clean);
};
