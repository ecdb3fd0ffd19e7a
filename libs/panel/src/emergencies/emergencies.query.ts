import { Temporal } from 'temporal-polyfill';
import { Tx } from '@lib/database/unit-of-work';
import { OutcomeCode } from '../recommendations/outcome';
import { EmergencyCase } from './emergency-ledger';

interface Row extends Omit<EmergencyCase, 'heard'> {
  readonly outcome: OutcomeCode | null;
  readonly heardAt: Temporal.Instant | null;
}

/** The emergencies of the cases the viewer may see. What the panel said of one before it was approved is no answer to it. */
export const emergencies = async (tx: Tx): Promise<EmergencyCase[]> => {
  const rows = await tx.query<Row>(
    `select k.id as "caseId", k.borough_id as "boroughId", k.reference, k.emergency_reason as reason,
            k.emergency_approver_name as "approverName", coalesce(k.emergency_approver_role, '') as "approverRole",
            k.emergency_approved_at as "approvedAt", r.outcome, r.confirmed_at as "heardAt"
       from cases k
       left join lateral (
         select outcome, confirmed_at from recommendations r
          where r.borough_id = k.borough_id and r.case_id = k.id and r.confirmed_at >= k.emergency_approved_at
            and r.outcome <> 'deferred'
          order by confirmed_at limit 1) r on true
      where k.emergency_approved_at is not null
      order by k.emergency_approved_at, k.reference`,
  );
  return rows.map(({ outcome, heardAt, ...row }) => ({
    ...row,
    heard: outcome && heardAt ? { outcome, at: heardAt } : null,
  }));
};
