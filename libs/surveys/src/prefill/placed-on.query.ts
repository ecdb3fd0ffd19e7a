import { Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { Registration } from '@lib/provision/settings/registration';
import { oncePerReturn } from './once-per-return';
import { PrefillAsked } from './prefill-source';

/** Where a child who is looked after sleeps on the night of a day. */
export interface Placed {
  readonly placementId: string;
  readonly birthMonth: Day;
  readonly unaccompanied: boolean;
  readonly place: string;
  readonly group: string;
  readonly provider: string | null;
  readonly startedOn: Day;
  /** The authority it is in, by its GSS code; null where it is not known. */
  readonly hostAuthority: string | null;
  readonly locationTier: string | null;
  readonly distanceMiles: number | null;
  /** Of supported accommodation in the directory; null for what is none, or not known. */
  readonly supportedCategory: number | null;
  /** As the register has it; null where nothing is recorded. */
  readonly registration: Registration | null;
  readonly underOrder: boolean;
}

/**
 * The children looked after at the end of the day of the wave, each in the one placement they are in. Short breaks are left
 * out, and a temporary move counts as the placement the child goes back to.
 */
export const placedOn = oncePerReturn(
  (tx: Tx, { boroughId, referenceDay }: PrefillAsked): Promise<Placed[]> =>
    tx.query<Placed>(
      `select p.id as "placementId", c.birth_month as "birthMonth",
              c.uasc and (c.uasc_ended_on is null or c.uasc_ended_on > $2) as unaccompanied,
              p.place, p.placement_group as group, p.provider, p.started_on as "startedOn",
              p.host_authority as "hostAuthority", p.location_tier as "locationTier",
              p.distance_miles::float8 as "distanceMiles", w.supported_category as "supportedCategory", e.registration,
              exists (select from liberty_orders o where o.borough_id = p.borough_id and o.child_id = p.child_id
                 and o.withdrawn_at is null and o.starts_on <= $2 and (o.ends_on is null or o.ends_on > $2)) as "underOrder"
         from placements p
         join children c on c.borough_id = p.borough_id and c.id = p.child_id
         left join register_entries e on e.borough_id = p.borough_id and e.placement_id = p.id
         left join settings s on s.urn = p.urn
         left join settings w on w.id = coalesce(s.merged_into, s.id)
        where p.borough_id = $1 and not p.short_break and p.started_on <= $2 and (p.ended_on is null or p.ended_on > $2)`,
      [boroughId, referenceDay],
    ),
);
