import { Day } from '@lib/kernel/day';
import { formatDay, formatMoment } from '@lib/kernel/london-format';
import { Inbox } from '@lib/mail/messages/inbox.service';
import { WaitingMessages } from '@lib/mail/messages/waiting-messages';
import { DueState, dueState, Message } from '@lib/mail/messages/message';
import { messageWords } from '@lib/reports/message-words';
import { Tag } from '@lib/web-kit/govuk/tag';
import { Paging, pagingOf, titleWithPage } from '@lib/web-kit/paging/paging';
import { messagesPaths } from './messages.paths';

export const MESSAGES_A_PAGE = 25;

/** A message on the page. */
export interface ShownMessage {
  readonly text: string;
  readonly href: string;
  readonly when: string;
  readonly datetime: string;
  readonly tag: Tag | null;
  /** Where a button takes it off the list; null when nothing is asked any more. */
  readonly finishAction: string | null;
}

export interface MessagesModel {
  readonly title: string;
  readonly toDo: readonly ShownMessage[];
  readonly others: readonly ShownMessage[];
  readonly hasUnread: boolean;
  readonly paging: Paging;
  readonly paths: typeof messagesPaths;
}

export const presentMessages = ({ toDo, others, totalOfOthers, page }: Inbox, today: Day): MessagesModel => {
  const paging = pagingOf({
    page,
    total: totalOfOthers,
    perPage: MESSAGES_A_PAGE,
    address: page > 1 ? `${messagesPaths.messages}?page=${page}` : messagesPaths.messages,
  });
  return {
    title: titleWithPage('Messages', paging),
    toDo: toDo.map((message) => shown(message, today)),
    others: others.map((message) => shown(message, today)),
    hasUnread: others.some(isUnread),
    paging,
    paths: messagesPaths,
  };
};

const isUnread = ({ forAction, readAt }: Message): boolean => !forAction && readAt === null;

const shown = (message: Message, today: Day): ShownMessage => ({
  text: messageWords(message),
  href: messagesPaths.open(message.id),
  when: formatMoment(message.postedAt),
  datetime: message.postedAt.toString(),
  tag: tagOf(message, today),
  finishAction: message.forAction && message.doneAt === null ? messagesPaths.finish(message.id) : null,
});

const DUE_TAGS: Readonly<Record<DueState, (on: string) => Tag>> = {
  upcoming: (on) => ({ text: `Due ${on}`, colour: 'yellow' }),
  due: () => ({ text: 'Due today', colour: 'orange' }),
  overdue: (on) => ({ text: `Overdue since ${on}`, colour: 'red' }),
};

/** When it is due is worked out as the page is drawn: nothing goes stale. */
const tagOf = (message: Message, today: Day): Tag | null => {
  const due = dueState(message, today);
  if (due !== null) return DUE_TAGS[due](formatDay(message.dueOn!));
  return isUnread(message) ? { text: 'New', colour: 'blue' } : null;
};

/** The badge beside the person's name; null when nothing waits. */
export const badgeOf = ({ toDo, unread }: WaitingMessages): { count: number; words: string } | null => {
  if (toDo + unread === 0) return null;
  const parts = [
    ...(toDo > 0 ? [`${toDo} ${toDo === 1 ? 'needs' : 'need'} you`] : []),
    ...(unread > 0 ? [`${unread} to read`] : []),
  ];
  return { count: toDo + unread, words: parts.join(', ') };
};
