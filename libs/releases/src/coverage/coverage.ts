import { Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { Cube } from '../cubes/cube';

/** Why a borough is in no figure of a release. */
export type MissingReason =
  | 'left out'
  | 'no agreement'
  | 'no return yet'
  | 'return too old'
  | 'no panel yet'
  | 'no register yet'
  | 'no survey return';

/** Whether a borough takes part in a release, and which days what is known of it tells of. */
export interface BoroughCoverage {
  readonly boroughId: number;
  /** Null for a borough that takes part. */
  readonly missing: MissingReason | null;
  /** The first day it can be counted on: of the year of its first live return; null while there is none. */
  readonly coveredFrom: Day | null;
  /** The day at which what is counted is true: of its latest live return; null while there is none. */
  readonly trueAt: Day | null;
}

/** What covers a cube: returns, or the work of the service itself. Asked in the release job's own transaction. */
export interface Coverage {
  /**
   * The first day a release of it can be about: none of an earlier day is due. `always` where that is not to be told
   * beforehand, and `never` while there is nothing to count.
   */
  dueFrom(tx: Tx): Promise<Day | 'always' | 'never'>;

  /**
   * Who takes part in its release for a day, all 33 answered for.
   * @param today the day it is asked: an agreement has to be live when figures are made, not when they were true
   */
  on(tx: Tx, cube: Pick<Cube, 'looksBackTo'>, on: Day, today: Day): Promise<readonly BoroughCoverage[]>;

  /** Children who may be counted in two of these boroughs, as it may be kept: rounded, nought for few and none. */
  possiblyTwice?(tx: Tx, boroughs: readonly number[], on: Day): Promise<number>;
}

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
