import { Day } from '@lib/kernel/day';
import { NotFoundError } from '@lib/kernel/domain-error';
import { isId } from '@lib/kernel/ids';
import { Tx } from '@lib/database/unit-of-work';
import { EnteredColumn } from '../entering/placement-entry';
import { ChildFilter, orderOf, whereOf } from './child-filter';

/** A child who is looked after on the day, and where. */
export interface ChildLine {
  readonly id: string;
  readonly localReference: string;
  readonly serviceReference: string;
  readonly birthMonth: Day;
  readonly sex: string;
  readonly uasc: boolean;
  readonly place: string;
  readonly group: string;
  readonly provider: string | null;
  readonly legalStatus: string;
  readonly need: string;
  readonly startedOn: Day;
  readonly locationTier: string | null;
  readonly distanceMiles: number | null;
}

const FROM = 'from placements p join children c on c.borough_id = p.borough_id and c.id = p.child_id';

/** One page of the list; `limit` null is all of it. */
export const listChildren = async (
  tx: Tx,
  filter: ChildFilter,
  { limit, offset }: { limit: number | null; offset: number },
): Promise<ChildLine[]> => {
  const { where, values } = whereOf(filter);
  return tx.query<ChildLine>(
    `select c.id, c.local_reference as "localReference", c.service_reference as "serviceReference",
            c.birth_month as "birthMonth", c.sex, c.uasc, p.place, p.placement_group as group, p.provider,
            p.legal_status as "legalStatus", p.need, p.started_on as "startedOn", p.location_tier as "locationTier",
            p.distance_miles::float8 as "distanceMiles"
       ${FROM} where ${where} order by ${orderOf(filter)} limit $${values.length + 1} offset $${values.length + 2}`,
    [...values, limit, offset],
  );
};

export const countChildren = async (tx: Tx, filter: ChildFilter): Promise<number> => {
  const { where, values } = whereOf(filter);
  return (await tx.query<{ count: number }>(`select count(*) ${FROM} where ${where}`, values))[0]?.count ?? 0;
};

/** The latest day the borough's applied returns are true for; null before the first. */
export const latestReturnDay = async (tx: Tx): Promise<Day | null> =>
  (await tx.query<{ day: Day | null }>(`select max(true_at) as day from imports where state = 'applied'`))[0]
    ?.day ?? null;

export interface Child {
  readonly id: string;
  readonly localReference: string;
  readonly serviceReference: string;
  readonly birthMonth: Day;
  readonly sex: string;
  readonly ethnicity: string | null;
  readonly uasc: boolean;
  readonly uascEndedOn: Day | null;
  /** Null for a child entered on a page whom no live return has. */
  readonly source: Source | null;
}

/** Which return and file a value came from. */
export interface Source {
  readonly year: number;
  readonly trueAt: Day;
  readonly partYear: boolean;
  readonly fileName: string;
  readonly line: number;
  readonly uploadId: string;
}

const SOURCE = (
  of: string,
): string => `json_build_object('year', i.return_year, 'trueAt', i.true_at, 'partYear', i.part_year,
  'fileName', i.files[${of}.file + 1], 'line', ${of}.line, 'uploadId', i.upload_id)`;

/** @throws NotFoundError for a child that is not this borough's, as for one that never was. */
export const findChild = async (tx: Tx, id: string): Promise<Child> => {
  const [child] = isId(id)
    ? await tx.query<Child>(
        `select c.id, c.local_reference as "localReference", c.service_reference as "serviceReference",
                c.birth_month as "birthMonth", c.sex, c.ethnicity, c.uasc, c.uasc_ended_on as "uascEndedOn",
                case when i.id is not null then ${SOURCE('c')} end as source
           from children c left join imports i on i.borough_id = c.borough_id and i.id = c.import_id where c.id = $1`,
        [id],
      )
    : [];
  if (!child) throw new NotFoundError('child');
  return child;
};

/** The child of the borough with a local or service reference, in any case; null when there is none. */
export const findByReference = async (tx: Tx, reference: string): Promise<string | null> =>
  (
    await tx.query<{ id: string }>(
      `select id from children where upper(local_reference) = upper($1) or service_reference = upper($1)
        order by (upper(local_reference) = upper($1)) desc limit 1`,
      [reference],
    )
  )[0]?.id ?? null;

export interface ChildPlacement {
  readonly id: string;
  readonly startedOn: Day;
  readonly endedOn: Day | null;
  readonly endInferred: boolean;
  readonly startReason: string;
  readonly shortBreak: boolean;
  readonly place: string;
  readonly group: string;
  readonly provider: string | null;
  readonly urn: string | null;
  readonly sector: string | null;
  readonly distanceMiles: number | null;
  readonly hostAuthority: string | null;
  readonly locationTier: string | null;
  readonly legalStatus: string;
  readonly need: string;
  readonly reasonCeased: string | null;
  readonly reasonForChange: string | null;
  /** The facts that come from a page, each with its entry; the others are from returns. */
  readonly entered: readonly EnteredMark[];
}

export interface EnteredMark {
  readonly column: EnteredColumn;
  readonly entryId: string;
}

/** The child's placements, newest first. */
export const placementsOf = async (tx: Tx, childId: string): Promise<ChildPlacement[]> => {
  const rows = await tx.query<Omit<ChildPlacement, 'entered'> & { marks: string[] | null }>(
    `select id, started_on as "startedOn", ended_on as "endedOn", end_inferred as "endInferred",
            start_reason as "startReason", short_break as "shortBreak", place, placement_group as group, provider, urn,
            placement_sector as sector, distance_miles::float8 as "distanceMiles", host_authority as "hostAuthority",
            location_tier as "locationTier", legal_status as "legalStatus", need, reason_ceased as "reasonCeased",
            reason_for_change as "reasonForChange", entered as marks
       from placements where child_id = $1 order by started_on desc, ended_on desc nulls first, id desc`,
    [childId],
  );
  return rows.map(({ marks, ...placement }) => ({ ...placement, entered: (marks ?? []).map(markOf) }));
};

const markOf = (mark: string): EnteredMark => {
  const [column, entryId] = mark.split(' ');
  return { column: column as EnteredColumn, entryId: entryId! };
};

export interface ChildEpisode {
  readonly placementId: string | null;
  readonly startedOn: Day;
  readonly endedOn: Day | null;
  readonly reasonForNewEpisode: string;
  readonly legalStatus: string;
  readonly place: string;
  readonly repairs: readonly string[];
  readonly source: Source;
}

/** The child's episodes, newest first, each with where it came from. */
export const episodesOf = (tx: Tx, childId: string): Promise<ChildEpisode[]> =>
  tx.query<ChildEpisode>(
    `select e.placement_id as "placementId", e.started_on as "startedOn", e.ended_on as "endedOn",
            e.reason_for_new_episode as "reasonForNewEpisode", e.legal_status as "legalStatus", e.place, e.repairs,
            ${SOURCE('e')} as source
       from episodes e join imports i on i.borough_id = e.borough_id and i.id = e.import_id
      where e.child_id = $1 order by e.started_on desc`,
    [childId],
  );

export interface ChildProblem {
  readonly startedOn: Day;
  readonly kind: string;
  readonly message: string;
}

export const problemsOf = (tx: Tx, childId: string): Promise<ChildProblem[]> =>
  tx.query<ChildProblem>(
    `select started_on as "startedOn", kind, message from derivation_problems where child_id = $1 order by started_on desc`,
    [childId],
  );

export interface MissingSpell {
  readonly kind: 'M' | 'A';
  readonly startedOn: Day;
  readonly endedOn: Day | null;
}

export const missingOf = (tx: Tx, childId: string): Promise<MissingSpell[]> =>
  tx.query<MissingSpell>(
    `select kind, started_on as "startedOn", ended_on as "endedOn" from missing_episodes
      where child_id = $1 order by started_on desc`,
    [childId],
  );
