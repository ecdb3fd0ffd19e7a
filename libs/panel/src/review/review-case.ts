import { Tx } from '@lib/database/unit-of-work';
import { Day } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { recordEvent } from '../cases/case-event';
import { CaseWork, changedMeanwhile, moveCase } from '../cases/move-case';
import { PanelCase } from '../cases/panel-case';
import { Rejection } from './rejection';
import { stageDue } from './stage-due';

/** A coordinator of the panel who looks at a case. */
export interface Reviewer {
  readonly id: string;
  readonly name: string;
}

/** Starts the review; whoever starts it is the reviewer. @throws ConflictError when it was taken up already */
export const takeUp = async (tx: Tx, work: CaseWork, of: PanelCase, reviewer: Reviewer): Promise<void> => {
  const dueOn = stageDue('review', of.urgency, work.clock.now());
  const version = await moveCase(tx, work, of, { name: 'take up', dueOn });
  await setReviewer(tx, { ...of, version }, reviewer);
};

/** Gives a case to a coordinator of the panel, at whatever stage it stands. */
export const allocate = async (tx: Tx, work: CaseWork, of: PanelCase, reviewer: Reviewer): Promise<void> => {
  await setReviewer(tx, of, reviewer);
  await recordEvent(tx, work.clock, of, { kind: 'allocated', actor: work.actor, audience: 'panel' });
  await work.audit.record(
    tx,
    {
      action: 'case-changed',
      subjectType: 'case',
      subjectIds: [of.id],
      purpose: 'panel',
      particulars: { reviewer: reviewer.id, before: of.reviewer?.id ?? null },
    },
    work.origin,
  );
};

export interface Question {
  readonly question: string;
  /** The section of the referral it is about; null when it is about none in particular. */
  readonly section: string | null;
  /** The working day an answer is due. */
  readonly dueOn: Day;
}

/** Asks the borough something; until it answers the clock of the case stands. */
export const askForInformation = async (
  tx: Tx,
  work: CaseWork,
  of: PanelCase,
  { question, section, dueOn }: Question,
): Promise<void> => {
  await moveCase(tx, work, of, { name: 'ask', dueOn, particulars: section ? { section } : {} });
  await tx.query(
    `insert into information_requests (borough_id, id, case_id, series_id, question, section, asked_at, asked_by,
                                       asked_by_name, due_on, version)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1)`,
    [of.boroughId, newId(), of.id, of.seriesId, question, section, work.clock.now().toString(), work.actor.id,
      work.actor.name, dueOn],
  ); // prettier-ignore
};

/** Ends a case with a reason of the list and words for the borough. */
export const reject = async (
  tx: Tx,
  work: CaseWork,
  of: PanelCase,
  { because, note }: { readonly because: Rejection; readonly note: string },
): Promise<void> => {
  const version = await moveCase(tx, work, of, { name: 'reject', because });
  await update(tx, { ...of, version }, 'closed_note = $4', [note]);
};

const setReviewer = (tx: Tx, of: PanelCase, { id, name }: Reviewer): Promise<void> =>
  update(tx, of, 'reviewer_id = $4, reviewer_name = $5', [id, name]);

const update = async (tx: Tx, of: PanelCase, change: string, values: readonly unknown[]): Promise<void> => {
  const changed = await tx.query(
    `update cases set ${change}, version = version + 1 where borough_id = $1 and id = $2 and version = $3 returning 1`,
    [of.boroughId, of.id, of.version, ...values],
  );
  if (changed.length === 0) throw changedMeanwhile(of);
};
