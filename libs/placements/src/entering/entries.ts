import { Day } from '@lib/kernel/day';
import { PlacementEntry } from './placement-entry';

/** A child as entered on a page. */
export interface EnteredChild {
  /** The borough's own reference. */
  readonly child: string;
  readonly sex: string;
  /** First day of the month. */
  readonly birthMonth: Day;
}

/** What was entered on pages for a borough, or for some of its children, and not taken back. */
export interface Entries {
  readonly children: readonly EnteredChild[];
  readonly placements: readonly PlacementEntry[];
}

export const NO_ENTRIES: Entries = { children: [], placements: [] };
