import { Temporal } from 'temporal-polyfill';
import { MarkReason } from '@lib/high-cost/marks/panel-mark';
import { Day } from '@lib/kernel/day';
import { QuorumState } from '../attendance/quorum';
import { ConditionOwner, Escalation, OutcomeCode } from './outcome';

/** The share of the cost that is sought from each, in whole percent that make 100; sought, never approved. */
export interface FundingSought {
  readonly socialCare: number;
  readonly education: number;
  readonly health: number;
}

export interface Condition {
  readonly condition: string;
  readonly owner: ConditionOwner;
  readonly dueOn: Day | null;
}

/** Who does an action: the borough, or a person of the panel. */
export interface ActionOwner {
  readonly kind: 'borough' | 'panel';
  /** The person of the panel; null for the borough. */
  readonly personId: string | null;
  readonly name: string;
}

export interface NewAction {
  readonly task: string;
  readonly owner: ActionOwner;
  readonly dueOn: Day;
}

/** What is written down at an item before it is confirmed. */
export interface RecommendationDraft {
  readonly outcome: OutcomeCode;
  readonly rationale: string | null;
  /** How the child’s and family’s views counted. */
  readonly viewsConsidered: string | null;
  readonly dissent: string | null;
  readonly funding: FundingSought | null;
  /** The weekly cost the panel spoke of, in pence before VAT; a figure, never an approval. */
  readonly weeklyPence: number | null;
  /** The option it speaks of, as the borough named it. */
  readonly option: { readonly name: string; readonly settingId: string | null } | null;
  readonly informationNeeded: string | null;
  readonly escalatedTo: Escalation | null;
  readonly followUpOn: Day | null;
  /** Why the panel marks the placement as one of high cost; null where it does not. */
  readonly highCostMark: MarkReason | null;
  readonly conditions: readonly Condition[];
  readonly actions: readonly NewAction[];
}

/** A recommendation as it is kept: a draft until it is confirmed. */
export interface Recommendation extends RecommendationDraft {
  readonly id: string;
  readonly itemId: string;
  readonly meetingId: string;
  /** Holds in principle only, because the meeting was not quorate for the item. */
  readonly inPrinciple: boolean;
  readonly quorum: QuorumState | null;
  readonly confirmed: { readonly at: Temporal.Instant; readonly byName: string } | null;
  readonly version: number;
  readonly savedAt: Temporal.Instant;
  readonly savedByName: string;
}
