import { createHash } from 'node:crypto';
import { peopleOfBorough } from '@lib/access/people/recipients';
import { sumOverBoroughs } from '@lib/boroughs/authorities/over-boroughs';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { addDays, Day } from '@lib/kernel/day';
import { postMessage } from '@lib/mail/messages/post-message';
import { definitionsOf } from '../definitions/definitions.query';
import { definitionOn } from '../definitions/hcli-definition';
import { RegisterRow } from '../register/register-entry';
import { rowOf } from '../register/register-row';
import { recordsOn } from '../register/register.query';

/** Days before a review is due on which a borough’s officers hear of it. */
const AHEAD_DAYS = 7;

/**
 * Tells the officers of each borough of reviews of its high-cost placements that are due within a week, and its approvers of
 * those that are overdue: each once, however often this runs. Borough by borough, for no context sees two.
 * @param units as the role `job` @returns how many are due.
 */
export const tellOfReviewsOfAll = (units: UnitOfWork, clock: Clock): Promise<number> =>
  sumOverBoroughs(units, (tx, id) => tellOfBorough(tx, clock, id));

const tellOfBorough = async (tx: Tx, clock: Clock, boroughId: number): Promise<number> => {
  const today = clock.today();
  const due = (await registeredOn(tx, today)).filter(
    ({ reviewDueOn }) => reviewDueOn !== null && reviewDueOn <= addDays(today, AHEAD_DAYS),
  );
  if (due.length === 0) return 0;
  const officers = await peopleOfBorough(tx, boroughId, 'officer');
  const approvers = await peopleOfBorough(tx, boroughId, 'approver');
  for (const { entryId, reviewDueOn, placement } of due) {
    const dueOn = reviewDueOn!;
    const about = {
      about: keyOfReview(entryId ?? placement.id, dueOn),
      opens: placement.id,
      dueOn,
      at: clock.now(),
    };
    await postMessage(tx, { to: officers, kind: 'outcome-review-due', ...about });
    if (dueOn < today) await postMessage(tx, { to: approvers, kind: 'outcome-review-overdue', ...about });
  }
  return due.length;
};

const registeredOn = async (tx: Tx, on: Day): Promise<RegisterRow[]> => {
  const definition = definitionOn(await definitionsOf(tx), on);
  if (definition === null) return [];
  const rows = (await recordsOn(tx, on)).map((record) => rowOf(record, definition, on));
  return rows.filter(({ reasons }) => reasons.length > 0);
};

/** A review that is to come has no row: it is known by its entry, or its placement where nothing is recorded, and its day. */
const keyOfReview = (of: string, dueOn: Day): string => {
  const hash = createHash('sha256').update(`${of} ${dueOn}`).digest('hex');
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    hash.slice(12, 16),
    hash.slice(16, 20),
    hash.slice(20, 32),
  ].join('-');
};
