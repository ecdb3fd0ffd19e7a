import { Temporal } from 'temporal-polyfill';
import { Tx } from '@lib/database/unit-of-work';
import { Day } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { MESSAGE_KINDS, MessageKind } from './message-kind';
import { Recipient } from './recipient';

export interface NewMessage {
  readonly to: readonly Recipient[];
  readonly kind: MessageKind;
  /** Key of what happened: everybody is told of it once, however often it is written. */
  readonly about: string;
  /** Key of what the link opens, where that is another: of the meeting whose minutes it is about, for example. */
  readonly opens?: string;
  /** What people call it: the reference of a case (`PLP-2026-0143`), the code of a report, a day. Never words. */
  readonly reference?: string;
  /** By when something is asked of them: the pages say when it is due or overdue, and so does a mail each. */
  readonly dueOn?: Day;
  /** Now, by the clock of the service. */
  readonly at: Temporal.Instant;
  /** Whoever caused it is told as well: they asked to be. */
  readonly evenToSelf?: boolean;
}

/**
 * Tells people something, in the transaction of what it tells of: one cannot be kept without the other. A mail that
 * says so follows by itself. Whoever caused it is not told, unless the message says so.
 */
export const postMessage = async (tx: Tx, message: NewMessage): Promise<void> => {
  const to = message.evenToSelf
    ? message.to
    : message.to.filter(({ personId }) => personId !== tx.context.personId);
  if (to.length === 0) return;
  const { forAction, mandatory } = MESSAGE_KINDS[message.kind];
  await tx.query(
    `insert into messages (id, person_id, hat, kind, about, opens, reference, for_action, mandatory, due_on, posted_at)
     select r.id, r.person_id, r.hat, $4, $5, $6, $7, $8, $9, $10, $11
       from unnest($1::uuid[], $2::uuid[], $3::text[]) as r (id, person_id, hat)
     on conflict do nothing`,
    [
      to.map(() => newId()),
      to.map(({ personId }) => personId),
      to.map(({ hat }) => hat),
      message.kind,
      message.about,
      message.opens ?? message.about,
      message.reference ?? null,
      forAction,
      mandatory,
      message.dueOn ?? null,
      message.at.toString(),
    ],
  );
};

/**
 * Ends what was said about a thing, for everybody who was told: one approver has approved, so none is asked any more.
 * In the transaction of the act itself.
 * @param opens key of the thing their links open
 * @returns how many messages it ended.
 */
export const finishMessages = async (
  tx: Tx,
  opens: string,
  at: Temporal.Instant,
  kinds: readonly MessageKind[] | null = null,
): Promise<number> => {
  const [row] = await tx.query<{ done: number }>('select finish_messages($1, $2, $3) as done', [
    opens,
    kinds,
    at.toString(),
  ]);
  return row!.done;
};

/**
 * Ends what was said to the people of one borough about a thing that other boroughs were told of too: its return of a wave
 * is in, and the others are asked on.
 * @returns how many messages it ended.
 */
export const finishMessagesOfBorough = async (
  tx: Tx,
  { opens, boroughId }: { readonly opens: string; readonly boroughId: number },
  at: Temporal.Instant,
  kinds: readonly MessageKind[],
): Promise<number> => {
  const [row] = await tx.query<{ done: number }>('select finish_messages_as($1, $2, $3, $4) as done', [
    opens,
    `borough:${boroughId}`,
    kinds,
    at.toString(),
  ]);
  return row!.done;
};
