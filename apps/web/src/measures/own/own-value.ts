import { Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { Measure } from '@lib/measures/measure';
import { coveredFrom, isCovered } from '@lib/measures/placements/covered-from';
import { Share } from '@lib/measures/share';
import { OwnLine, shareLine } from './own-line';
import { OwnSourceCode } from './own-source';

/** How a measure of the reader’s own borough is shown. */
export interface OwnValue {
  readonly code: string;
  /** What it is worked out of. */
  readonly source: OwnSourceCode;
  /** Its lines on a day; null where what it is worked out of does not tell of the day. */
  work(tx: Tx, on: Day): Promise<readonly OwnLine[] | null>;
}

/** A measure with the lines that are made of its result. What returns tell begins with the first of them. */
export const own = <Result>(
  measure: Measure<Result | null>,
  lines: (result: Result) => readonly OwnLine[],
  source: OwnSourceCode = 'returns',
): OwnValue => ({
  code: measure.code,
  source,
  async work(tx, on) {
    if (source === 'returns' && !isCovered(await coveredFrom(tx), on)) return null;
    const result = await measure.work(tx, on);
    return result === null ? null : lines(result);
  },
});

export const oneShare = (measure: Measure<Share | null>, source: OwnSourceCode = 'returns'): OwnValue =>
  own(measure, (share: Share) => [shareLine(measure.name, share)], source);
