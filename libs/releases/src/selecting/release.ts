import { Temporal } from 'temporal-polyfill';
import { Day } from '@lib/kernel/day';
import { MissingReason } from '../coverage/coverage';
import { ProductCode } from '../cubes/cube';

export type ReleaseState = 'awaiting sign-off' | 'published';

/** A borough that is in no figure of a release, and why. */
export interface MissingBorough {
  readonly boroughId: number;
  readonly reason: MissingReason;
}

/**
 * What a release was checked against before it was kept. It tells of the check and of no number; nor how many of the
 * hidden numbers are small, which tells of each of them where all are, and stays with the reasons.
 */
export interface ReleaseChecks {
  /** Earlier releases whose small numbers stay hidden in this one, newest first. */
  readonly earlier: readonly string[];
  /** From how many viewpoints it was attacked: somebody outside, and each borough. */
  readonly viewpoints: number;
  /** Sensitive numbers that an attacker found: a release with one is never kept. */
  readonly found: 0;
  /** Sets of places that are not printed at all, because with them nothing else could be kept. */
  readonly withheld: number;
  /** Whether noughts had to be hidden among the small numbers. */
  readonly noughtsHidden: boolean;
  /** Whether boroughs stand in sums only: the week of a quarter's end, whose exact numbers come in another release. */
  readonly boroughsLeftOut: boolean;
  /** How long protecting and attacking took. */
  readonly seconds: number;
}

/** A release without its numbers. */
export interface ReleaseSummary {
  readonly id: string;
  readonly cube: string;
  readonly cubeVersion: number;
  readonly product: ProductCode;
  /** The reference day. */
  readonly on: Day;
  readonly madeAt: Temporal.Instant;
  readonly ruleVersion: number;
  readonly inputsHash: string;
  readonly state: ReleaseState;
  /** Boroughs that took part, by DfE number. */
  readonly includes: readonly number[];
  readonly missing: readonly MissingBorough[];
  /** The latest and the earliest day at which the returns behind it are true. */
  readonly freshest: Day;
  readonly oldest: Day;
  /** Numbers it has places for, and how many of them are hidden to protect people. */
  readonly cells: number;
  readonly hidden: number;
  readonly checks: ReleaseChecks;
  /** Children who may be counted in two boroughs, rounded, nought for few and none; null where that is not looked for. */
  readonly possiblyTwice?: number | null;
}

/** A release that was due and was not made. */
export interface ReleaseFailure {
  readonly cube: string;
  readonly product: ProductCode;
  readonly on: Day;
  readonly triedAt: Temporal.Instant;
  readonly code: string;
  readonly reason: string;
}

/** A release as people quote it, for example `PL-OP-2026-11-15-placements`. */
export const releaseReference = ({
  cube,
  product,
  on,
}: Pick<ReleaseSummary, 'cube' | 'product' | 'on'>): string =>
  `PL-${product === 'operational' ? 'OP' : 'OF'}-${on}-${cube}`;
