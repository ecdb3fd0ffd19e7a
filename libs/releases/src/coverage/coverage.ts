import { Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { Cube } from '../cubes/cube';

/** Why a borough is in no figure of a release. */
export type MissingReason = 'left out' | 'no agreement' | 'no return yet' | 'return too old';

/** Whether a borough takes part in a release, and what its returns tell of. */
export interface BoroughCoverage {
  readonly boroughId: number;
  /** Null for a borough that takes part. */
  readonly missing: MissingReason | null;
  /** First day of the year of its first live return; null while it has none. */
  readonly coveredFrom: Day | null;
  /** The day at which its latest live return is true; null while it has none. */
  readonly trueAt: Day | null;
}

/**
 * Who takes part in the release of a cube for a day, all 33 answered for. Runs in the release job's own transaction.
 * @param today the day it is asked: an agreement has to be live when figures are made, not when they were true
 */
export type Coverage = (
  tx: Tx,
  cube: Pick<Cube, 'looksBackTo'>,
  on: Day,
  today: Day,
) => Promise<readonly BoroughCoverage[]>;

/** What decides it. */
export interface KnownOfBorough {
  /** The days a cube looks at, both included. */
  readonly first: Day;
  readonly on: Day;
  readonly coveredFrom: Day | null;
  readonly trueAt: Day | null;
  /** Whether it has so few children that a sum with them would show them. */
  readonly tooFew: boolean;
  /** Whether it has agreed that its figures go into those across boroughs. */
  readonly agreed: boolean;
}

/** Why a borough takes no part, the reason nobody can do anything about first; null when it does. */
export const reasonMissing = ({
  first,
  on,
  coveredFrom,
  trueAt,
  tooFew,
  agreed,
}: KnownOfBorough): MissingReason | null => {
  if (tooFew) return 'left out';
  if (!agreed) return 'no agreement';
  if (coveredFrom === null || trueAt === null || coveredFrom > first) return 'no return yet';
  return trueAt < on ? 'return too old' : null;
};
