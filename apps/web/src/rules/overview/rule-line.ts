import { Temporal } from 'temporal-polyfill';
import { Day } from '@lib/kernel/day';

/** A rule as the list of all rules tells of it. */
export interface RuleLine {
  /** As its address calls it. */
  readonly code: string;
  readonly title: string;
  readonly href: string;
  /** What holds today, in words. */
  readonly holds: readonly string[];
  /** The first day; null where it came with the service, or holds from a moment and no day. */
  readonly from: Day | null;
  /** What is to come, in words: “Nothing”. */
  readonly next: string;
  /** Null where it came with the service. */
  readonly madeAt: Temporal.Instant | null;
  readonly madeByName: string | null;
  readonly because: string;
}
