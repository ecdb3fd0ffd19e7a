import { Temporal } from 'temporal-polyfill';

export const MINUTES_STATES = {
  draft: 'Draft',
  'with chair': 'With the chair',
  approved: 'Approved',
} as const;

export type MinutesState = keyof typeof MINUTES_STATES;

/** One version of the minutes of a meeting. What is about a case is in its item minutes. */
export interface Minutes {
  readonly meetingId: string;
  readonly number: number;
  readonly state: MinutesState;
  /** Why a version after the first was opened. */
  readonly openedBecause: string | null;
  /** What the chair said when it was last sent back. */
  readonly sentBackBecause: string | null;
  readonly approved: { readonly at: Temporal.Instant; readonly byName: string } | null;
  /** As approved; null until then. */
  readonly content: MinutesContent | null;
  readonly version: number;
}

/** What an approved version keeps of the meeting itself; nothing of a case but its reference. */
export interface MinutesContent {
  readonly attendance: readonly {
    readonly name: string;
    readonly area: string;
    readonly seat: string;
    readonly state: string;
    /** The item at which they came or left; null, or not there in minutes of before, for those who were there throughout. */
    readonly joined?: string | null;
    readonly left?: string | null;
  }[];
  readonly quorum: string;
  readonly conflicts: readonly {
    readonly name: string;
    readonly reference: string;
    /** Of what nature it is (PAN-15). */
    readonly nature?: string | null;
    readonly withdrawn: boolean;
  }[];
  readonly items: readonly {
    readonly what: string;
    readonly state: string;
    /** Who was in the room when it was confirmed, and who was out of it. */
    readonly inRoom?: readonly string[];
    readonly out?: readonly string[];
  }[];
}

/** What the coordinator adds to what was recorded of one item. */
export interface ItemNarrative {
  readonly itemId: string;
  readonly number: number;
  readonly narrative: string | null;
  readonly extract: MinuteExtract | null;
  readonly version: number;
  readonly savedAt: Temporal.Instant;
  readonly savedByName: string;
}

/** The minute of one case as approved: what its borough receives, and nothing of another case (PAN-24). */
export interface MinuteExtract {
  readonly form: 1;
  readonly reference: string;
  readonly panel: string;
  readonly heldOn: string;
  readonly number: number;
  readonly outcome: string;
  readonly sentence: string;
  readonly quorum: string | null;
  readonly rationale: string | null;
  readonly viewsConsidered: string | null;
  readonly dissent: string | null;
  readonly fundingSought: string | null;
  readonly conditions: readonly {
    readonly condition: string;
    readonly owner: string;
    readonly dueOn: string | null;
  }[];
  readonly actions: readonly { readonly task: string; readonly owner: string; readonly dueOn: string }[];
  readonly narrative: string | null;
  readonly approvedByName: string;
  readonly approvedOn: string;
}
