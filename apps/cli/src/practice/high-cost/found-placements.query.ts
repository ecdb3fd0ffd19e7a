import { Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { FoundPlacement } from './found-placement';

/** The placements of a borough that had a night since a day, in an order that the keys, which are random, do not decide. */
export const placementsSince = (
  tx: Tx,
  { since, asAt }: { readonly since: Day; readonly asAt: Day },
): Promise<FoundPlacement[]> =>
  tx.query<FoundPlacement>(
    `select p.id, p.child_id as "childId", c.local_reference as reference, c.birth_month as "birthMonth",
            c.uasc as unaccompanied, p.started_on as "startedOn", p.ended_on as "endedOn", p.place,
            p.placement_group as group, p.provider, p.urn
       from placements p join children c on c.borough_id = p.borough_id and c.id = p.child_id
      where not p.short_break and p.started_on < $2 and (p.ended_on is null or p.ended_on > $1)
        and p.ended_on is distinct from p.started_on
      order by c.local_reference, p.started_on`,
    [since, asAt],
  );

/** Children looked after on a day, those on a short break left out. */
export const lookedAfterOn = async (tx: Tx, on: Day): Promise<number> => {
  const [row] = await tx.query<{ children: number }>(
    `select count(*)::int as children from placements
      where not short_break and started_on <= $1 and (ended_on is null or ended_on > $1)`,
    [on],
  );
  return row!.children;
};
