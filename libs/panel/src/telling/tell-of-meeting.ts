import { peopleOfPanel } from '@lib/access/people/recipients';
import { Tx } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { Day } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { finishMessages, postMessage } from '@lib/mail/messages/post-message';

interface OfMeeting {
  readonly seriesId: string;
  readonly id: string;
  readonly heldOn: Day;
}

/** Everybody on the panel is asked whether they have a conflict, before the meeting. */
export const tellOfAgenda = async (
  tx: Tx,
  clock: Clock,
  { seriesId, id, heldOn }: OfMeeting,
): Promise<void> =>
  postMessage(tx, {
    to: await peopleOfPanel(tx, seriesId),
    kind: 'agenda-published',
    ...{ about: id, reference: heldOn, dueOn: heldOn, at: clock.now() },
  });

/** The chair is asked to approve the minutes, each time they are handed over. */
export const tellOfMinutesToApprove = async (
  tx: Tx,
  clock: Clock,
  { seriesId, id, heldOn }: OfMeeting,
): Promise<void> =>
  postMessage(tx, {
    to: await peopleOfPanel(tx, seriesId, ['chair']),
    kind: 'minutes-to-approve',
    ...{ about: newId(), opens: id, reference: heldOn, at: clock.now() },
  });

/** The chair has dealt with the minutes, one way or the other. */
export const tellNoMoreOfMinutes = async (tx: Tx, clock: Clock, { id }: OfMeeting): Promise<void> => {
  await finishMessages(tx, id, clock.now(), ['minutes-to-approve', 'agenda-published']);
};

/** The panel has its minutes. */
export const tellOfMinutes = async (
  tx: Tx,
  clock: Clock,
  { seriesId, id, heldOn }: OfMeeting,
): Promise<void> =>
  postMessage(tx, {
    to: await peopleOfPanel(tx, seriesId),
    kind: 'minutes-issued',
    ...{ about: newId(), opens: id, reference: heldOn, at: clock.now() },
  });
