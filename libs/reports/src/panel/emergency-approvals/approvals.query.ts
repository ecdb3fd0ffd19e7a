import { Temporal } from 'temporal-polyfill';
import { Tx } from '@lib/database/unit-of-work';
import { OutcomeCode } from '@lib/panel/recommendations/outcome';
import { CasesAsked } from '../rows/case-report';
import { joinChild, OfCase, ofCaseColumns, whose, whoseValues } from '../rows/whose-cases';

/** What a borough approved outside the panel, and what the panel said of it by the end of the day. */
export interface ApprovalRow extends OfCase {
  readonly approvedAt: Temporal.Instant;
  readonly reason: string;
  readonly approverName: string;
  readonly approverRole: string | null;
  readonly outcome: OutcomeCode | null;
  readonly heardAt: Temporal.Instant | null;
}

/** Approved in the year, or before it and still waiting when it began; a deferral is no answer. */
export const approvals = (tx: Tx, { subject, year }: CasesAsked): Promise<ApprovalRow[]> =>
  tx.query<ApprovalRow>(
    `select ${ofCaseColumns(subject)}, c.emergency_approved_at as "approvedAt", c.emergency_reason as reason,
            c.emergency_approver_name as "approverName", c.emergency_approver_role as "approverRole",
            h.outcome, h.confirmed_at as "heardAt"
       from cases c
       ${joinChild(subject)}
       left join lateral (
         select r.outcome, r.confirmed_at from recommendations r
          where r.borough_id = c.borough_id and r.case_id = c.id and r.confirmed_at >= c.emergency_approved_at
            and r.confirmed_at < $4 and r.outcome <> 'deferred'
          order by r.confirmed_at limit 1) h on true
      where ${whose(subject)} and c.emergency_approved_at < $4
        and (c.emergency_approved_at >= $3 or h.confirmed_at is null or h.confirmed_at >= $3)
      order by c.emergency_approved_at, c.reference`,
    [...whoseValues(subject), year.begins, year.ends],
  );
