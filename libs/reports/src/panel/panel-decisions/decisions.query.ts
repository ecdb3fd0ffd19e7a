import { Temporal } from 'temporal-polyfill';
import { Tx } from '@lib/database/unit-of-work';
import { Day } from '@lib/kernel/day';
import { AgendaSection } from '@lib/panel/agenda/agenda-item';
import { Ask } from '@lib/panel/cases/panel-case';
import { OutcomeCode } from '@lib/panel/recommendations/outcome';
import { CasesAsked } from '../rows/case-report';
import { JOIN_RESPONSE, RESPONSE_COLUMNS, ResponseThen } from '../rows/response-then';
import { joinChild, OfCase, ofCaseColumns, whose, whoseValues } from '../rows/whose-cases';

/** A recommendation, and what the borough did with it. */
export interface DecisionRow extends OfCase, ResponseThen {
  readonly heldOn: Day;
  readonly section: AgendaSection | null;
  readonly ask: Ask;
  readonly outcome: OutcomeCode;
  readonly inPrinciple: boolean;
  readonly quorate: boolean | null;
  readonly spokenPence: string | number | null;
  readonly socialCare: number | null;
  readonly education: number | null;
  readonly health: number | null;
  readonly followUpOn: Day | null;
  readonly conditions: number;
  readonly referredAt: Temporal.Instant | null;
  readonly confirmedAt: Temporal.Instant;
}

/** Recommendations confirmed in the year, in the order of the meetings. */
export const decisions = (tx: Tx, { subject, year }: CasesAsked): Promise<DecisionRow[]> =>
  tx.query<DecisionRow>(
    `select ${ofCaseColumns(subject)}, m.held_on as "heldOn", i.section, c.ask, r.outcome,
            r.in_principle as "inPrinciple", (r.quorum->>'quorate')::boolean as quorate,
            r.weekly_pence as "spokenPence", r.social_care_percent as "socialCare",
            r.education_percent as education, r.health_percent as health, r.follow_up_on as "followUpOn",
            (select count(*)::int from recommendation_conditions k
              where k.borough_id = r.borough_id and k.recommendation_id = r.id) as conditions,
            (select max(e.at) from case_events e where e.borough_id = r.borough_id and e.case_id = r.case_id
                and e.to_status = 'submitted' and e.at <= r.confirmed_at) as "referredAt",
            r.confirmed_at as "confirmedAt", ${RESPONSE_COLUMNS}
       from recommendations r
       join cases c on c.borough_id = r.borough_id and c.id = r.case_id
       ${joinChild(subject)}
       join panel_meetings m on m.series_id = r.series_id and m.id = r.meeting_id
       left join agenda_items i on i.series_id = r.series_id and i.id = r.item_id
       ${JOIN_RESPONSE}
      where ${whose(subject)} and r.confirmed_at >= $3 and r.confirmed_at < $4
      order by m.held_on, c.reference, r.id`,
    [...whoseValues(subject), year.begins, year.ends],
  );
