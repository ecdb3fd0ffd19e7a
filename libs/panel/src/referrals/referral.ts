import { Temporal } from 'temporal-polyfill';
import { AnswerSources } from './facts/prefill';
import { Answers } from './sections/section';

/** Where a version of a referral stands; the case carries the status. */
export const REFERRAL_STATES = {
  draft: 'Being written',
  'with approver': 'Waits for an approver',
  submitted: 'Submitted',
  superseded: 'Replaced by a newer version',
} as const;

export type ReferralState = keyof typeof REFERRAL_STATES;

/** A version of what a borough refers. */
export interface Referral {
  readonly boroughId: number;
  readonly caseId: string;
  /** From 1; a change after submission is the next. */
  readonly number: number;
  readonly state: ReferralState;
  readonly sent: { readonly at: Temporal.Instant; readonly by: string; readonly byName: string } | null;
  readonly sentBackBecause: string | null;
  readonly submitted: { readonly at: Temporal.Instant; readonly byName: string } | null;
  readonly version: number;
}

/** A section as it was last saved. */
export interface SavedSection {
  readonly section: string;
  readonly answers: Answers;
  readonly sources: AnswerSources;
  /** 0 for one that nobody has saved. */
  readonly version: number;
  readonly saved: { readonly at: Temporal.Instant; readonly byName: string } | null;
}
