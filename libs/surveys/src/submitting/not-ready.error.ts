import { ConflictError } from '@lib/kernel/domain-error';
import { Tally } from '../weighing/tally';

/** What still stands in the way of handing a return on, in counts. */
export interface InTheWay {
  readonly missing: number;
  readonly toConfirm: number;
  readonly errors: number;
  /** Queries that are not explained. */
  readonly queries: number;
  /** A reviewer’s comments without a reply. */
  readonly comments: number;
}

/** @param comments a reviewer’s comments that have no reply yet */
export const inTheWay = (tally: Tally, isNil: boolean, comments: number): InTheWay =>
  isNil
    ? { missing: 0, toConfirm: 0, errors: 0, queries: 0, comments }
    : {
        missing: tally.missing,
        toConfirm: tally.once.toConfirm + tally.inRows.toConfirm,
        errors: tally.errors,
        queries: tally.queries - tally.explained,
        comments,
      };

export const isReady = (left: InTheWay): boolean => Object.values(left).every((count) => count === 0);

/** The return is not complete yet: nothing was handed on. */
export class NotReadyError extends ConflictError {
  constructor(readonly left: InTheWay) {
    super(`This return is not ready yet: ${wordsOf(left).join(', ')}.`, 'return-not-ready');
  }
}

const wordsOf = ({ missing, toConfirm, errors, queries, comments }: InTheWay): string[] => [
  ...(missing > 0 ? [counted(missing, 'answer is missing', 'answers are missing')] : []),
  ...(toConfirm > 0
    ? [
        counted(toConfirm, 'answer that was filled in is', 'answers that were filled in are') +
          ' to be confirmed',
      ]
    : []),
  ...(errors > 0 ? [counted(errors, 'error', 'errors')] : []),
  ...(queries > 0 ? [counted(queries, 'query', 'queries') + ' without an explanation'] : []),
  ...(comments > 0 ? [counted(comments, 'comment', 'comments') + ' without a reply'] : []),
];

const counted = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
