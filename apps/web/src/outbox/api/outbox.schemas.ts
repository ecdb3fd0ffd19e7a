import { LETTERS } from '@lib/mail/sending/compose-mail';
import { OUTBOX_STATE_CODES, OutboxMail, OutboxState, PROBLEM_WORDS } from '@lib/mail/outbox/outbox-mail';
import { flag, key, list, moment, oneOf, orNull, shape, text, whole } from '../../api-docs/schemas/schema';

export const OUTBOX_MAIL = shape<OutboxMail>('OutboxMail', 'A mail, and whether it was delivered', {
  id: key('Key of the mail'),
  personId: orNull(key('Key of the person it goes to; null for somebody without an account')),
  address: text('The address it goes to', 'officer@example.org'),
  messages: whole('How many messages it speaks of'),
  letter: orNull(
    oneOf(Object.keys(LETTERS), 'What it says where it carries a link; null where it speaks of messages'),
  ),
  state: oneOf(OUTBOX_STATE_CODES, 'How it stands'),
  attempts: whole('How often it was tried'),
  madeAt: moment('When it was made'),
  nextTryAt: moment('Not tried before then'),
  sentAt: orNull(moment('When the mail server took it; null while it has not')),
  problem: orNull(oneOf(Object.keys(PROBLEM_WORDS), 'What went wrong last; null when nothing did')),
});

export interface OutboxAnswer {
  readonly mails: readonly OutboxMail[];
  readonly counts: Readonly<Record<OutboxState, number>>;
  readonly page: number;
  readonly sends: boolean;
}

const COUNTS = shape<Readonly<Record<OutboxState, number>>>('OutboxCounts', 'How many mails stand how', {
  waiting: whole('Not tried yet'),
  failed: whole('Tried, and to be tried again'),
  sent: whole('Taken by the mail server'),
  'gave up': whole('Not tried any more'),
  stopped: whole('Not sent, because the link in it was over before'),
});

export const OUTBOX = shape<OutboxAnswer>('Outbox', 'The delivery record of 90 days, newest first', {
  mails: list(OUTBOX_MAIL, 'A page of them'),
  counts: COUNTS,
  page: whole('Which page this is'),
  sends: flag('Whether a mail server is set: without one, mails wait'),
});
