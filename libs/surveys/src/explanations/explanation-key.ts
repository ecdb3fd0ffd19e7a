import { createHash } from 'node:crypto';
import { Answer } from '../answers/answer';
import { Finding } from '../judging/finding';

/**
 * What an explanation hangs on: its rule, its row by the key that outlives a wave, and the answers it is about. The same
 * query of the next upload or wave finds it; a changed answer does not (SUR-10).
 * @param rowKey of the row (`keyOf`), null for the return as a whole
 */
export const explanationKey = (
  { rule, values, against = {} }: Pick<Finding, 'rule' | 'values' | 'against'>,
  rowKey: string | null,
): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        rule,
        rowKey,
        inOneOrder(values),
        ...(Object.keys(against).length === 0 ? [] : [inOneOrder(against)]),
      ]),
    )
    .digest('hex');

const inOneOrder = (answers: Finding['values']): unknown[] =>
  Object.entries(answers)
    .toSorted(byCode)
    .map(([code, answer]) => [code, plain(answer)]);

const byCode = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);

/** Cells of a grid in one order, however they were kept. */
const plain = (answer: Answer): unknown => {
  if (answer === null || typeof answer !== 'object' || Array.isArray(answer)) return answer;
  return Object.entries(answer)
    .toSorted(byCode)
    .map(([down, row]) => [down, Object.entries(row as object).toSorted(byCode)]);
};
