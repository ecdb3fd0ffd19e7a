import { Temporal } from 'temporal-polyfill';
import { Day } from '@lib/kernel/day';
import { Difference } from './difference';

/** A list that was handed in. */
export interface SettingList {
  readonly id: string;
  /** The day it is true for. */
  readonly asAt: Day;
  /** The name of the file, or where it comes from. */
  readonly source: string;
  readonly rowCount: number;
  readonly state: 'waiting' | 'loaded' | 'put aside';
  /** What it changed, once it is loaded. */
  readonly counts: ListCounts | null;
  readonly receivedAt: Temporal.Instant;
  readonly receivedByName: string;
  readonly loadedAt: Temporal.Instant | null;
  readonly loadedByName: string | null;
}

export interface ListCounts {
  readonly added: number;
  readonly changed: number;
  readonly gone: number;
  readonly unchanged: number;
}

/** Who hands a list in or confirms it. */
export interface ListActor {
  readonly id: string | null;
  readonly name: string;
}

export const countsOf = ({ added, changed, gone, unchanged }: Difference): ListCounts => ({
  added: added.length,
  changed: changed.length,
  gone: gone.length,
  unchanged,
});
