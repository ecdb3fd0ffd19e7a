import { addYears, Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';

/** How placements of the register ended in the twelve months up to a day. */
export interface EndingCounts {
  readonly planned: number;
  readonly notPlanned: number;
  readonly notRecorded: number;
}

/** What the latest review of each placement that is in says. */
export interface ReviewCounts {
  readonly settled: number;
  readonly atRisk: number;
  readonly noticeGiven: number;
  /** Reviewed in the twelve months before, and stability not recorded. */
  readonly notRecorded: number;
  /** No review recorded in the twelve months before. */
  readonly notReviewed: number;
}

/** Placements of which something is recorded that ended in the twelve months up to a day. */
export const endingCounts = async (tx: Tx, on: Day): Promise<EndingCounts> => {
  const [counts] = await tx.query<EndingCounts>(
    `select count(*) filter (where n.planned = 'planned')::int as planned,
            count(*) filter (where n.planned = 'not planned')::int as "notPlanned",
            count(*) filter (where n.planned is null)::int as "notRecorded"
       from placements p
       join register_entries e on e.borough_id = p.borough_id and e.placement_id = p.id
       left join placement_endings n on n.borough_id = e.borough_id and n.entry_id = e.id
      where p.ended_on > $1 and p.ended_on <= $2`,
    [addYears(on, -1), on],
  );
  return counts!;
};

/** @param entries of the placements that are in; those without one count as not reviewed */
export const reviewCounts = async (
  tx: Tx,
  { entries, placements, on }: { entries: readonly string[]; placements: number; on: Day },
): Promise<ReviewCounts> => {
  const rows = await tx.query<{ stability: string | null }>(
    `select distinct on (entry_id) stability from outcome_reviews
      where entry_id = any($1) and withdrawn_at is null and held_on > $2 and held_on <= $3
      order by entry_id, held_on desc, due_on desc`,
    [entries, addYears(on, -1), on],
  );
  const of = (stability: string | null): number => rows.filter((row) => row.stability === stability).length;
  return {
    settled: of('settled'),
    atRisk: of('at risk'),
    noticeGiven: of('notice given'),
    notRecorded: of(null),
    notReviewed: placements - rows.length,
  };
};
