import { Temporal } from 'temporal-polyfill';
import { Day, earliest, latest } from '@lib/kernel/day';
import { NotFoundError } from '@lib/kernel/domain-error';
import { isId } from '@lib/kernel/ids';
import { Tx } from '@lib/database/unit-of-work';
import { inByItselfOn, markedOn, mayCountOn, underOrderOn } from './may-count.sql';
import { reviewAfter } from '../reviews/review-steps';
import { KeptLine, RegisteredPlacement, RegisterRecord } from './register-entry';

type Stored = Omit<RegisterRecord, 'placement' | 'lines'> &
  RegisteredPlacement & {
    readonly lines: StoredLine[];
    /** The day the entry was begun; null where there is none. */
    readonly beganOn: Day | null;
    /** Since when it is in without an entry; null where it is not. */
    readonly inByItselfOn: Day | null;
    /** The later of the days on which its last review was due and held. */
    readonly reviewedOn: Day | null;
  };
type StoredLine = Omit<KeptLine, 'enteredAt'> & { readonly enteredAt: string };

const RECORD = (on: string): string => `
  select e.id as "entryId", coalesce(e.version, 0) as version, e.case_reference as "caseReference", e.solo,
         e.staff_per_child::float8 as "staffPerChild", e.registration, e.procurement, e.expected_end_on as "expectedEndOn",
         e.contract_ends_on as "contractEndsOn", e.review_due_on as "reviewDueOn", e.needs_band as "needsBand", (e.entered_at at time zone 'Europe/London')::date as "beganOn",
         (select max(greatest(r.due_on, r.held_on)) from outcome_reviews r where r.borough_id = e.borough_id
             and r.entry_id = e.id and r.withdrawn_at is null) as "reviewedOn",
         e.owner_role as "ownerRole",
         p.id, p.child_id as "childId", c.local_reference as "localReference", c.service_reference as "serviceReference",
         c.birth_month as "birthMonth", p.started_on as "startedOn", p.ended_on as "endedOn", p.place,
         p.placement_group as group, p.need, p.provider, p.urn, p.location_tier as "locationTier",
         p.distance_miles::float8 as "distanceMiles",
         ${inByItselfOn(on)} as "inByItselfOn", ${underOrderOn(on)} as "underOrder", ${markedOn(on)} as marked,
         coalesce((select json_agg(json_build_object('id', l.id, 'kind', l.kind, 'payer', l.payer, 'per', l.per,
              'pence', l.pence, 'startsOn', l.starts_on, 'endsOn', l.ends_on, 'source', l.source, 'enteredAt', l.entered_at,
              'enteredByName', l.entered_by_name, 'version', l.version) order by l.starts_on, l.kind, l.id)
            from cost_lines l where l.borough_id = e.borough_id and l.entry_id = e.id and l.withdrawn_at is null), '[]') as lines
    from placements p
    join children c on c.borough_id = p.borough_id and c.id = p.child_id
    left join register_entries e on e.borough_id = p.borough_id and e.placement_id = p.id`;

/**
 * The placements of the borough on a day of which something is recorded, and those that a definition could take in without:
 * secure homes, and children under an order.
 */
export const recordsOn = async (tx: Tx, on: Day): Promise<RegisterRecord[]> => {
  const rows = await tx.query<Stored>(
    `${RECORD('$1')}
      where ${mayCountOn('$1')}
      order by c.local_reference`,
    [on],
  );
  return rows.map(recordOf);
};

/** @throws NotFoundError for a placement that is not this borough's, as for one that never was. */
export const recordOfPlacement = async (tx: Tx, placementId: string, on: Day): Promise<RegisterRecord> => {
  const [row] = isId(placementId)
    ? await tx.query<Stored>(`${RECORD('$2')} where p.id = $1`, [placementId, on])
    : [];
  if (!row) throw new NotFoundError('placement');
  return recordOf(row);
};

/** Placements of the borough by their key, as they stand on a day; what is none of its placements is left out. */
export const recordsOfPlacements = async (
  tx: Tx,
  placementIds: readonly string[],
  on: Day,
): Promise<RegisterRecord[]> => {
  // Joined and not compared with a list: of thousands, each placement would be held against each.
  const rows = await tx.query<Stored>(
    `${RECORD('$2')} join unnest($1::uuid[]) as named (id) on named.id = p.id order by c.local_reference`,
    [placementIds, on],
  );
  return rows.map(recordOf);
};

/** By the intervals from the start of the placement: after its last review, or after the register began with it. */
const reviewDue = ({
  startedOn,
  endedOn,
  beganOn,
  inByItselfOn,
  reviewedOn,
}: Pick<Stored, 'startedOn' | 'endedOn' | 'beganOn' | 'inByItselfOn' | 'reviewedOn'>): Day | null => {
  const began = [beganOn, inByItselfOn].filter((day) => day !== null);
  if (began.length === 0 || endedOn !== null) return null;
  return reviewAfter(startedOn, reviewedOn ?? latest(startedOn, earliest(...began))).dueOn;
};

const recordOf = ({
  id, childId, localReference, serviceReference, birthMonth, startedOn, endedOn, place, group, need, provider, urn,
  locationTier, distanceMiles, lines, beganOn, inByItselfOn, reviewedOn, ...entry
}: Stored): RegisterRecord => ({
  ...entry,
  reviewDueOn: entry.reviewDueOn ?? reviewDue({ startedOn, endedOn, beganOn, inByItselfOn, reviewedOn }),
  lines: lines.map((line) => ({ ...line, enteredAt: Temporal.Instant.from(line.enteredAt) })),
  placement: {
    id, childId, localReference, serviceReference, birthMonth, startedOn, endedOn, place, group, need, provider, urn,
    locationTier, distanceMiles,
  },
}); // prettier-ignore
