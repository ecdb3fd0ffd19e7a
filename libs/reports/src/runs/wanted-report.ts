import { Day } from '@lib/kernel/day';
import { Recipients } from '../deliveries/schedule-recipients';

/** A report somebody wants: of a day, or an earlier run of that day made again of the same releases. */
export interface WantedReport {
  readonly code: string;
  readonly asAt: Day;
  readonly againOf?: string;
  /** A version of the definition of high cost; left out, the one in force on the day. */
  readonly definition?: number;
  /** Of a bundle: codes of the reports that go in; left out, all of them. One made again has those it had. */
  readonly parts?: readonly string[];
}

/** A run somebody wants, and whom it tells when it is there; left out, nobody. */
export interface WantedRun extends WantedReport {
  readonly tell?: Recipients;
}
