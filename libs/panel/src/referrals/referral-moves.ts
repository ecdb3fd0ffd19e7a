import { Permission } from '@lib/access/permissions/permission';
import { AuditAction } from '@lib/audit/audit-action';
import { ReferralState } from './referral';

/** A step a version of a referral can take: from where, to where, and who takes it. */
export interface ReferralMove {
  readonly from: ReferralState;
  readonly to: ReferralState;
  /** Who may take it; null where it comes with another step. */
  readonly permission: Permission | null;
  /** What the button says. */
  readonly words: string;
}

/** Every step of a version; what was submitted is never changed again, only replaced by a later version. */
export const REFERRAL_MOVES = {
  send: { from: 'draft', to: 'with approver', permission: 'send referrals', words: 'Send to an approver' },
  'send back': { from: 'with approver', to: 'draft', permission: 'submit referrals', words: 'Send back' },
  submit: { from: 'with approver', to: 'submitted', permission: 'submit referrals', words: 'Submit to the panel' },
  replace: { from: 'submitted', to: 'superseded', permission: null, words: 'A later version is submitted' },
} as const satisfies Record<string, ReferralMove>; // prettier-ignore

/** What the audit says of a step. */
export const REFERRAL_MOVE_AUDIT = 'case-changed' satisfies AuditAction;
