import { Tx } from '@lib/database/unit-of-work';
import { ConflictError } from '@lib/kernel/domain-error';
import { recordEvent } from '../cases/case-event';
import { CaseWork, moveCase } from '../cases/move-case';
import { PanelCase } from '../cases/panel-case';
import { stageDue } from '../review/stage-due';
import { InformationRequest } from './information-request';

export interface Answer {
  readonly words: string;
  /** The version the page showed. */
  readonly version: number;
}

/**
 * Answers a question of the panel. With the last open one the case goes back to the coordinator and its clock runs
 * again.
 * @throws ConflictError when somebody else answered it in between: what they wrote stands, what was typed is kept by
 * the page
 */
export const answerRequest = async (
  tx: Tx,
  work: CaseWork,
  of: PanelCase,
  {
    request,
    answer,
  }: { readonly request: Pick<InformationRequest, 'id' | 'section'>; readonly answer: Answer },
): Promise<void> => {
  const [answered] = await tx.query(
    `update information_requests set answer = $4, answered_at = $5, answered_by = $6, answered_by_name = $7,
            version = version + 1
      where borough_id = $1 and id = $2 and version = $3 and answered_at is null returning 1`,
    [of.boroughId, request.id, answer.version, answer.words, work.clock.now().toString(), work.actor.id, work.actor.name],
  ); // prettier-ignore
  if (!answered) throw answeredMeanwhile();
  const particulars = request.section ? { section: request.section } : {};
  await recordEvent(tx, work.clock, of, { kind: 'information answered', actor: work.actor, particulars });
  await work.audit.record(
    tx,
    {
      action: 'case-changed',
      subjectType: 'case',
      subjectIds: [of.id],
      particulars: { answered: request.id },
    },
    work.origin,
  );
  const open = await tx.query(
    'select from information_requests where borough_id = $1 and case_id = $2 and answered_at is null',
    [of.boroughId, of.id],
  );
  if (open.length > 0 || of.status !== 'waiting for information') return;
  await moveCase(tx, work, of, { name: 'answer', dueOn: stageDue('review', of.urgency, work.clock.now()) });
};

const answeredMeanwhile = (): ConflictError =>
  new ConflictError(
    'Somebody else answered this question while you had it open. Both answers are on this page; theirs is the one the panel sees.',
    'information-answered',
  );
