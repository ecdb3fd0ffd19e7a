import { Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';

/** What was recorded of a placement that no return and no page has any more. */
export interface LeftBehind {
  readonly entryId: string;
  readonly childId: string;
  readonly localReference: string;
  readonly serviceReference: string;
  /** Cost lines that stand. */
  readonly lines: number;
  /** The first night any of them is paid for; null where there are none. */
  readonly firstNight: Day | null;
  readonly recordedByName: string;
}

/** Entries of the borough whose placement is gone, whatever the day: somebody has to look at each. */
export const leftBehind = (tx: Tx): Promise<LeftBehind[]> =>
  tx.query<LeftBehind>(
    `select e.id as "entryId", e.child_id as "childId", c.local_reference as "localReference", c.service_reference as "serviceReference",
            count(l.id)::int as lines, min(l.starts_on) as "firstNight", e.entered_by_name as "recordedByName"
       from register_entries e
       join children c on c.borough_id = e.borough_id and c.id = e.child_id
       left join cost_lines l on l.borough_id = e.borough_id and l.entry_id = e.id and l.withdrawn_at is null
      where not exists (select from placements p where p.borough_id = e.borough_id and p.id = e.placement_id)
      group by e.borough_id, e.id, c.borough_id, c.id
      order by c.local_reference, e.id`,
  );
