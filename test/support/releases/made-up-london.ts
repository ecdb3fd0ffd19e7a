import { Client } from 'pg';
import { addDays, addMonths, Day, firstOfMonth } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { AUTHORITIES } from '@lib/boroughs/authorities/authorities';
import { PUBLISHED_GROUPS } from '@lib/measures/placements/published-groups';
import { DfePlacementGroup } from '@lib/reference-data/codes/placement-groups';
import { PLACEMENT_TYPES } from '@lib/reference-data/codes/placement-types';
import { LEFT_OUT } from '@lib/measures/cubes/areas';
import { Random } from '../../../apps/cli/src/practice/random';
import { london2025, MadeUpChild } from '../../disclosure/london-2025';

/** Has no return, so that a borough is missing. */
export const MISSING = 304;

/** Too few to be in any figure: what the City of London might have. */
const OF_THE_CITY: readonly MadeUpChild[] = [0, 0, 1, 1, 2].map((group) => ({
  group,
  band: 4,
  provider: 'PR1',
}));

/** Months of age in the middle of each published band, youngest first. */
const AGE_MONTHS = [4, 36, 90, 156, 204];

/** A place code of each published group, and the finer group it belongs to. */
const PLACES = new Map<DfePlacementGroup, (typeof PLACEMENT_TYPES)[number]>(
  PLACEMENT_TYPES.flatMap((type) => (type.dfeGroup ? [[type.dfeGroup, type] as const] : [])),
);

const TIERS = { borough: 36, 'sub-region': 17, london: 18, outside: 26, unknown: 3 } as const;

/** How children move in the weeks around a quarter's end: one in ten leaves, comes, or moves. */
const MOVES = 0.1;
const MOVED_TWICE = 0.1;

/** Miles from home at each tier: to twice as many, evenly. */
const MILES = { borough: 4, 'sub-region': 7, london: 13, outside: 28 } as const;

/** Why a placement ended that was not the last: mostly planned, sometimes without a word on it. */
const ENDED = { CUSTOD: 5, CREQB: 2, OTHER: 1, CARPL: 1 } as const;

const LONG_IN_CARE = 0.55;
const ALONE = 0.3;

interface Stay {
  readonly from: Day;
  readonly to: Day | null;
  readonly group: number;
}

/** The tables that the cubes count, filled as returns would fill them. */
export interface LondonRows {
  readonly children: unknown[][];
  readonly placements: unknown[][];
  readonly periods: unknown[][];
}

/**
 * A London in the shape of the figures published for 2025, whose children come, move and leave in the weeks around
 * the end of a quarter, so that every release is a little different from the last.
 */
export const londonRows = (seed: number, quarterEnd: Day): LondonRows => {
  const rows: LondonRows = { children: [], placements: [], periods: [] };
  const random = new Random(seed, 'london-rows');
  const london = new Map([...london2025(seed), [LEFT_OUT[0]!, [...OF_THE_CITY]]]);
  for (const [boroughId, children] of london) {
    if (boroughId === MISSING) continue;
    for (const child of children) addChild(rows, { seed, boroughId, child, quarterEnd, random });
  }
  return rows;
};

const addChild = (
  { children, placements, periods }: LondonRows,
  of: { seed: number; boroughId: number; child: MadeUpChild; quarterEnd: Day; random: Random },
): void => {
  const { seed, boroughId, child, quarterEnd, random } = of;
  const id = newId();
  const reference = `${seed}-${children.length}`;
  const born = firstOfMonth(addMonths(quarterEnd, -AGE_MONTHS[child.band]!));
  const alone = child.band === AGE_MONTHS.length - 1 && random.chance(ALONE);
  children.push([boroughId, id, `L-${reference}`, `C-${reference}`, born, alone]);
  const tier = random.weighted(TIERS);
  const miles = tier === 'unknown' || alone ? null : random.whole(0, 2 * MILES[tier]);
  const stays = staysOf(child, quarterEnd, random);
  periods.push([boroughId, newId(), id, stays[0]!.from, stays.at(-1)!.to]);
  for (const { from, to, group } of stays) {
    const { code, group: finer } = PLACES.get(PUBLISHED_GROUPS[group]!.group)!;
    const place = [from, to, code, finer, tier === 'unknown' ? null : tier, child.provider, miles];
    placements.push([boroughId, newId(), id, ...place, to === null ? null : random.weighted(ENDED)]);
  }
};

/** One placement, or three in the year, or one that begins, ends or becomes another in the weeks looked at. */
const staysOf = ({ group }: MadeUpChild, quarterEnd: Day, random: Random): Stay[] => {
  const began = addDays(quarterEnd, -random.whole(200, 300));
  const since = random.chance(LONG_IN_CARE) ? addDays(quarterEnd, -random.whole(760, 1_300)) : began;
  const turn = addDays(quarterEnd, random.whole(-25, 20));
  const other = random.whole(0, PUBLISHED_GROUPS.length - 1);
  if (random.chance(MOVED_TWICE)) {
    const [first, second] = [addDays(began, 20), addDays(began, 50)];
    return [
      { from: since, to: first, group: other },
      { from: first, to: second, group: other },
      { from: second, to: null, group },
    ];
  }
  if (!random.chance(MOVES)) return [{ from: since, to: null, group }];
  return random.pick([
    [{ from: since, to: turn, group }],
    [{ from: turn, to: null, group }],
    [
      { from: since, to: turn, group },
      { from: turn, to: null, group: other },
    ],
  ]);
};

/** Agreements and returns that reach from years before the earlier quarter to after the last week. */
export const saveReturns = async (superuser: Client, quarterEnd: Day): Promise<void> => {
  const year = Number(quarterEnd.slice(0, 4));
  for (const { id: boroughId } of AUTHORITIES) {
    await superuser.query(
      `insert into data_sharing_agreements (borough_id, id, purpose, starts_on, ends_on, reference, signed_by)
       values ($1, $2, 'programme', '2020-04-01', '2099-03-31', 'TEST/1', 'A director')`,
      [boroughId, newId()],
    );
    if (boroughId === MISSING) continue;
    for (const [returnYear, trueAt] of [
      [year - 4, `${year - 4}-03-31`],
      [year + 1, addDays(quarterEnd, 30)],
    ]) {
      await superuser.query(
        `insert into imports (borough_id, id, return_year, true_at, part_year, shape, files, content_hash, upload_id,
                              state, counts, made_up, uploaded_at, applied_at)
         values ($1, $2::uuid, $3, $4, false, 'tables', '{episodes.csv}', $2::uuid::text, $2::uuid, 'applied', '{}', true, now(), now())`,
        [boroughId, newId(), returnYear, trueAt],
      );
    }
  }
};

/** Puts a London in the place of what there is, but for the boroughs that keep theirs. */
export const saveLondon = async (
  superuser: Client,
  { children, placements, periods }: LondonRows,
  keep: readonly number[] = [],
): Promise<void> => {
  const kept = (row: readonly unknown[]): boolean => keep.includes(row[0] as number);
  await superuser.query('delete from placements where not borough_id = any($1)', [keep]);
  await superuser.query('delete from looked_after_periods where not borough_id = any($1)', [keep]);
  await superuser.query('delete from children where not borough_id = any($1)', [keep]);
  const columnsOf = (rows: readonly (readonly unknown[])[], width: number): unknown[] =>
    Array.from({ length: width }, (_, at) => rows.filter((row) => !kept(row)).map((row) => row[at]));
  await superuser.query(
    `insert into children (borough_id, id, local_reference, service_reference, sex, birth_month, uasc, import_id, file, line)
     select b, id, l, s, 'U', born, alone, id, 0, 1
       from unnest($1::int[], $2::uuid[], $3::text[], $4::text[], $5::date[], $6::boolean[]) as t (b, id, l, s, born, alone)`,
    columnsOf(children, 6),
  );
  await superuser.query(
    `insert into placements (borough_id, id, child_id, started_on, ended_on, end_inferred, start_reason, short_break,
                             place, placement_group, provider, distance_miles, location_tier, reason_for_change, legal_status, need)
     select b, id, c, f, t, false, 'S', false, p, g, provider, miles, tier, reason, 'C2', 'N1'
       from unnest($1::int[], $2::uuid[], $3::uuid[], $4::date[], $5::date[], $6::text[], $7::text[], $8::text[],
                   $9::text[], $10::numeric[], $11::text[]) as t (b, id, c, f, t, p, g, tier, provider, miles, reason)`,
    columnsOf(placements, 11),
  );
  await superuser.query(
    `insert into looked_after_periods (borough_id, id, child_id, started_on, ended_on, end_inferred)
     select b, id, c, f, t, false
       from unnest($1::int[], $2::uuid[], $3::uuid[], $4::date[], $5::date[]) as t (b, id, c, f, t)`,
    columnsOf(periods, 5),
  );
};
