import { Temporal } from 'temporal-polyfill';
import { Day } from '@lib/kernel/day';
import { MessageKind } from './message-kind';

/** A message as its reader sees it. */
export interface Message {
  readonly id: string;
  readonly kind: MessageKind;
  /** As what its reader is told. */
  readonly hat: string;
  readonly about: string;
  /** Key of what its link opens. */
  readonly opens: string;
  readonly reference: string | null;
  readonly forAction: boolean;
  readonly dueOn: Day | null;
  readonly postedAt: Temporal.Instant;
  readonly readAt: Temporal.Instant | null;
  readonly doneAt: Temporal.Instant | null;
}

export const MESSAGE_COLUMNS = `
  m.id, m.kind, m.hat, m.about, m.opens, m.reference, m.for_action as "forAction", m.due_on as "dueOn", m.posted_at as "postedAt",
  m.read_at as "readAt", m.done_at as "doneAt"`;

/** How something that is asked stands on a day; null where there is no day, or it is done. */
export type DueState = 'upcoming' | 'due' | 'overdue';

export const dueState = (
  { dueOn, doneAt }: Pick<Message, 'dueOn' | 'doneAt'>,
  today: Day,
): DueState | null => {
  if (dueOn === null || doneAt !== null) return null;
  if (dueOn === today) return 'due';
  return dueOn < today ? 'overdue' : 'upcoming';
};
