import { Temporal } from 'temporal-polyfill';
import { Role } from '../permissions/role';

/** A link works for three days (security.md 2.2); that of the first administrator for half an hour. */
export const INVITATION_HOURS = 72;
export const BOOTSTRAP_MINUTES = 30;

export type InvitationPurpose = 'join' | 'first administrator' | 'get back in' | 'new role';

/** An invitation not yet used, as whoever manages people sees it. */
export interface PendingInvitation {
  readonly id: string;
  readonly purpose: InvitationPurpose;
  readonly email: string | null;
  /** As whoever invited gave it; null for the first administrator. */
  readonly name: string | null;
  readonly role: Role | null;
  readonly boroughId: number | null;
  readonly invitedAt: Temporal.Instant;
  readonly expiresAt: Temporal.Instant;
  readonly expired: boolean;
  /** Whether the borough has approved it; until then the link does nothing. */
  readonly approved: boolean;
}

/** What whoever holds the link sees. */
export interface OpenInvitation {
  readonly id: string;
  readonly purpose: InvitationPurpose;
  readonly email: string | null;
  readonly name: string | null;
  readonly role: Role | null;
  readonly boroughId: number | null;
  readonly personId: string | null;
  readonly approved: boolean;
}

/** A link just made. The token is not kept, so it is shown this once. */
export interface NewLink {
  readonly id: string;
  readonly token: string;
  readonly expiresAt: Temporal.Instant;
  /** False when an approver of the borough has to approve it before the link works. */
  readonly approved: boolean;
}

/** Where a link leads, below the address of the service. */
export const joinPath = (token: string): string => `/join/${token}`;
