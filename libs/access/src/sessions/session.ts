import { WaitingMessages } from '@lib/mail/messages/waiting-messages';
import { createHash } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { Hat } from '../people/hat';

/** Security.md 2.2. In minutes, by the clock of the database. */
export const IDLE_MINUTES = 60;
export const IDLE_MINUTES_OF_ADMINISTRATORS = 15;
export const LONGEST_MINUTES = 12 * 60;
/** How long the password stays good while the code is awaited. */
export const CODE_MINUTES = 10;

export type SessionEnd =
  | 'signed out'
  | 'signed out everywhere'
  | 'replaced'
  | 'roles changed'
  | 'deactivated'
  | 'credentials changed';

/** A session that may be used now. */
export interface Session {
  readonly id: string;
  readonly personId: string;
  readonly personName: string;
  readonly email: string;
  readonly method: 'password' | 'practice';
  /** What the person acts as, and everything they may act as. */
  readonly hat: Hat;
  readonly hats: readonly Hat[];
  /** The messages that wait for the person under this hat. */
  readonly waiting: WaitingMessages;
  /** The panels the person sits on. */
  readonly panelIds: readonly string[];
  /** Seconds since the second factor was last given; null when never. */
  readonly confirmedSecondsAgo: number | null;
  /** Minutes without a request after which it ends. */
  readonly idleMinutes: number;
  /** Seconds until it ends however much it is used. */
  readonly secondsLeft: number;
}

/** A session as its owner sees it in a list. */
export interface SessionLine {
  readonly id: string;
  readonly method: 'password' | 'practice';
  readonly createdAt: Temporal.Instant;
  readonly lastSeenAt: Temporal.Instant;
}

export interface SessionAge {
  readonly stage: 'code' | 'open';
  readonly minutesOld: number;
  readonly minutesIdle: number;
  readonly isAdministrator: boolean;
}

export const idleMinutesFor = (isAdministrator: boolean): number =>
  isAdministrator ? IDLE_MINUTES_OF_ADMINISTRATORS : IDLE_MINUTES;

/** Whether a session of this age may still be used. */
export const isWithinLimits = ({ stage, minutesOld, minutesIdle, isAdministrator }: SessionAge): boolean => {
  if (stage === 'code') return minutesOld < CODE_MINUTES;
  return minutesOld < LONGEST_MINUTES && minutesIdle < idleMinutesFor(isAdministrator);
};

/** How a session is named in the audit: tells two sign-ins of one person apart, and opens neither. */
export const auditHashOf = (secretHash: Buffer): string =>
  createHash('sha256').update('audit').update(secretHash).digest('hex').slice(0, 32);
