import { Day } from '@lib/kernel/day';
import { RepairableEpisode, RepairRule } from './repaired-episode';

/** A row under repair: which return it is of, and what the rules have made of it so far. */
export interface WorkingRow<T extends RepairableEpisode> {
  readonly row: T;
  readonly returnId: string;
  readonly year: number;
  readonly trueAt: Day;
  /** Open in a return that is not the authority's latest: somebody has since said more, or nothing. */
  readonly openInThePast: boolean;
  end: Day | null;
  reasonCeased: string | null;
  reasonForChange: string | null;
  rules: readonly RepairRule[];
}
