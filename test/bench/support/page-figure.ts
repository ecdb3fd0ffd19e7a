import { countedIn, Measured } from './beside-bare';
import { Figure } from './figure';
import { overRatio } from './numbers';

const HOLD = 2;

export const milliseconds = (value: number): string => `${value.toFixed(1)} ms`;

interface About {
  readonly what: string;
  /** What is said after our time, where there is more to say. */
  readonly also?: string;
  /** Every table that was read while the pages were served. */
  readonly read: readonly string[];
}

/** A page of released figures beside the same one bare: what it is held to, and that it counted nobody. */
export const pageFigure = (
  { ours, bare, bytes }: Omit<Measured<string>, 'name'>,
  { what, also, read }: About,
): Figure => {
  const counted = countedIn(read);
  return {
    what: `${what}, signed in, with row security`,
    yardstick: `Express, pg, the same rows and templates: ${milliseconds(bare)} a page`,
    ours: `${milliseconds(ours)} a page${also ?? ''}`,
    ratio: ours / bare,
    hold: `${HOLD} times; it never computes a measure`,
    missedBy: [
      ...overRatio(ours / bare, HOLD),
      ...(counted.length === 0 ? [] : [`it read ${counted.join(', ')}`]),
    ],
    how:
      `The median time of a page of ${bytes} bytes, asked for one after another on one connection by a commissioner of ` +
      `the practice London, whose releases the command makes; both show the same to the letter between the header and the foot. ` +
      `PostgreSQL counts what is read: while they were served, sign-in included, it was ${read.join(', ')} and nothing ` +
      `else. A measure would read children or placements.`,
    why:
      'Finding the session and the roles, the transaction with its signed context, planning under row security, and ' +
      'the framework with its headers and log line each take a part that the bare page does without.',
  };
};
