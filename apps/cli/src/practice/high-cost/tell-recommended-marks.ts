import { AuditService } from '@lib/audit/audit.service';
import { AUTHORITIES } from '@lib/boroughs/authorities/authorities';
import { jobFor } from '@lib/database/context/viewer-context';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { markFromPanel, MarkOfCase } from '@lib/high-cost/from-panel/mark-from-panel';
import { Clock } from '@lib/kernel/clock';

interface AcceptedMark extends Omit<MarkOfCase, 'again'> {
  readonly acceptedByName: string;
}

/**
 * The made-up year of the panel is told without the register, because its placements are priced by themselves: what a
 * recommendation marked, and the borough accepted, is marked here as a response would. Told once.
 * @returns how many are marked
 */
export const tellRecommendedMarks = async ({
  job,
  clock,
}: {
  readonly job: UnitOfWork;
  readonly clock: Clock;
}): Promise<number> => {
  const audit = new AuditService();
  let told = 0;
  for (const { id } of AUTHORITIES)
    told += await job.run(jobFor(id), async (tx) => {
      const marks = await acceptedMarks(tx);
      for (const { acceptedByName: name, ...mark } of marks)
        await markFromPanel(
          tx,
          { ...mark, again: false },
          { by: { id: null, name }, clock, audit, origin: {} },
        );
      return marks.length;
    });
  return told;
};

/** Of placements that started or went on, and are known; those that are marked already are left out. */
const acceptedMarks = (tx: Tx): Promise<AcceptedMark[]> =>
  tx.query<AcceptedMark>(
    `select n.id as "recommendationId", k.reference as "caseReference", k.child_id as "childId", n.high_cost_mark as reason,
            (n.confirmed_at at time zone 'Europe/London')::date as "markedOn", p.id as "placementId",
            r.responded_by_name as "acceptedByName"
       from recommendations n
       join borough_responses r on r.borough_id = n.borough_id and r.recommendation_id = n.id and r.superseded_at is null
       join cases k on k.borough_id = n.borough_id and k.id = n.case_id
       join placements p on p.borough_id = k.borough_id and p.child_id = k.child_id and not p.short_break
        and p.started_on <= coalesce(r.started_on, r.decided_on)
        and (p.ended_on is null or p.ended_on > coalesce(r.started_on, r.decided_on))
      where n.high_cost_mark is not null and r.answer = 'accepted' and (r.started_on is not null or not r.placement_follows)
        and not exists (select from panel_marks m where m.borough_id = n.borough_id and m.recommendation_id = n.id)
      order by n.confirmed_at, n.id`,
  );
