import { Tx } from '@lib/database/unit-of-work';
import { Day } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { recordEvent } from './case-event';
import { CaseWork } from './move-case';
import { Ask, Urgency } from './panel-case';

export interface NewCase {
  readonly boroughId: number;
  readonly seriesId: string;
  readonly childId: string;
  readonly serviceReference: string;
  readonly ask: Ask;
  readonly urgency: Urgency;
  readonly neededBy: Day | null;
}

/**
 * Opens a case as a draft with the first version of its referral; nobody but the borough sees it yet.
 * @returns its key and its reference, for example PLP-2026-0143
 */
export const openCase = async (
  tx: Tx,
  work: CaseWork,
  { boroughId, seriesId, childId, serviceReference, ask, urgency, neededBy }: NewCase,
): Promise<{ id: string; reference: string }> => {
  const id = newId();
  const reference = await nextReference(tx, work.clock.today());
  const now = work.clock.now().toString();
  const owner = work.answers ?? work.actor;
  await tx.query(
    `insert into cases (borough_id, id, reference, series_id, child_id, service_reference, ask, urgency, needed_by,
                        status, status_since, owner_id, owner_name, version)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'draft', $10, $11, $12, 1)`,
    [boroughId, id, reference, seriesId, childId, serviceReference, ask, urgency, neededBy, now, owner.id, owner.name],
  ); // prettier-ignore
  await tx.query(
    `insert into referrals (borough_id, case_id, number, state, version) values ($1, $2, 1, 'draft', 1)`,
    [boroughId, id],
  );
  await recordEvent(tx, work.clock, { boroughId, id, seriesId }, { kind: 'opened', actor: work.actor });
  await work.audit.record(
    tx,
    { action: 'case-changed', subjectType: 'case', subjectIds: [id], particulars: { opened: reference } },
    work.origin,
  );
  return { id, reference };
};

const nextReference = async (tx: Tx, today: Day): Promise<string> => {
  const year = Number(today.slice(0, 4));
  const [row] = await tx.query<{ number: number }>('select next_case_number($1) as number', [year]);
  return `PLP-${year}-${String(row!.number).padStart(4, '0')}`;
};
