import { Day } from '@lib/kernel/day';
import { isId } from '@lib/kernel/ids';
import { Tx } from '@lib/database/unit-of-work';
import { EntryMove, PlacementToChoose, StrayEntry } from './entry-move';

/** Of the borough of the transaction: an entry, whether its placement is gone or not; null for any other. */
export const findEntry = async (
  tx: Tx,
  id: string,
): Promise<(StrayEntry & { readonly gone: boolean }) | null> =>
  isId(id)
    ? ((
        await tx.query<StrayEntry & { gone: boolean }>(
          `select e.id as "entryId", e.version, e.child_id as "childId", c.local_reference as "localReference",
                  c.service_reference as "serviceReference", e.entered_by_name as "recordedByName",
                  (select count(*)::int from cost_lines l where l.borough_id = e.borough_id and l.entry_id = e.id
                      and l.withdrawn_at is null) as lines,
                  (select min(l.starts_on) from cost_lines l where l.borough_id = e.borough_id and l.entry_id = e.id
                      and l.withdrawn_at is null) as "firstNight",
                  (select count(*)::int from funding_positions f where f.borough_id = e.borough_id and f.entry_id = e.id
                      and f.superseded_at is null) as funding,
                  not exists (select from placements p where p.borough_id = e.borough_id and p.id = e.placement_id) as gone
             from register_entries e join children c on c.borough_id = e.borough_id and c.id = e.child_id
            where e.id = $1`,
          [id],
        )
      )[0] ?? null)
    : null;

/** The child’s placements, the nearest to a day first; short breaks left out. */
export const placementsNear = (tx: Tx, childId: string, on: Day | null): Promise<PlacementToChoose[]> =>
  tx.query<PlacementToChoose>(
    `select p.id, p.started_on as "startedOn", p.ended_on as "endedOn", p.place, p.placement_group as group, p.provider,
            exists (select from register_entries e where e.borough_id = p.borough_id and e.placement_id = p.id) as taken
       from placements p where p.child_id = $1 and not p.short_break
      order by abs(p.started_on - coalesce($2::date, p.started_on)), p.started_on desc, p.id`,
    [childId, on],
  );

/** Where entries were put, as far as they still are there, the latest first. */
export const movesOf = (tx: Tx, id: string | null = null): Promise<EntryMove[]> =>
  tx.query<EntryMove>(
    `select m.id, e.child_id as "childId", c.local_reference as "localReference", c.service_reference as "serviceReference",
            p.id as "placementId", p.started_on as "startedOn", p.ended_on as "endedOn", p.place,
            m.moved_at as "movedAt", m.moved_by_name as "movedByName",
            (select count(*)::int from cost_lines l where l.borough_id = e.borough_id and l.entry_id = e.id
                and l.withdrawn_at is null and l.entered_at > m.moved_at) as "addedSince"
       from entry_moves m
       join register_entries e on e.borough_id = m.borough_id and e.id = m.entry_id and e.placement_id = m.to_placement_id
       join placements p on p.borough_id = m.borough_id and p.id = m.to_placement_id
       join children c on c.borough_id = e.borough_id and c.id = e.child_id
      where m.put_back_at is null and ($1::uuid is null or m.id = $1)
      order by m.moved_at desc, m.id`,
    [id],
  );
