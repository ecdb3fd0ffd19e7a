import { Tx } from '@lib/database/unit-of-work';
import { Day } from '@lib/kernel/day';
import { ConditionsMet } from '@lib/panel/follow-ups/follow-up';
import { OutcomeCode } from '@lib/panel/recommendations/outcome';
import { CasesAsked } from '../rows/case-report';
import { JOIN_RESPONSE, RESPONSE_COLUMNS, ResponseThen } from '../rows/response-then';
import { joinChild, OfCase, ofCaseColumns, whose, whoseValues } from '../rows/whose-cases';

/** What became of a recommendation by the end of the day. */
export interface FollowThroughRow extends OfCase, ResponseThen {
  readonly heldOn: Day;
  readonly outcome: OutcomeCode;
  readonly checksDue: number;
  readonly checksDone: number;
  /** What the latest check that was done says; nulls where none was, or it does not say. */
  readonly wasStarted: boolean | null;
  readonly conditionsMet: ConditionsMet | null;
  readonly nowPence: string | number | null;
  readonly stillThere: boolean | null;
  readonly leftOn: Day | null;
}

/** Recommendations confirmed in the year, deferrals left out: they are followed by another. */
export const followThrough = (tx: Tx, { subject, year }: CasesAsked): Promise<FollowThroughRow[]> =>
  tx.query<FollowThroughRow>(
    `select ${ofCaseColumns(subject)}, m.held_on as "heldOn", r.outcome, ${RESPONSE_COLUMNS},
            (select count(*)::int from follow_ups f where f.borough_id = r.borough_id and f.case_id = r.case_id
                and f.due_on <= $5 and a.start_recorded_at < $4) as "checksDue",
            (select count(*)::int from follow_ups f where f.borough_id = r.borough_id and f.case_id = r.case_id
                and f.done_at < $4 and a.start_recorded_at < $4) as "checksDone",
            l.started as "wasStarted", l.conditions_met as "conditionsMet", l.weekly_pence as "nowPence",
            l.still_there as "stillThere", l.left_on as "leftOn"
       from recommendations r
       join cases c on c.borough_id = r.borough_id and c.id = r.case_id
       ${joinChild(subject)}
       join panel_meetings m on m.series_id = r.series_id and m.id = r.meeting_id
       ${JOIN_RESPONSE}
       left join lateral (
         select * from follow_ups f
          where f.borough_id = r.borough_id and f.case_id = r.case_id and f.done_at < $4 and a.start_recorded_at < $4
          order by f.due_on desc limit 1) l on true
      where ${whose(subject)} and r.outcome <> 'deferred' and r.confirmed_at >= $3 and r.confirmed_at < $4
      order by m.held_on, c.reference, r.id`,
    [...whoseValues(subject), year.begins, year.ends, year.to],
  );
