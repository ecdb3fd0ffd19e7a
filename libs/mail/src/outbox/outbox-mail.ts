import { Temporal } from 'temporal-polyfill';
import { Letter } from '../sending/compose-mail';
import { MailProblem } from '../sending/smtp-transport';

/** How a mail stands, and what each state is called on a page. */
export const OUTBOX_STATES = {
  waiting: 'Waiting',
  failed: 'Failed, to be tried again',
  sent: 'Sent',
  'gave up': 'Given up',
  stopped: 'Stopped: its link was over before it was sent',
} as const;

export type OutboxState = keyof typeof OUTBOX_STATES;

export const OUTBOX_STATE_CODES = Object.keys(OUTBOX_STATES) as readonly OutboxState[];

/** What went wrong last, in words. */
export const PROBLEM_WORDS: Readonly<Record<MailProblem, string>> = {
  'cannot connect': 'The mail server cannot be reached',
  'timed out': 'The mail server did not answer in time',
  'sign-in refused': 'The mail server refused our sign-in',
  'address refused': 'The mail server refused the address',
  'mail refused': 'The mail server refused the mail',
  other: 'Something went wrong while it was sent',
};

/** A mail as the delivery record keeps it. What it says is nobody's but its reader's. */
export interface OutboxMail {
  readonly id: string;
  /** Null where it goes to somebody without an account. */
  readonly personId: string | null;
  readonly address: string;
  readonly messages: number;
  /** What it says where it carries a link instead of messages; null else. */
  readonly letter: Letter | null;
  readonly state: OutboxState;
  readonly attempts: number;
  readonly madeAt: Temporal.Instant;
  readonly nextTryAt: Temporal.Instant;
  readonly sentAt: Temporal.Instant | null;
  readonly problem: MailProblem | null;
}
