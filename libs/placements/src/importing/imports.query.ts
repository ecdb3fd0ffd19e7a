import { Temporal } from 'temporal-polyfill';
import { Day } from '@lib/kernel/day';
import { NotFoundError } from '@lib/kernel/domain-error';
import { Tx } from '@lib/database/unit-of-work';
import { Weight } from '@lib/ssda903/checking/problem';
import { TableCount } from '@lib/ssda903/checking/checked-return';
import { FileNote } from '@lib/ssda903/tables/raw-return';
import { TableName } from '@lib/ssda903/tables/return-table';

export type ImportState = 'needs confirming' | 'applied' | 'undone' | 'discarded';

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
  readonly madeUp: boolean;
  readonly uploadedAt: Temporal.Instant;
  readonly uploadedBy: string | null;
  readonly appliedAt: Temporal.Instant | null;
  readonly undoneAt: Temporal.Instant | null;
  readonly problems: number;
}

const LINE = `select i.id, i.upload_id as "uploadId", i.return_year as year, i.true_at as "trueAt", i.part_year as "partYear",
       i.shape, i.files, i.state, i.counts, i.made_up as "madeUp", i.uploaded_at as "uploadedAt",
       i.uploaded_by as "uploadedBy", i.applied_at as "appliedAt", i.undone_at as "undoneAt",
       (select count(*) from import_problems p where p.borough_id = i.borough_id and p.import_id = i.id) as problems
  from imports i`;

/** The borough's imports, newest first. */
export const listImports = (tx: Tx, { page, size }: { page: number; size: number }): Promise<ImportLine[]> =>
  tx.query<ImportLine>(`${LINE} order by i.uploaded_at desc, i.return_year desc limit $1 offset $2`, [
    size,
    (page - 1) * size,
  ]);

export const countImports = async (tx: Tx): Promise<number> =>
  (await tx.query<{ count: number }>('select count(*) from imports'))[0]?.count ?? 0;

export const countWaiting = async (tx: Tx): Promise<number> =>
  (
    await tx.query<{ count: number }>(
      `select count(distinct upload_id) from imports where state = 'needs confirming'`,
    )
  )[0]?.count ?? 0;

/** The imports of one upload, oldest year first. @throws NotFoundError when it is not this borough's. */
export const findUpload = async (tx: Tx, uploadId: string): Promise<ImportLine[]> => {
  const imports = await tx.query<ImportLine>(`${LINE} where i.upload_id = $1 order by i.return_year`, [
    uploadId,
  ]);
  if (imports.length === 0) throw new NotFoundError('import');
  return imports;
};

/** How often each rule found something, worst first. */
export interface ProblemGroup {
  readonly rule: string;
  readonly weight: Weight;
  readonly message: string;
  readonly fix: string;
  readonly rows: number;
}

export const problemsByRule = (tx: Tx, uploadId: string): Promise<ProblemGroup[]> =>
  tx.query<ProblemGroup>(
    `select p.rule, p.weight, min(p.message) as message, min(p.fix) as fix, count(*) as rows
       from import_problems p join imports i on i.borough_id = p.borough_id and i.id = p.import_id
      where i.upload_id = $1 group by p.rule, p.weight
      order by case p.weight when 'stops this row' then 1 when 'affects distance only' then 2 else 3 end, rows desc, p.rule`,
    [uploadId],
  );

export interface ProblemRow {
  readonly rule: string;
  readonly weight: Weight;
  readonly table: string;
  readonly file: string;
  readonly line: number;
  readonly column: string;
  readonly value: string;
  readonly message: string;
  readonly expected: string;
  readonly fix: string;
}

export interface ProblemFilter {
  readonly weight?: Weight;
  readonly rule?: string;
}

const PROBLEM = `from import_problems p join imports i on i.borough_id = p.borough_id and i.id = p.import_id
  where i.upload_id = $1 and ($2::text is null or p.weight = $2) and ($3::text is null or p.rule = $3)`;

/** Problems row by row, in the order of the files. `limit` null is all of them. */
export const listProblems = (
  tx: Tx,
  uploadId: string,
  { weight, rule }: ProblemFilter,
  { limit, offset }: { limit: number | null; offset: number },
): Promise<ProblemRow[]> =>
  tx.query<ProblemRow>(
    `select p.rule, p.weight, p.table_name as table, p.file, p.line, p.column_name as column, p.value, p.message,
            p.expected, p.fix ${PROBLEM} order by i.return_year, p.number limit $4 offset $5`,
    [uploadId, weight ?? null, rule ?? null, limit, offset],
  );

export const countProblems = async (
  tx: Tx,
  uploadId: string,
  { weight, rule }: ProblemFilter,
): Promise<number> =>
  (
    await tx.query<{ count: number }>(`select count(*) ${PROBLEM}`, [uploadId, weight ?? null, rule ?? null])
  )[0]?.count ?? 0;
