import { Tx } from '@lib/database/unit-of-work';
import { Day } from '@lib/kernel/day';

/** A child a borough can have searched a placement for, as its returns have them on the day of the survey. */
export interface SearchChild {
  readonly reference: string;
  readonly born: Day;
  readonly sex: string;
  readonly unaccompanied: boolean;
  readonly underOrder: boolean;
  /** The placement the child is in on the day. */
  readonly startedOn: Day;
  readonly group: string;
  readonly urn: string | null;
  readonly sector: string | null;
  readonly tier: string | null;
  /** The day of the next placement, where one followed; a search that was open on the day found it. */
  readonly movedOn: Day | null;
}

/** The children looked after at the end of a day, each in the placement they are in. Short breaks are left out. */
export const searchChildren = (tx: Tx, boroughId: number, on: Day): Promise<SearchChild[]> =>
  tx.query<SearchChild>(
    `select c.service_reference as reference, c.birth_month as born, c.sex,
            c.uasc and (c.uasc_ended_on is null or c.uasc_ended_on > $2) as unaccompanied,
            exists (select from liberty_orders o where o.borough_id = c.borough_id and o.child_id = c.id
               and o.withdrawn_at is null and o.starts_on <= $2 and (o.ends_on is null or o.ends_on > $2)) as "underOrder",
            p.started_on as "startedOn", p.placement_group as "group", p.urn, p.placement_sector as sector,
            p.location_tier as tier,
            (select min(n.started_on) from placements n
              where n.borough_id = p.borough_id and n.child_id = p.child_id and not n.short_break
                and n.started_on > $2) as "movedOn"
       from placements p
       join children c on c.borough_id = p.borough_id and c.id = p.child_id
      where p.borough_id = $1 and not p.short_break and p.started_on <= $2
        and (p.ended_on is null or p.ended_on > $2)
      order by c.local_reference, p.started_on`,
    [boroughId, on],
  );
