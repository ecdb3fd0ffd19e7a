import { Day } from '@lib/kernel/day';
import { ResponseAnswer } from '@lib/panel/responses/response';

/** What the borough had said to a recommendation by a moment; nulls where it had not answered, or not started. */
export interface ResponseThen {
  readonly answer: ResponseAnswer | null;
  readonly decidedOn: Day | null;
  readonly placementFollows: boolean | null;
  readonly startedOn: Day | null;
  readonly agreedPence: string | number | null;
}

/** The columns of {@link ResponseThen}. */
export const RESPONSE_COLUMNS = `a.answer, a.decided_on as "decidedOn", a.placement_follows as "placementFollows",
  case when a.start_recorded_at < $4 then a.started_on end as "startedOn",
  case when a.start_recorded_at < $4 then a.weekly_pence end as "agreedPence"`;

/**
 * The response to a recommendation r as it stood before the moment $4: a correction made since does not count, and what
 * it took the place of does.
 */
export const JOIN_RESPONSE = `left join lateral (
    select * from borough_responses a
     where a.borough_id = r.borough_id and a.recommendation_id = r.id and a.responded_at < $4
       and (a.superseded_at is null or a.superseded_at >= $4)
     order by a.superseded_at nulls last limit 1) a on true`;
