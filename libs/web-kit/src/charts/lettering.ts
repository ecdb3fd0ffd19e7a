import { TextShape } from './drawing';

/** Size of every letter in a drawing, and from one line of text to the next, in pixels. */
export const LETTER = 16;
export const LINE = 20;

/**
 * About how wide a text comes out, in pixels. The server has no fonts to measure with; this is a little more than
 * the widest of the system fonts takes, so that what is laid out by it has room.
 */
export const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (KINDS.find(([kind]) => kind.test(letter))?.[1] ?? 0.64), 0) *
  LETTER;

/** Letters by how wide they are, as a part of their size; those that are of no kind are as wide as a digit. */
const KINDS: readonly (readonly [kind: RegExp, width: number])[] = [
  [/[%MWmw]/, 0.98],
  [/[A-Z]/, 0.75],
  [/[ iltfrj.,’()-]/, 0.42],
];

/** A text in lines of at most this width, broken between words; a word that is wider has a line to itself. */
export const wrap = (text: string, width: number): string[] =>
  text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last === undefined || widthOf(`${last} ${word}`) > width) return [...lines, word];
    return [...lines.slice(0, -1), `${last} ${word}`];
  }, []);

/** Lines of text below one another; `y` is the top of the first. */
export const block = (
  lines: readonly string[],
  at: Pick<TextShape, 'x' | 'y' | 'anchor' | 'look'>,
): TextShape[] =>
  lines.map((text, index) => ({ kind: 'text', ...at, y: at.y + LETTER + index * LINE, text }));
