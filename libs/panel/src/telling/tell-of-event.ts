import { peopleOfBorough, peopleOfPanel } from '@lib/access/people/recipients';
import { Tx } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { Day } from '@lib/kernel/day';
import { finishMessages, postMessage } from '@lib/mail/messages/post-message';
import { ofBorough, Recipient } from '@lib/mail/messages/recipient';
import { Told, toldByEvent } from './told-by-event';

/** An event as it was written, and the case it is of. */
export interface ToldEvent {
  readonly id: string;
  readonly kind: string;
  readonly boroughId: number;
  readonly caseId: string;
  /** Where the case stood; a draft was never before a panel. */
  readonly from: string | null;
}

interface CaseFacts {
  readonly boroughId: number;
  readonly seriesId: string;
  readonly reference: string;
  readonly ownerId: string;
  readonly dueOn: Day | null;
  readonly deferrals: number;
}

/** Tells those an event is for, in its transaction, and ends what it makes unnecessary. */
export const tellOfEvent = async (tx: Tx, clock: Clock, event: ToldEvent): Promise<void> => {
  const told = toldByEvent(event.kind);
  if (!told) return;
  const { tells = [], ends = [] } = told;
  const at = clock.now();
  if (ends === 'everything' || ends.length > 0)
    await finishMessages(tx, event.caseId, at, ends === 'everything' ? null : ends);
  if (tells.length === 0 || (event.from === 'draft' && event.kind === 'withdraw')) return;
  const [of] = await tx.query<CaseFacts>(
    `select borough_id as "boroughId", series_id as "seriesId", reference, owner_id as "ownerId", due_on as "dueOn", deferrals
       from cases where borough_id = $1 and id = $2`,
    [event.boroughId, event.caseId],
  );
  if (!of) return;
  for (const { kind, to, due, fromDeferrals = 0 } of tells) {
    if (of.deferrals < fromDeferrals) continue;
    const recipients: Recipient[] = [];
    for (const who of to) recipients.push(...(await peopleWho(tx, who, of)));
    await postMessage(tx, {
      ...{ kind, at, reference: of.reference, about: event.id, opens: event.caseId },
      to: recipients,
      ...(due && of.dueOn !== null ? { dueOn: of.dueOn } : {}),
    });
  }
};

const peopleWho = async (tx: Tx, who: Told, of: CaseFacts): Promise<readonly Recipient[]> => {
  switch (who) {
    case 'owner':
      return [ofBorough(of.ownerId, of.boroughId)];
    case 'approvers':
      return peopleOfBorough(tx, of.boroughId, 'approver');
    case 'coordinators':
      return peopleOfPanel(tx, of.seriesId, ['coordinator']);
    case 'chair':
      return peopleOfPanel(tx, of.seriesId, ['chair']);
  }
};
