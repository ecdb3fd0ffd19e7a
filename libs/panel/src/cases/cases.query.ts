import { Temporal } from 'temporal-polyfill';
import { Day } from '@lib/kernel/day';
import { NotFoundError } from '@lib/kernel/domain-error';
import { Tx } from '@lib/database/unit-of-work';
import { CaseStatus } from './case-status';
import { Ask, PanelCase, Urgency } from './panel-case';

export interface CaseRow {
  readonly borough_id: number;
  readonly id: string;
  readonly reference: string;
  readonly series_id: string;
  readonly child_id: string;
  readonly service_reference: string;
  readonly ask: Ask;
  readonly urgency: Urgency;
  readonly needed_by: Day | null;
  readonly status: CaseStatus;
  readonly status_since: Temporal.Instant;
  readonly submitted_at: Temporal.Instant | null;
  readonly due_on: Day | null;
  readonly deferrals: number;
  readonly emergency_reason: string | null;
  readonly emergency_approver_name: string | null;
  readonly emergency_approver_role: string | null;
  readonly emergency_approved_at: Temporal.Instant | null;
  readonly owner_id: string;
  readonly owner_name: string;
  readonly reviewer_id: string | null;
  readonly reviewer_name: string | null;
  readonly closed_because: string | null;
  readonly closed_note: string | null;
  readonly version: number;
}

/** A case by its reference. @throws NotFoundError for one that is not there, or not the viewer's to see. */
export const caseByReference = async (tx: Tx, reference: string): Promise<PanelCase> => {
  const [row] = await tx.query<CaseRow>('select * from cases where reference = $1', [reference]);
  if (!row) throw new NotFoundError('case');
  return asCase(row);
};

/** The cases in any of some statuses that the viewer may see, longest in their status first. */
export const casesIn = async (tx: Tx, statuses: readonly CaseStatus[]): Promise<PanelCase[]> => {
  const rows = await tx.query<CaseRow>(
    'select * from cases where status = any($1) order by status_since, reference',
    [statuses],
  );
  return rows.map(asCase);
};

/** How many cases stand where, of those the viewer may see. */
export const countByStatus = async (tx: Tx): Promise<ReadonlyMap<CaseStatus, number>> => {
  const rows = await tx.query<{ status: CaseStatus; cases: number }>(
    'select status, count(*)::int as cases from cases group by status',
  );
  return new Map(rows.map(({ status, cases }) => [status, cases]));
};

export const asCase = (row: CaseRow): PanelCase => ({
  boroughId: row.borough_id,
  id: row.id,
  reference: row.reference,
  seriesId: row.series_id,
  childId: row.child_id,
  serviceReference: row.service_reference,
  ask: row.ask,
  urgency: row.urgency,
  neededBy: row.needed_by,
  status: row.status,
  statusSince: row.status_since,
  submittedAt: row.submitted_at,
  dueOn: row.due_on,
  deferrals: row.deferrals,
  emergency:
    row.emergency_approved_at === null
      ? null
      : {
          reason: row.emergency_reason!,
          approverName: row.emergency_approver_name!,
          approverRole: row.emergency_approver_role ?? '',
          approvedAt: row.emergency_approved_at,
        },
  owner: { id: row.owner_id, name: row.owner_name },
  reviewer: row.reviewer_id === null ? null : { id: row.reviewer_id, name: row.reviewer_name ?? '' },
  closedBecause: row.closed_because,
  closedNote: row.closed_note,
  version: row.version,
});
