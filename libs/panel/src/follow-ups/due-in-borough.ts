import { Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { Temporal } from 'temporal-polyfill';
import { responseDue } from '../responses/response-due';
import { FollowUpKind } from './follow-up';

/** Something the borough has to do about a case of its own. */
export interface DueInBorough {
  readonly caseId: string;
  readonly childId: string;
  readonly reference: string;
  readonly localReference: string;
  readonly what: 'question' | 'response' | 'start' | 'follow-up' | 'action';
  /** Of a question or an action its key; null for the others. */
  readonly id: string | null;
  readonly kind: FollowUpKind | null;
  /** What an action asks for; null for the others. */
  readonly task: string | null;
  /** Null for a start, which has no day: the borough knows when. */
  readonly dueOn: Day | null;
}

type Row = Omit<DueInBorough, 'dueOn'> & {
  readonly dueOn: Day | null;
  readonly confirmedAt: Temporal.Instant | null;
};

/**
 * What waits for the borough: questions to answer, recommendations to respond to, starts to record, follow-ups and
 * actions that are due, and actions that will be. The soonest first; overdue is worked out from the day.
 * @param reference of one case; without it, of all the borough’s
 */
export const dueInBorough = async (tx: Tx, today: Day, reference?: string): Promise<DueInBorough[]> => {
  const rows = await tx.query<Row>(DUE, [today, reference ?? null]);
  return rows
    .map(({ confirmedAt, ...row }) => (confirmedAt ? { ...row, dueOn: responseDue(confirmedAt) } : row))
    .sort(
      (a, b) =>
        (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999') || a.reference.localeCompare(b.reference),
    );
};

const NEWEST = `select distinct on (borough_id, case_id) borough_id, case_id, id, confirmed_at
  from recommendations where confirmed_at is not null order by borough_id, case_id, confirmed_at desc`;

const DUE = `
  with newest as (${NEWEST}),
  standing as (
    select n.borough_id, n.case_id, n.confirmed_at, r.id as response, r.placement_follows, r.started_on
      from newest n left join borough_responses r
        on r.borough_id = n.borough_id and r.recommendation_id = n.id and r.superseded_at is null),
  due as (
    select borough_id, case_id, 'question' as what, id, null as kind, null as task, due_on, null::timestamptz as confirmed_at
      from information_requests where answered_at is null
    union all
    select s.borough_id, s.case_id, 'response', null, null, null, null, s.confirmed_at from standing s
      join cases k on k.borough_id = s.borough_id and k.id = s.case_id
     where s.response is null and k.status = 'decided'
    union all
    select s.borough_id, s.case_id, 'start', null, null, null, null, null from standing s
      join cases k on k.borough_id = s.borough_id and k.id = s.case_id
     where s.placement_follows and s.started_on is null and k.status = 'decided'
    union all
    select borough_id, case_id, 'follow-up', null, kind, null, due_on, null from follow_ups
     where done_at is null and due_on <= $1
    union all
    select borough_id, case_id, 'action', id, null, task, due_on, null from case_actions
     where state = 'open' and told_at is not null and owner_kind = 'borough')
  select d.case_id as "caseId", k.child_id as "childId", k.reference, c.local_reference as "localReference", d.what, d.id,
         d.kind, d.task, d.due_on as "dueOn", d.confirmed_at as "confirmedAt"
    from due d
    join cases k on k.borough_id = d.borough_id and k.id = d.case_id
    join children c on c.borough_id = k.borough_id and c.id = k.child_id
   where k.status not in ('withdrawn', 'rejected', 'expired') and ($2::text is null or k.reference = $2)`;
