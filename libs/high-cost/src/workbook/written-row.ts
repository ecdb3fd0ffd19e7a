import { Day } from '@lib/kernel/day';
import { EntryFacts } from '../register/register-entry';
import { StandardFacts } from '../standard/standard-questions';

/** What applying an upload did to one placement, and what it took the place of. */
export interface WrittenRow {
  readonly placementId: string;
  readonly childId: string;
  readonly entryId: string;
  /** What was recorded before, and the version it has since; null where the facts were not changed. */
  readonly facts: { readonly before: EntryFacts; readonly version: number } | null;
  readonly ended: readonly { readonly id: string; readonly before: Day | null; readonly version: number }[];
  readonly added: readonly string[];
  /** Costs that are paid once and do not stand any more. */
  readonly takenBack: readonly { readonly id: string; readonly version: number }[];
  /** The key of a position, and of the one that stood before it. */
  readonly stated: readonly { readonly id: string; readonly instead: string | null }[];
  readonly standard: {
    readonly id: string;
    readonly before: StandardFacts | null;
    readonly version: number;
  } | null;
}
