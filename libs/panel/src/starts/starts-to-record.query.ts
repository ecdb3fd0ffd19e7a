import { Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { ResponseAnswer } from '../responses/response';

/** A placement that a borough decided on after a panel, and of whose start nothing is recorded. */
export interface StartToRecord {
  readonly caseId: string;
  readonly childId: string;
  readonly reference: string;
  readonly localReference: string;
  readonly serviceReference: string;
  readonly answer: ResponseAnswer;
  /** The day the borough decided that a placement follows. */
  readonly decidedOn: Day;
}

/**
 * Those the borough decided on by a day, as they stand now, the longest ago first: of the newest recommendation on a case
 * that is still decided and no further.
 */
export const startsToRecord = (tx: Tx, by: Day): Promise<StartToRecord[]> =>
  tx.query<StartToRecord>(
    `select k.id as "caseId", k.child_id as "childId", k.reference, c.local_reference as "localReference",
            c.service_reference as "serviceReference", r.answer, r.decided_on as "decidedOn"
       from (select distinct on (borough_id, case_id) borough_id, case_id, id from recommendations
              where confirmed_at is not null order by borough_id, case_id, confirmed_at desc) n
       join borough_responses r on r.borough_id = n.borough_id and r.recommendation_id = n.id and r.superseded_at is null
       join cases k on k.borough_id = n.borough_id and k.id = n.case_id
       join children c on c.borough_id = k.borough_id and c.id = k.child_id
      where r.placement_follows and r.started_on is null and r.decided_on <= $1 and k.status = 'decided'
      order by r.decided_on, k.reference`,
    [by],
  );
