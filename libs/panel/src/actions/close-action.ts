import { Tx } from '@lib/database/unit-of-work';
import { ConflictError, InvalidError } from '@lib/kernel/domain-error';
import { recordEvent } from '../cases/case-event';
import { CaseWork } from '../cases/move-case';
import { tellNoMoreOfAction } from '../telling/tell-of-actions';
import { CaseAction } from './case-action';

export interface Closing {
  readonly state: 'done' | 'dropped';
  /** What was done, or why it was dropped; asked for when it is dropped. */
  readonly note: string | null;
  /** The version the page showed. */
  readonly version: number;
}

/**
 * An action was done, or is dropped with a reason. The borough closes its own, the panel any of its cases.
 * @throws ConflictError when somebody else closed it in between
 */
export const closeAction = async (
  tx: Tx,
  work: CaseWork,
  action: CaseAction,
  closing: Closing,
): Promise<void> => {
  if (closing.state === 'dropped' && !closing.note) throw whyDropped();
  const [row] = await tx.query(
    `update case_actions set state = $3, note = $4, closed_at = $5, closed_by_name = $6, version = version + 1
      where borough_id = $1 and id = $2 and version = $7 and state = 'open' returning 1`,
    [
      action.boroughId,
      action.id,
      closing.state,
      closing.note,
      work.clock.now().toString(),
      work.actor.name,
      closing.version,
    ],
  );
  if (!row) throw closedMeanwhile();
  await tellNoMoreOfAction(tx, work.clock, action.id);
  const of = { boroughId: action.boroughId, id: action.caseId, seriesId: action.seriesId };
  const particulars = { state: closing.state, owner: action.owner.kind };
  await recordEvent(tx, work.clock, of, { kind: 'action closed', actor: work.actor, particulars });
  await work.audit.record(
    tx,
    { action: 'action-changed', subjectType: 'case', subjectIds: [action.caseId], particulars },
    work.origin,
  );
};

const whyDropped = (): InvalidError => {
  const message = 'Enter why the action is dropped';
  return new InvalidError(message, 'action-dropped', [{ field: 'note', message }]);
};

const closedMeanwhile = (): ConflictError =>
  new ConflictError(
    'Somebody else changed this action while you had it open. Look at how it stands now.',
    'action-changed',
  );
