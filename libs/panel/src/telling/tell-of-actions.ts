import { peopleOfPanel } from '@lib/access/people/recipients';
import { Tx } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { Day } from '@lib/kernel/day';
import { finishMessages, postMessage } from '@lib/mail/messages/post-message';
import { ofBorough, ofProgramme, Recipient } from '@lib/mail/messages/recipient';

interface GivenAction {
  readonly id: string;
  readonly boroughId: number;
  readonly seriesId: string;
  readonly reference: string;
  readonly ownerKind: 'borough' | 'panel';
  readonly ownerId: string | null;
  readonly caseOwnerId: string;
  readonly dueOn: Day;
}

/**
 * Tells who has an action of an item, once it is theirs to know: the person it names; of the borough, without one, who
 * refers the case; of the panel its coordinators. When it falls due the mail says so again.
 */
export const tellOfActions = async (tx: Tx, clock: Clock, itemId: string): Promise<void> => {
  const actions = await tx.query<GivenAction>(
    `select a.id, a.borough_id as "boroughId", a.series_id as "seriesId", c.reference, a.owner_kind as "ownerKind",
            a.owner_id as "ownerId", c.owner_id as "caseOwnerId", a.due_on as "dueOn"
       from case_actions a join cases c on c.borough_id = a.borough_id and c.id = a.case_id
      where a.item_id = $1 and a.state = 'open' and a.told_at is not null`,
    [itemId],
  );
  for (const action of actions) {
    const { id, reference, dueOn, ownerKind } = action;
    await postMessage(tx, {
      to: await whoDoesIt(tx, action),
      kind: ownerKind === 'borough' ? 'boroughs-action-given' : 'action-given',
      ...{ about: id, reference, dueOn, at: clock.now() },
    });
  }
};

const whoDoesIt = async (tx: Tx, action: GivenAction): Promise<readonly Recipient[]> => {
  const { ownerKind, ownerId, caseOwnerId, boroughId, seriesId } = action;
  if (ownerKind === 'borough') return [ofBorough(ownerId ?? caseOwnerId, boroughId)];
  return ownerId === null ? peopleOfPanel(tx, seriesId, ['coordinator']) : [ofProgramme(ownerId)];
};

/** An action is done or dropped: nobody is reminded of it any more. */
export const tellNoMoreOfAction = async (tx: Tx, clock: Clock, actionId: string): Promise<void> => {
  await finishMessages(tx, actionId, clock.now());
};
