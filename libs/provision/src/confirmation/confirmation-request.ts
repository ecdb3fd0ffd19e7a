import { Temporal } from 'temporal-polyfill';
import { OutboxState } from '@lib/mail/outbox/outbox-mail';

/** A link works for so many days. */
export const LINK_DAYS = 7;

/** So many links about one setting may work at once for whoever asks. */
export const MOST_OPEN = 3;

export const REQUEST_STATES = {
  open: 'Waiting for an answer',
  answered: 'Answered',
  revoked: 'Taken back',
  expired: 'Not answered in time',
} as const;

export type RequestState = keyof typeof REQUEST_STATES;

/** That the provider of a setting was asked what room there is. */
export interface ConfirmationRequest {
  readonly id: string;
  readonly settingId: string;
  /** Where the mail goes. */
  readonly address: string;
  readonly askedAt: Temporal.Instant;
  readonly askedByName: string;
  readonly expiresAt: Temporal.Instant;
  readonly answeredAt: Temporal.Instant | null;
  readonly revokedAt: Temporal.Instant | null;
  readonly revokedByName: string | null;
  readonly state: RequestState;
  /** How the mail stands that carries the link; null while none is made, and where it is no longer kept. */
  readonly mail: OutboxState | null;
  /** When that mail was made; null before. */
  readonly mailedAt: Temporal.Instant | null;
  readonly sentAt: Temporal.Instant | null;
}

/** A link that was taken back. */
export interface RevokedRequest {
  readonly settingId: string;
  /** Whether its mail may have gone by then: the link in it works no more. */
  readonly wasSent: boolean;
}

/** Where a link leads, below the address of the service. */
export const confirmPlacesPath = (secret: string): string => `/confirm-places/${secret}`;
