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
  readonly episodes: readonly (Omit<DegradedEpisode, 'distanceUnlikely'> & Stored)[];
  readonly uasc: readonly (DegradedUasc & Stored)[];
  readonly missing: readonly (DegradedMissing & Stored)[];
}
