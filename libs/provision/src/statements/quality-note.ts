import { Temporal } from 'temporal-polyfill';
import { Day } from '@lib/kernel/day';

/** Where a note comes from. */
export const NOTE_KINDS = {
  inspection: 'An inspection report',
  visit: 'A visit by a commissioner',
  contract: 'A review of the contract',
  feedback: 'What boroughs say of it',
  staffing: 'Staff and management',
  concern: 'A concern that was raised',
  improvement: 'An improvement',
} as const;

export type NoteKind = keyof typeof NOTE_KINDS;

export const NOTE_LETTERS = 500;

/** A note of fact about a setting, never about a child. */
export interface NewQualityNote {
  readonly kind: NoteKind;
  /** The day it is true for. */
  readonly on: Day;
  readonly text: string;
}

export interface QualityNote extends NewQualityNote {
  readonly id: string;
  readonly recordedByName: string;
  readonly recordedAt: Temporal.Instant;
}
