import { Tx } from '@lib/database/unit-of-work';
import { InvalidError } from '@lib/kernel/domain-error';
import { BothTextsError } from '../cases/both-texts.error';
import { recordEvent } from '../cases/case-event';
import { CaseWork } from '../cases/move-case';
import { tellNoMoreOfAction } from '../telling/tell-of-actions';
import { ACTION_MOVE_AUDIT, ACTION_MOVES, ActionMove } from './action-moves';
import { actionById } from './actions.query';
import { CaseAction } from './case-action';

export interface Closing {
  readonly state: ActionMove['to'];
  /** What was done, or why it was dropped; asked for when it is dropped. */
  readonly note: string | null;
  /** The version the page showed. */
  readonly version: number;
}

/**
 * An action was done, or is dropped with a reason. Who may is asked before (`who-closes`).
 * @throws BothTextsError when somebody else closed it in between, with what they wrote
 */
export const closeAction = async (
  tx: Tx,
  work: CaseWork,
  action: CaseAction,
  closing: Closing,
): Promise<void> => {
  const { from, asksWhy }: ActionMove = ACTION_MOVES[closing.state];
  if (asksWhy && !closing.note) throw whyDropped();
  const [row] = await tx.query(
    `update case_actions set state = $3, note = $4, closed_at = $5, closed_by_name = $6, version = version + 1
      where borough_id = $1 and id = $2 and version = $7 and state = $8 returning 1`,
    [
      action.boroughId,
      action.id,
      closing.state,
      closing.note,
      work.clock.now().toString(),
      work.actor.name,
      closing.version,
      from,
    ],
  );
  if (!row) throw await closedMeanwhile(tx, action, closing);
  await tellNoMoreOfAction(tx, work.clock, action.id);
  const of = { boroughId: action.boroughId, id: action.caseId, seriesId: action.seriesId };
  const particulars = { state: closing.state, owner: action.owner.kind };
  await recordEvent(tx, work.clock, of, { kind: 'action closed', actor: work.actor, particulars });
  await work.audit.record(
    tx,
    { action: ACTION_MOVE_AUDIT, subjectType: 'case', subjectIds: [action.caseId], particulars },
    work.origin,
  );
};

const whyDropped = (): InvalidError => {
  const message = 'Enter why the action is dropped';
  return new InvalidError(message, 'action-dropped', [{ field: 'note', message }]);
};

const closedMeanwhile = async (tx: Tx, { id }: CaseAction, mine: Closing): Promise<Error> => {
  const theirs = await actionById(tx, id);
  return new BothTextsError(
    'Somebody else changed this action while you had it open. What they wrote is on this page, beside what you wrote.',
    'action-changed',
    { mine, theirs },
  );
};
