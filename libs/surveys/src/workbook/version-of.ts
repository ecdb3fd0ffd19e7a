import { createHash } from 'node:crypto';
import { Answer } from '../answers/answer';

/**
 * Tells whether a line of a sheet says what it said when it was made: a line that was left alone changes nothing, whatever
 * happened on the screen meanwhile.
 * @param answers by the code of the question or, in a grid, of the column; none and null are the same
 */
export const versionOf = (answers: Readonly<Record<string, Answer>>): string =>
  createHash('sha256')
    .update(
      JSON.stringify(
        Object.entries(answers)
          .filter(([, answer]) => answer !== null)
          .toSorted(([a], [b]) => (a < b ? -1 : 1)),
      ),
    )
    .digest('hex')
    .slice(0, 12);
