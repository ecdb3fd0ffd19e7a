import { Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { AreaKind } from '../cubes/area';
import { ProductCode, ProtectedCell, ReleasedAmount } from '../cubes/cube';
import { ReleaseFailure, ReleaseState, ReleaseSummary } from './release';

/** What a release is, without its numbers; of `releases r`. */
export const RELEASE_COLUMNS = `
  r.id, r.cube, r.cube_version as "cubeVersion", r.product, r.reference_day as "on", r.made_at as "madeAt",
  r.rule_version as "ruleVersion", r.inputs_hash as "inputsHash", r.state, r.includes, r.missing, r.freshest, r.oldest,
  r.cells, r.hidden, r.checks, r.possibly_twice as "possiblyTwice"`;

export interface ReleaseFilter {
  readonly cube?: string;
  readonly product?: ProductCode;
  readonly state?: ReleaseState;
}

/** Which part of a list, counted from 1. */
export interface ListPart {
  readonly page: number;
  readonly size: number;
}

/** Releases this viewer may see, newest day first, one part of the list; and how many there are. */
export const listReleases = async (
  tx: Tx,
  filter: ReleaseFilter,
  { page, size }: ListPart,
): Promise<{ releases: ReleaseSummary[]; total: number }> => {
  const where = `($1::text is null or r.cube = $1) and ($2::text is null or r.product = $2)
    and ($3::text is null or r.state = $3)`;
  const asked = [filter.cube ?? null, filter.product ?? null, filter.state ?? null];
  const [count] = await tx.query<{ total: number }>(
    `select count(*)::int as total from releases r where ${where}`,
    asked,
  );
  const releases = await tx.query<ReleaseSummary>(
    `select ${RELEASE_COLUMNS} from releases r where ${where}
      order by r.reference_day desc, r.product, r.cube limit $4 offset $5`,
    [...asked, size, (page - 1) * size],
  );
  return { releases, total: count?.total ?? 0 };
};

export const findRelease = async (tx: Tx, id: string): Promise<ReleaseSummary | null> => {
  const [found] = await tx.query<ReleaseSummary>(
    `select ${RELEASE_COLUMNS} from releases r where r.id = $1`,
    [id],
  );
  return found ?? null;
};

/** Those of these keys this viewer may see, newest day first. */
export const findReleases = (tx: Tx, ids: readonly string[]): Promise<ReleaseSummary[]> =>
  tx.query<ReleaseSummary>(
    `select ${RELEASE_COLUMNS} from releases r where r.id = any($1::uuid[])
      order by r.reference_day desc, r.product, r.cube`,
    [ids],
  );

/** Which of the published releases are meant: up to a day, among some by their keys. All where nothing is said. */
export interface Among {
  readonly upTo?: Day;
  readonly only?: readonly string[];
}

/** The newest published release that is meant. */
export const findPublished = async (
  tx: Tx,
  cube: string,
  product: ProductCode,
  { upTo, only }: Among = {},
): Promise<ReleaseSummary | null> => {
  const [found] = await tx.query<ReleaseSummary>(
    `select ${RELEASE_COLUMNS} from releases r
      where r.cube = $1 and r.product = $2 and r.state = 'published'
        and ($3::date is null or r.reference_day <= $3) and ($4::uuid[] is null or r.id = any($4))
      order by r.reference_day desc limit 1`,
    [cube, product, upTo ?? null, only ?? null],
  );
  return found ?? null;
};

/** Where somebody who looks at a cube begins. */
export interface Opened {
  /** The days there is a published release of, newest first. */
  readonly periods: readonly Day[];
  /** Of the day asked for where there is one, or else the newest; null while there is none. */
  readonly release: ReleaseSummary | null;
  /** The published one before it; null for the first. */
  readonly before: ReleaseSummary | null;
}

/** All three in one question, because every page of figures asks it. */
export const openPublished = async (
  tx: Tx,
  cube: string,
  product: ProductCode,
  on: Day | null,
): Promise<Opened> => {
  const rows = await tx.query<ReleaseSummary & { readonly periods: Day[] }>(
    `select ${RELEASE_COLUMNS}, d.periods
       from (select array_agg(p.reference_day::text order by p.reference_day desc) as periods from releases p
              where p.cube = $1 and p.product = $2 and p.state = 'published') d
       join releases r on r.cube = $1 and r.product = $2 and r.state = 'published'
        and ($3::text is null or $3 <> all (d.periods) or r.reference_day <= $3::date)
      order by r.reference_day desc limit 2`,
    [cube, product, on],
  );
  const [release, before] = rows.map(({ periods: _, ...found }) => found);
  return { periods: rows[0]?.periods ?? [], release: release ?? null, before: before ?? null };
};

export const publishedDays = async (
  tx: Tx,
  cube: string,
  product: ProductCode,
  { only }: Pick<Among, 'only'> = {},
): Promise<Day[]> => {
  const rows = await tx.query<{ on: Day }>(
    `select r.reference_day as "on" from releases r where r.cube = $1 and r.product = $2 and r.state = 'published'
        and ($3::uuid[] is null or r.id = any($3))
      order by r.reference_day desc`,
    [cube, product, only ?? null],
  );
  return rows.map(({ on }) => on);
};

/** Whole cells only; what is not named is not asked about. */
export interface Wanted {
  readonly areas?: readonly { readonly kind: AreaKind; readonly code: string }[];
  readonly categories?: readonly string[];
}

/** The kinds and the codes each by themselves too: it is by these that the cells are found in their index. */
const WANTED = `
  ($2::text[] is null or (c.area_kind = any($2) and c.area_code = any($3)
                          and (c.area_kind, c.area_code) in (select * from unnest($2::text[], $3::text[]))))
  and ($4::text[] is null or c.category = any($4::text[]))`;

const wantedParameters = ({ areas, categories }: Wanted): unknown[] => [
  areas?.map(({ kind }) => kind) ?? null,
  areas?.map(({ code }) => code) ?? null,
  categories ?? null,
];

interface CellRow extends Omit<ProtectedCell, 'area'> {
  readonly release: string;
  readonly kind: AreaKind;
  readonly code: string;
}

const CELL = `c.release_id as release, c.area_kind as kind, c.area_code as code, c.category, c.value, c.symbol`;

const cellOf = ({ kind, code, category, value, symbol }: CellRow): ProtectedCell => ({
  area: { kind, code },
  category,
  value,
  symbol,
});

/** The cells of a release, by area and category in the order of their codes. */
export const selectCells = async (tx: Tx, releaseId: string, wanted: Wanted): Promise<ProtectedCell[]> => {
  const rows = await tx.query<CellRow>(
    `select ${CELL} from release_cells c where c.release_id = $1 and ${WANTED}
      order by c.area_kind, c.area_code, c.category`,
    [releaseId, ...wantedParameters(wanted)],
  );
  return rows.map(cellOf);
};

/** The sums of money of some releases, by release; one that has none was made before there were any. */
export const selectAmounts = async (
  tx: Tx,
  releaseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ReleasedAmount[]>> => {
  const rows = await tx.query<ReleasedAmount & { readonly release: string }>(
    `select a.release_id as release, a.code, a.pence::float8 as pence, a.symbol from release_amounts a
      where a.release_id = any($1::uuid[]) order by a.code`,
    [releaseIds],
  );
  return new Map(
    releaseIds.map((id) => [
      id,
      rows
        .filter(({ release }) => release === id)
        .map(({ code, pence, symbol }) => ({ code, pence, symbol })),
    ]),
  );
};

export interface SeriesPoint extends Pick<ReleaseSummary, 'on' | 'cubeVersion' | 'includes'> {
  readonly releaseId: string;
  readonly cells: ProtectedCell[];
}

export type SeriesRelease = Pick<ReleaseSummary, 'id' | 'on' | 'cubeVersion' | 'includes'>;

/** The same cells of several releases: one point a release, oldest first, even where it has none of them. */
export const selectSeries = async (
  tx: Tx,
  releases: readonly SeriesRelease[],
  wanted: Wanted,
): Promise<SeriesPoint[]> => {
  const rows = await tx.query<CellRow>(
    `select ${CELL} from release_cells c where c.release_id = any($1::uuid[]) and ${WANTED}
      order by c.area_kind, c.area_code, c.category`,
    [releases.map(({ id }) => id), ...wantedParameters(wanted)],
  );
  const points = new Map(
    releases.map(({ id, ...of }) => [id, { ...of, releaseId: id, cells: [] as ProtectedCell[] }]),
  );
  for (const row of rows) points.get(row.release)?.cells.push(cellOf(row));
  return [...points.values()].sort((a, b) => (a.on < b.on ? -1 : 1));
};

export const publishedReleases = (tx: Tx, cube: string, product: ProductCode): Promise<SeriesRelease[]> =>
  tx.query(
    `select r.id, r.reference_day as "on", r.cube_version as "cubeVersion", r.includes from releases r
      where r.cube = $1 and r.product = $2 and r.state = 'published'`,
    [cube, product],
  );

/** What was due and not made, latest day first. */
export const listFailures = (tx: Tx): Promise<ReleaseFailure[]> =>
  tx.query(
    `select f.cube, f.product, f.reference_day as "on", f.tried_at as "triedAt", f.code, f.reason
       from release_failures f order by f.reference_day desc, f.product, f.cube`,
  );
