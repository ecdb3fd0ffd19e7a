import { Day } from '@lib/kernel/day';

/** A report somebody wants: of a day, or an earlier run of that day made again of the same releases. */
export interface WantedReport {
  readonly code: string;
  readonly asAt: Day;
  readonly againOf?: string;
}
