import { textWidth } from './text-width';

/**
 * How high a row must be for its wrapped text. Excel works this out when it opens a file, LibreOffice and
 * viewers do not: without a height written down they show the first line only.
 */

/** Points a line of body text takes, with a little air. */
export const LINE_HEIGHT = 17;
/** The most a row may be high in Excel. */
const HIGHEST = 409;
/** A column's margins, and a little for the ways in which programs round. */
const MARGIN = 1.5;
const SPACE = textWidth(' ');

/** Lines one paragraph takes, filled word by word. */
const wrappedLines = (paragraph: string, room: number): number => {
  let lines = 1;
  let filled = 0;
  for (const word of paragraph.split(' ')) {
    const width = textWidth(word);
    if (filled > 0 && filled + SPACE + width > room) {
      lines += 1;
      filled = 0;
    }
    lines += Math.ceil(width / room) - (width > 0 ? 1 : 0);
    filled += (filled > 0 ? SPACE : 0) + (width > room ? width % room : width);
  }
  return lines;
};

/** Lines that a text takes in a column so many digits wide, when its letters are `scale` times the body's. */
export const linesOf = (text: string, width: number, scale = 1): number => {
  const room = Math.max(1, (width - MARGIN) / scale);
  const paragraphs = text.split('\n');
  if (paragraphs.length === 1 && textWidth(text) <= room) return 1;
  return paragraphs.reduce((lines, paragraph) => lines + wrappedLines(paragraph, room), 0);
};

/** The attribute of a row of so many lines; none for one line, which is the sheet's own height. */
export const heightAttribute = (lines: number, scale = 1, air = 0): string =>
  lines === 1 && scale === 1 && air === 0
    ? ''
    : ` ht="${Math.min(HIGHEST, Math.ceil(lines * LINE_HEIGHT * scale + air))}"`;
