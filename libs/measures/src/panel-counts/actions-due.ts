import { Temporal } from 'temporal-polyfill';
import { Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { ActionState } from '@lib/panel/actions/case-action';
import { ActionOwner } from '@lib/panel/recommendations/recommendation';
import { dayInLondon } from '@lib/panel/responses/response-due';
import { PartsOf } from '../cubes/broken-down';
import { ACTION_WAYS } from '../cubes/action-ways';
import { measuredBorough } from '../placements/measured-borough';
import { quarterTo } from './quarter-to';
import { theEndOf } from './the-end-of';

type Parts = PartsOf<typeof ACTION_WAYS>;

/** An action as it stands now. */
export interface DueAction {
  readonly owner: ActionOwner['kind'];
  readonly state: ActionState;
  readonly dueOn: Day;
  readonly closedAt: Temporal.Instant | null;
}

/** The actions about cases of a borough that fell due in the quarter to a day; those it was never told of are none. */
export const actionsDue = async (tx: Tx, borough: number, on: Day): Promise<Parts[]> => {
  const { from, to } = quarterTo(on);
  const end = theEndOf(on);
  const due = await tx.query<DueAction>(
    `select owner_kind as owner, state, due_on as "dueOn", closed_at as "closedAt" from case_actions
      where borough_id = $1 and due_on between $2 and $3 and told_at < $4`,
    [measuredBorough(tx, borough), from, to, end.toString()],
  );
  return due.map((one) => partsOfAction(one, end));
};

/** How an action stood at a moment: what was done after it was still open. */
export const partsOfAction = ({ owner, state, dueOn, closedAt }: DueAction, end: Temporal.Instant): Parts => {
  const closed = closedAt !== null && Temporal.Instant.compare(closedAt, end) < 0;
  if (!closed) return { owner, state: 'open' };
  if (state === 'dropped') return { owner, state };
  return { owner, state: dayInLondon(closedAt) <= dueOn ? 'in-time' : 'late' };
};
