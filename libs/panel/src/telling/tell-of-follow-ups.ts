import { peopleOfBorough } from '@lib/access/people/recipients';
import { sumOverBoroughs } from '@lib/boroughs/authorities/over-boroughs';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { addDays, Day } from '@lib/kernel/day';
import { postMessage } from '@lib/mail/messages/post-message';
import { ofBorough } from '@lib/mail/messages/recipient';

/** Days before a follow-up is due on which whoever refers the case hears of it. */
const AHEAD_DAYS = 7;

interface DueFollowUp {
  readonly id: string;
  readonly caseId: string;
  readonly reference: string;
  readonly ownerId: string;
  readonly dueOn: Day;
}

/**
 * Tells whoever refers the case of follow-ups that are due within a week, and its borough’s approvers of those that are
 * overdue: each once, however often this runs. Borough by borough, for no context sees two.
 * @param units as the role `job` @returns how many are due.
 */
export const tellOfFollowUpsOfAll = (units: UnitOfWork, clock: Clock): Promise<number> =>
  sumOverBoroughs(units, (tx, id) => tellOfBorough(tx, clock, id));

const tellOfBorough = async (tx: Tx, clock: Clock, boroughId: number): Promise<number> => {
  const due = await tx.query<DueFollowUp>(
    `select f.id, c.id as "caseId", c.reference, c.owner_id as "ownerId", f.due_on as "dueOn"
       from follow_ups f join cases c on c.borough_id = f.borough_id and c.id = f.case_id
      where f.done_at is null and f.due_on <= $1 and c.status = 'decided' order by f.due_on, f.id`,
    [addDays(clock.today(), AHEAD_DAYS)],
  );
  for (const { id, caseId, reference, ownerId, dueOn } of due) {
    await postMessage(tx, {
      to: [ofBorough(ownerId, boroughId)],
      kind: 'follow-up-due',
      ...{ about: id, opens: caseId, reference, dueOn, at: clock.now() },
    });
  }
  const overdue = due.filter(({ dueOn }) => dueOn < clock.today());
  const approvers = overdue.length > 0 ? await peopleOfBorough(tx, boroughId, 'approver') : [];
  for (const { id, caseId, reference } of overdue)
    await postMessage(tx, {
      to: approvers,
      kind: 'follow-up-overdue',
      ...{ about: id, opens: caseId, reference, at: clock.now() },
    });
  return due.length;
};
