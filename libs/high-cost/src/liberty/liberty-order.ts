import { Temporal } from 'temporal-polyfill';
import { Day } from '@lib/kernel/day';

/** The time during which an order deprives a child of liberty. */
export interface LibertyOrder {
  readonly startsOn: Day;
  /** The first day on which it no longer holds; null while no end is known. */
  readonly endsOn: Day | null;
}

/** An order as it is kept. */
export interface KeptOrder extends LibertyOrder {
  readonly id: string;
  readonly enteredAt: Temporal.Instant;
  readonly enteredByName: string;
  /** When it was taken back, and by whom; both null while it stands. */
  readonly withdrawnAt: Temporal.Instant | null;
  readonly withdrawnByName: string | null;
  readonly version: number;
}

/** Whether an order holds on a day. */
export const holdsOn = ({ startsOn, endsOn }: LibertyOrder, on: Day): boolean =>
  startsOn <= on && (endsOn === null || on < endsOn);
