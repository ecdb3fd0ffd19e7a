import { Temporal } from 'temporal-polyfill';
import { Day } from '@lib/kernel/day';
import { NotFoundError } from '@lib/kernel/domain-error';
import { Tx } from '@lib/database/unit-of-work';
import { TableCount } from '@lib/ssda903/checking/checked-return';
import { FileNote } from '@lib/ssda903/tables/raw-return';
import { TableName } from '@lib/ssda903/tables/return-table';
import { ImportChanges } from './preview';
import { PutAsideReason } from './put-aside';
import { WAITS_HOURS } from './waits';

export type ImportState = 'needs confirming' | 'applied' | 'undone' | 'discarded';

/** Where a return stands for people: applied is only what counts. */
export type ImportStanding = ImportState | 'replaced';

/** The return that counts for a year in the place of another. */
export interface ReplacingReturn {
  readonly uploadId: string;
  readonly trueAt: Day;
}

/** One return handed in, as the history shows it. */
export interface ImportLine {
  readonly id: string;
  readonly uploadId: string;
  readonly year: number;
  readonly trueAt: Day;
  readonly partYear: boolean;
  readonly shape: string;
  readonly files: readonly string[];
  readonly state: ImportState;
  readonly counts: {
    readonly tables: Readonly<Partial<Record<TableName, TableCount>>>;
    readonly notes: readonly FileNote[];
  };
  /** What applying it changed; null when it never was, or before this was kept. */
  readonly changes: ImportChanges | null;
  /** Of its year another return counts, or would; null when this is the one. */
  readonly replacedBy: ReplacingReturn | null;
  readonly madeUp: boolean;
  readonly uploadedAt: Temporal.Instant;
  readonly uploadedBy: string | null;
  readonly appliedAt: Temporal.Instant | null;
  readonly undoneAt: Temporal.Instant | null;
  readonly discardedAt: Temporal.Instant | null;
  readonly discardedBecause: PutAsideReason | null;
  /** Until when it waits to be confirmed; null when it does not wait. */
  readonly waitsUntil: Temporal.Instant | null;
  readonly problems: number;
}

/** The return that counts in the place of one that is applied or waits: the rule of `effectiveReturns`. */
const REPLACED_BY = `(
  select json_build_object('uploadId', e.upload_id, 'trueAt', e.true_at) from imports e
   where e.borough_id = i.borough_id and e.return_year = i.return_year and e.state = 'applied'
     and i.state in ('applied', 'needs confirming') and (e.true_at, e.id) > (i.true_at, i.id)
   order by e.true_at desc, e.id desc limit 1)`;

const LINE = `select i.id, i.upload_id as "uploadId", i.return_year as year, i.true_at as "trueAt", i.part_year as "partYear",
       i.shape, i.files, i.state, i.counts - 'changes' as counts, i.counts -> 'changes' as changes, i.made_up as "madeUp", i.uploaded_at as "uploadedAt",
       i.uploaded_by as "uploadedBy", i.applied_at as "appliedAt", i.undone_at as "undoneAt",
       ${REPLACED_BY} as "replacedBy", i.discarded_at as "discardedAt", i.discarded_because as "discardedBecause",
       case when i.state = 'needs confirming' then i.uploaded_at + interval '${WAITS_HOURS} hours' end as "waitsUntil",
       (select count(*) from import_problems p where p.borough_id = i.borough_id and p.import_id = i.id) as problems
  from imports i`;

/** Which of the borough's imports are listed. */
export interface ImportFilter {
  readonly year?: number;
  readonly standing?: ImportStanding;
}

const FOUND = `where ($1::int is null or i.return_year = $1)
  and ($2::text is null or $2 = case when i.state = 'applied' and ${REPLACED_BY} is not null then 'replaced' else i.state end)`;

/** The borough's imports, newest first. */
export const listImports = (
  tx: Tx,
  { year, standing }: ImportFilter,
  { limit, offset }: { limit: number; offset: number },
): Promise<ImportLine[]> =>
  tx.query<ImportLine>(`${LINE} ${FOUND} order by i.uploaded_at desc, i.id desc limit $3 offset $4`, [
    year ?? null,
    standing ?? null,
    limit,
    offset,
  ]);

export const countImports = async (tx: Tx, { year, standing }: ImportFilter): Promise<number> =>
  (
    await tx.query<{ count: number }>(`select count(*) from imports i ${FOUND}`, [
      year ?? null,
      standing ?? null,
    ])
  )[0]?.count ?? 0;

/** The years the borough has handed anything in for, latest first. */
export const yearsHandedIn = async (tx: Tx): Promise<number[]> =>
  (
    await tx.query<{ year: number }>('select distinct return_year as year from imports order by year desc')
  ).map(({ year }) => year);

export const standingOf = ({
  state,
  replacedBy,
}: Pick<ImportLine, 'state' | 'replacedBy'>): ImportStanding =>
  state === 'applied' && replacedBy ? 'replaced' : state;

export const countWaiting = async (tx: Tx): Promise<number> =>
  (
    await tx.query<{ count: number }>(
      `select count(distinct upload_id) from imports where state = 'needs confirming'`,
    )
  )[0]?.count ?? 0;

/** Problems of all the imports of an upload together. */
export const problemsInAll = (imports: readonly ImportLine[]): number =>
  imports.reduce((sum, one) => sum + one.problems, 0);

/** The imports of one upload, oldest year first. @throws NotFoundError when it is not this borough's. */
export const findUpload = async (tx: Tx, uploadId: string): Promise<ImportLine[]> => {
  const imports = await tx.query<ImportLine>(`${LINE} where i.upload_id = $1 order by i.return_year`, [
    uploadId,
  ]);
  if (imports.length === 0) throw new NotFoundError('import');
  return imports;
};
