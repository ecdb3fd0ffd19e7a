import { Temporal } from 'temporal-polyfill';
import { Day } from '@lib/kernel/day';

/**
 * What people record of a registration between two lists, and how it reads on the timeline. `registered` reads as a list
 * writes it, so that a setting counts as registered whoever said so.
 */
export const REGISTRATION_KINDS = {
  applied: 'Applied to register',
  registered: 'Active',
  refused: 'Registration refused',
  cancelled: 'Registration cancelled',
  unregistered: 'Not registered',
} as const;

export type RegistrationKind = keyof typeof REGISTRATION_KINDS;

/** What each means, as it is asked for. */
export const REGISTRATION_KIND_WORDS: Readonly<Record<RegistrationKind, string>> = {
  applied: 'It has applied to be registered',
  registered: 'It is registered',
  refused: 'Its registration was refused',
  cancelled: 'Its registration was cancelled',
  unregistered: 'It is not registered, and should be',
};

/** How a registration stands from a day on, as somebody records it. */
export interface NewRegistrationRecord {
  readonly kind: RegistrationKind;
  readonly on: Day;
  /** Who says so. */
  readonly source: string;
  /** A reference to where it is written; empty for none. */
  readonly evidence: string;
  /** For what is not registered: on what legal basis children live there; empty where nobody knows. */
  readonly legalRoute: string;
}

/** The same as it was recorded. */
export interface RegistrationRecord {
  readonly id: string;
  readonly kind: RegistrationKind;
  readonly source: string;
  readonly evidence: string | null;
  readonly legalRoute: string | null;
  readonly recordedAt: Temporal.Instant;
  readonly recordedByName: string;
}
