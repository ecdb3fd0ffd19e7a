import { Temporal } from 'temporal-polyfill';
import { PassedOver, SpendingFigure } from './spending-table';

export const SPENDING_LOAD_STATES = ['waiting', 'applied', 'put aside', 'taken back'] as const;
export type SpendingLoadState = (typeof SPENDING_LOAD_STATES)[number];

/** A table that was handed in. */
export interface SpendingLoad {
  readonly id: string;
  /** The name of the file, or where it comes from. */
  readonly source: string;
  /** Whether its figures are made up, for practice. */
  readonly madeUp: boolean;
  readonly rowCount: number;
  readonly passedOver: PassedOver;
  readonly state: SpendingLoadState;
  /** What it changed, once it was applied. */
  readonly counts: SpendingCounts | null;
  readonly receivedAt: Temporal.Instant;
  readonly receivedByName: string;
  readonly appliedAt: Temporal.Instant | null;
  readonly appliedByName: string | null;
  readonly takenBackAt: Temporal.Instant | null;
  readonly takenBackByName: string | null;
}

export interface SpendingCounts {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

/** Who hands a table in, confirms it or takes it back. */
export interface SpendingActor {
  readonly id: string | null;
  readonly name: string;
}

/** A figure that would change. */
export interface ChangedSpending {
  readonly figure: SpendingFigure;
  readonly before: number;
}

/** What applying a table would do. */
export interface SpendingDifference {
  readonly added: readonly SpendingFigure[];
  readonly changed: readonly ChangedSpending[];
  readonly unchanged: readonly SpendingFigure[];
}

export const countsOfSpending = ({ added, changed, unchanged }: SpendingDifference): SpendingCounts => ({
  added: added.length,
  changed: changed.length,
  unchanged: unchanged.length,
});
