import { Temporal } from 'temporal-polyfill';
import { Day } from '@lib/kernel/day';
import { Registration } from '@lib/provision/settings/registration';
import { PlacementKind } from './placement-kind';
import { WeeklyPence } from './weekly-cost';

/** A panel compares at most so many (product.md REF-25). */
export const MOST_OPTIONS = 5;
export const LONGEST_OPTION_NOTE = 1000;
/** Farther than any two places in Great Britain. */
export const MOST_MILES = 900;

/** What is written of an option. */
export interface OptionFacts {
  readonly name: string;
  readonly kind: PlacementKind;
  /** 1 to 5; null where it was not judged. */
  readonly match: number | null;
  readonly registration: Registration | null;
  /** From home in a straight line. */
  readonly miles: number | null;
  readonly startOn: Day | null;
  readonly weeklyPence: WeeklyPence;
  readonly note: string | null;
}

/** An option a borough lays before the panel. */
export interface CaseOption extends OptionFacts {
  readonly id: string;
  readonly position: number;
  readonly settingId: string | null;
  readonly preferred: boolean;
  readonly version: number;
  readonly savedByName: string;
  readonly savedAt: Temporal.Instant;
}
