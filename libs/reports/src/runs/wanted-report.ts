import { Day } from '@lib/kernel/day';

/** A report somebody wants: of a day, or an earlier run of that day made again of the same releases. */
export interface WantedReport {
  readonly code: string;
  readonly asAt: Day;
  readonly againOf?: string;
  /** A version of the definition of high cost; left out, the one in force on the day. */
  readonly definition?: number;
}
