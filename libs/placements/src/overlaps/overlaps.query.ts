import { Tx } from '@lib/database/unit-of-work';
import { LEGAL_STATUSES } from '@lib/reference-data/codes/legal-statuses';
import { Overlap, OVERLAP_KINDS } from './overlap';

/** Which of them: all of the borough, a page at a time, or those of one child. */
export interface OverlapsWanted {
  readonly childId: string | null;
  readonly limit: number | null;
  readonly offset: number;
}

const SHORT_BREAKS = LEGAL_STATUSES.filter(({ shortBreaks }) => shortBreaks).map(({ code }) => code);

/** The latest first. Discloses the children: whoever shows them records that. */
export const overlapsOf = (tx: Tx, { childId, limit, offset }: OverlapsWanted): Promise<Overlap[]> =>
  tx.query<Overlap>(`${OVERLAPS} order by d.started_on desc, c.local_reference, d.id limit $4 offset $5`, [
    [...OVERLAP_KINDS],
    SHORT_BREAKS,
    childId,
    limit,
    offset,
  ]);

export const countOverlaps = async (tx: Tx): Promise<number> => {
  const [row] = await tx.query<{ count: number }>(
    'select count(*)::int as count from derivation_problems where kind = any($1)',
    [[...OVERLAP_KINDS]],
  );
  return row!.count;
};

const SOURCE = (of: string): string => `(select json_build_object('year', i.return_year, 'trueAt', i.true_at,
  'partYear', i.part_year, 'fileName', i.files[${of}.file + 1], 'line', ${of}.line, 'uploadId', i.upload_id)
  from imports i where i.borough_id = ${of}.borough_id and i.id = ${of}.import_id)`;

const facts = (
  of: string,
): string => `'place', nullif(${of}.place, ''), 'provider', ${of}.provider, 'urn', ${of}.urn,
  'sector', ${of}.placement_sector, 'hostAuthority', ${of}.host_authority,
  'legalStatus', nullif(${of}.legal_status, ''), 'need', nullif(${of}.need, '')`;

const EPISODE = `json_build_object('id', null, 'startedOn', e.started_on, 'endedOn', e.ended_on, ${facts('e')},
  'source', ${SOURCE('e')}, 'entryKind', null, 'enteredOn', null, 'enteredByName', null)`;

const ENTRY = `json_build_object('id', x.id, 'startedOn', case when x.kind <> 'end' then x.holds_from end,
  'endedOn', case when x.kind = 'end' then x.holds_from end, ${facts('x')}, 'source', null, 'entryKind', x.kind,
  'enteredOn', x.entered_on, 'enteredByName', x.entered_by_name)`;

/** A placement is of the return its first episode came from. */
const PLACEMENT = `json_build_object('id', p.id, 'startedOn', p.started_on, 'endedOn', p.ended_on, ${facts('p')},
  'source', (select ${SOURCE('f')} from episodes f where f.borough_id = p.borough_id and f.child_id = p.child_id
    and f.placement_id = p.id order by f.started_on limit 1))`;

/** The placement of the day, or the nearest: what an entry is laid beside. */
const NEAREST = `(select n.id from placements n
  where n.borough_id = d.borough_id and n.child_id = d.child_id and not n.short_break
  order by n.started_on <= d.started_on and coalesce(n.ended_on, 'infinity') > d.started_on desc,
           abs(n.started_on - d.started_on), n.id limit 1)`;

/** What could not become a placement stays among the episodes, without one (decision 10). */
const OVERLAPS = `
  select d.id, c.id as "childId", c.local_reference as "localReference", c.service_reference as "serviceReference",
         d.kind, d.started_on as "startedOn", d.message, coalesce(e.row, x.row) as clashing, coalesce(s.rows, '[]') as standing
    from derivation_problems d
    join children c on c.borough_id = d.borough_id and c.id = d.child_id
    left join lateral (
      select e.started_on, e.ended_on, e.legal_status = any($2) as short_break, ${EPISODE} as row from episodes e
       where d.kind = 'overlap' and e.borough_id = d.borough_id and e.child_id = d.child_id and e.started_on = d.started_on
       order by e.placement_id is null desc, e.ended_on desc nulls first limit 1
    ) e on true
    left join lateral (
      select ${ENTRY} as row from placement_entries x
       where d.kind <> 'overlap' and x.borough_id = d.borough_id and x.local_reference = c.local_reference
         and x.holds_from = d.started_on and x.withdrawn_at is null
       order by x.entered_at desc limit 1
    ) x on true
    left join lateral (
      select json_agg(${PLACEMENT} order by p.started_on) as rows from placements p
       where p.borough_id = d.borough_id and p.child_id = d.child_id
         and case when d.kind = 'overlap'
             then p.short_break = e.short_break and p.started_on < coalesce(e.ended_on, 'infinity')
                  and coalesce(p.ended_on, 'infinity') > e.started_on
             else p.id = ${NEAREST} end
    ) s on true
   where d.kind = any($1) and ($3::uuid is null or d.child_id = $3)`;
