import { DueState, dueState, Message } from '@lib/mail/messages/message';
import { MESSAGE_KIND_CODES } from '@lib/mail/messages/message-kind';
import { MAIL_PREFERENCE_CODES, MailPreference } from '@lib/mail/preferences/mail-preference';
import { Day } from '@lib/kernel/day';
import { messageWords } from '@lib/reports/message-words';
import {
  day,
  flag,
  key,
  list,
  moment,
  oneOf,
  orNull,
  shape,
  text,
  whole,
} from '../../api-docs/schemas/schema';
import { pageOf } from '../message-pages';

export interface MessageToday extends Message {
  readonly text: string;
  readonly page: string;
  readonly due: DueState | null;
}

export const messageToday = (message: Message, today: Day): MessageToday => ({
  ...message,
  text: messageWords(message),
  page: pageOf(message),
  due: dueState(message, today),
});

export const MESSAGE = shape<MessageToday>('Message', 'One thing that the person is told', {
  id: key('Key of the message'),
  kind: oneOf(MESSAGE_KIND_CODES, 'What it says'),
  text: text('The same in words', 'The panel asks for information: PLP-2026-0143'),
  hat: text('As what the person is told', 'borough:305'),
  about: key('Key of what happened'),
  opens: key('Key of what its page shows'),
  reference: orNull(text('What people call what it is about; null where it has no name', 'PLP-2026-0143')),
  page: text('Address of the page on which it can be done', '/cases/PLP-2026-0143'),
  forAction: flag('Whether something is asked of the person, or it is for information'),
  dueOn: orNull(day('By when; null where there is no day')),
  due: orNull(oneOf(['upcoming', 'due', 'overdue'], 'How that stands today; null where nothing is due')),
  postedAt: moment('When it was written'),
  readAt: orNull(moment('When the person opened it; null while they have not')),
  doneAt: orNull(moment('When it was dealt with; null while it is not')),
});

export interface InboxPage {
  readonly toDo: readonly MessageToday[];
  readonly others: readonly MessageToday[];
  readonly totalOfOthers: number;
  readonly page: number;
}

export const INBOX = shape<InboxPage>('Inbox', 'The messages of the person, as what they act now', {
  toDo: list(MESSAGE, 'What needs the person, the soonest due first'),
  others: list(MESSAGE, 'A page of what is for information, new first, and of what was dealt with'),
  totalOfOthers: whole('How many others there are'),
  page: whole('Which page of the others this is'),
});

export interface MailChoice {
  readonly mails: MailPreference;
}

export const MAIL_CHOICE = shape<MailChoice>('MailChoice', 'How often the person is told by mail', {
  mails: oneOf(MAIL_PREFERENCE_CODES, 'At once, once a day, or not at all'),
});
