import { Temporal } from 'temporal-polyfill';
import { Day } from '@lib/kernel/day';
import { Like } from '../cubes/like-needs';

/** What the programme does about like needs, and how it is said of them. */
export const DECISIONS = {
  'taken up': 'Taken up: a case for one home is being made',
  'set aside': 'Set aside',
  'open again': 'Open again',
} as const;

export type Decision = keyof typeof DECISIONS;

export const LONGEST_BECAUSE = 1000;

/** One of them, as somebody decided it. None is changed; the latest counts. */
export interface LikeDecision extends Like {
  readonly decision: Decision;
  readonly because: string;
  /** The day of the release they looked at. */
  readonly releaseOn: Day;
  readonly decidedAt: Temporal.Instant;
  readonly decidedByName: string;
}
