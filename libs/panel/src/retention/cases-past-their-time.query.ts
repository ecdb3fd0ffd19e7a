import { Tx } from '@lib/database/unit-of-work';
import { Day } from '@lib/kernel/day';
import { RETENTION_RULES, RetentionCode } from './retention-rule';

/** A case that is not kept any longer. */
export interface PastItsTime {
  readonly boroughId: number;
  readonly id: string;
  readonly rule: RetentionCode;
  /** Somebody holds it. */
  readonly held: boolean;
  /** A follow-up or an action is open, or a response waits for its placement. */
  readonly open: boolean;
}

/**
 * Cases of the borough in whose name the worker looks that are past their time on a day; held and open ones too. One
 * that was taken up again after its text was deleted has ended anew, and its text is due anew.
 */
export const casesPastTheirTime = (tx: Tx, today: Day): Promise<PastItsTime[]> =>
  tx.query<PastItsTime>(
    `select * from (
       select k.borough_id as "boroughId", k.id, (k.status_since at time zone 'Europe/London')::date as ended_on,
              case when k.submitted_at is null then 'draft' when k.status = 'withdrawn' then 'withdrawn' else 'ended' end as rule,
              exists (select from case_holds h
                       where h.borough_id = k.borough_id and h.reference = k.reference and h.lifted_at is null) as held,
              exists (select from follow_ups f
                       where f.borough_id = k.borough_id and f.case_id = k.id and f.done_at is null)
              or exists (select from case_actions a
                          where a.borough_id = k.borough_id and a.case_id = k.id and a.state = 'open') as open
         from cases k
        where k.status in ('closed', 'rejected', 'withdrawn', 'expired')
          and (k.text_deleted_on is null or k.text_deleted_on < (k.status_since at time zone 'Europe/London')::date)) k
      where ended_on <= case rule when 'draft' then $1::date when 'withdrawn' then $2::date else $3::date end
      order by id`,
    [
      RETENTION_RULES.draft.endedBy(today),
      RETENTION_RULES.withdrawn.endedBy(today),
      RETENTION_RULES.ended.endedBy(today),
    ],
  );
