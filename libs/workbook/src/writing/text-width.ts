/**
 * How wide Arial sets the characters from space to ~, in thousandths of its size: the published metrics of
 * Helvetica, which Arial and Liberation Sans share. A column's width is counted in digits (556).
 */
// prettier-ignore
const WIDTHS = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
  556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
  1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
  667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
  333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
  556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];
const DIGIT = 556;
const FIRST = 32;
/** Letters with accents, dashes and curled quotes; and scripts set in squares. */
const OTHER = 600;
const SQUARE = 1000;
const FIRST_SQUARE = 0x2e80;

/** The width of one line of text in digits, the measure of a column. */
export const textWidth = (text: string): number => {
  let width = 0;
  for (let n = 0; n < text.length; n += 1) {
    const code = text.charCodeAt(n);
    width += WIDTHS[code - FIRST] ?? (code < FIRST_SQUARE ? OTHER : SQUARE);
  }
  return width / DIGIT;
};

/** Bold letters, and what has to be left for the ways in which programs round. */
export const BOLD = 1.08;
