import { Temporal } from 'temporal-polyfill';
import { Day } from '@lib/kernel/day';

/** An entry of the register whose placement is gone, with how much is recorded in it. */
export interface StrayEntry {
  readonly entryId: string;
  readonly version: number;
  readonly childId: string;
  readonly localReference: string;
  readonly serviceReference: string;
  readonly lines: number;
  /** The first night any line is paid for; null where there are none. */
  readonly firstNight: Day | null;
  readonly funding: number;
  readonly recordedByName: string;
}

/** A placement the entry could be put to. */
export interface PlacementToChoose {
  readonly id: string;
  readonly startedOn: Day;
  readonly endedOn: Day | null;
  readonly place: string;
  readonly group: string;
  readonly provider: string | null;
  /** Whether something is recorded of it already: one placement has one entry. */
  readonly taken: boolean;
}

/** An entry that was put to another placement and not put back. */
export interface EntryMove {
  readonly id: string;
  readonly childId: string;
  readonly localReference: string;
  readonly serviceReference: string;
  readonly placementId: string;
  readonly startedOn: Day;
  readonly endedOn: Day | null;
  readonly place: string;
  readonly movedAt: Temporal.Instant;
  readonly movedByName: string;
  /** Cost lines that were added since; they would go along. */
  readonly addedSince: number;
}
