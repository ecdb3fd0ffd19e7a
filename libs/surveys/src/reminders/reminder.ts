import { Temporal } from 'temporal-polyfill';
import { Day } from '@lib/kernel/day';
import { MessageKind } from '@lib/mail/messages/message-kind';

/** What people of a borough hear of about a wave; each is written down (`wave_reminders`). */
export type ReminderWhy =
  | 'opened'
  | 'before the deadline'
  | 'on the deadline'
  | 'after the deadline'
  | 'nudge'
  | 'days changed'
  | 'returned'
  | 'accepted';

/** A reminder as it was sent. */
export interface Reminder {
  readonly waveId: string;
  readonly boroughId: number;
  readonly why: ReminderWhy;
  /** The day it was due. */
  readonly forDay: Day;
  readonly sentAt: Temporal.Instant;
  /** Who sent it; null for the service itself. */
  readonly sentByName: string | null;
  /** How many people it went to. */
  readonly people: number;
}

/** The words each goes out with. */
export const KIND_OF: Readonly<Record<ReminderWhy, MessageKind>> = {
  opened: 'survey-opened',
  'before the deadline': 'survey-due',
  'on the deadline': 'survey-due',
  'after the deadline': 'survey-overdue',
  nudge: 'survey-nudge',
  'days changed': 'survey-days-changed',
  returned: 'survey-returned',
  accepted: 'survey-accepted',
};

/** What asks for a return: dealt with once it is in, and before the next of them, so that a list has one of each wave. */
export const ASKING: readonly MessageKind[] = [
  'survey-opened',
  'survey-due',
  'survey-overdue',
  'survey-nudge',
  'survey-days-changed',
];
