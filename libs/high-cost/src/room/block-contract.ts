import { Temporal } from 'temporal-polyfill';
import { Day } from '@lib/kernel/day';

/** Places at a setting that a borough pays for whether they are used or not. */
export interface BlockToKeep {
  readonly settingId: string;
  readonly places: number;
  /** What a place costs a week, in pence before VAT. */
  readonly weeklyPence: number;
  /** The first night that is paid. */
  readonly startsOn: Day;
  /** The day it ends, whose night is not paid any more; null while it is open. */
  readonly endsOn: Day | null;
}

/** A block as rooms and voids are worked out of it. */
export interface HeldBlock extends BlockToKeep {
  readonly id: string;
  /** Children are found by the number of the setting (URN): without one it is not known which places are used. */
  readonly hasNumber: boolean;
}

/** As it is kept. */
export interface BlockContract extends HeldBlock {
  readonly enteredAt: Temporal.Instant;
  readonly enteredByName: string;
  readonly version: number;
}

/** Why a place stands empty. */
export const VOID_REASONS = {
  'no referral': 'No child was referred',
  'no match': 'No child who was referred matched',
  'child declined': 'The child or the family declined',
  'out of use': 'The place was out of use',
  'held for a child': 'Held for a child who was to come or to come back',
  'moving in': 'Kept empty while another child settled in',
  other: 'Another reason',
} as const;

export type VoidReason = keyof typeof VOID_REASONS;

/** What is said when nobody gave a reason. */
export const NO_REASON = 'Not recorded';

export const reasonWords = (reason: VoidReason | null): string =>
  reason === null ? NO_REASON : VOID_REASONS[reason];
