import { Day } from '@lib/kernel/day';
import {
  DegradedEpisode,
  DegradedHeader,
  DegradedMissing,
  DegradedUasc,
} from '@lib/ssda903/privacy/degraded-rows';

/** Where a stored row stood in what was handed in. */
interface Stored {
  readonly fileNumber: number;
}

/** The rows of one live return of a borough, as kept: degraded, good rows only. */
export interface LiveReturn {
  readonly id: string;
  readonly year: number;
  readonly trueAt: Day;
  readonly header: readonly (DegradedHeader & Stored)[];
  readonly episodes: readonly (DegradedEpisode & Stored)[];
  readonly uasc: readonly (DegradedUasc & Stored)[];
  readonly missing: readonly (DegradedMissing & Stored)[];
}

/** The return that counts of each year: the one that is true at the latest day, and of those the last to come. */
export const effectiveLiveReturns = (returns: readonly LiveReturn[]): LiveReturn[] => {
  const byYear = new Map<number, LiveReturn>();
  for (const one of returns) {
    const other = byYear.get(one.year);
    if (!other || one.trueAt > other.trueAt || (one.trueAt === other.trueAt && one.id > other.id)) {
      byYear.set(one.year, one);
    }
  }
  return [...byYear.values()].sort((a, b) => a.year - b.year);
};
