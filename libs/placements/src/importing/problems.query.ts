import { Tx } from '@lib/database/unit-of-work';
import { Weight } from '@lib/ssda903/checking/problem';

/** How often each rule found something in a column, worst first. */
export interface ProblemGroup {
  readonly rule: string;
  readonly column: string;
  readonly weight: Weight;
  readonly message: string;
  readonly fix: string;
  readonly rows: number;
}

export const problemsByRule = (tx: Tx, uploadId: string): Promise<ProblemGroup[]> =>
  tx.query<ProblemGroup>(
    `select p.rule, p.column_name as column, p.weight, p.message, p.fix, count(*) as rows
       from import_problems p join imports i on i.borough_id = p.borough_id and i.id = p.import_id
      where i.upload_id = $1 group by p.rule, p.column_name, p.weight, p.message, p.fix
      order by case p.weight when 'stops this row' then 1 when 'affects distance only' then 2 else 3 end, rows desc, p.rule, p.column_name, p.message`,
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
  readonly column?: string;
}

const PROBLEM = `from import_problems p join imports i on i.borough_id = p.borough_id and i.id = p.import_id
  where i.upload_id = $1 and ($2::text is null or p.weight = $2) and ($3::text is null or p.rule = $3)
  and ($4::text is null or p.column_name = $4)`;

/** Problems row by row, in the order of the files. */
export const problemRowsSql = `
  select p.rule, p.weight, p.table_name as table, p.file, p.line, p.column_name as column, p.value, p.message,
         p.expected, p.fix ${PROBLEM} order by i.return_year, p.number`;

/** The values of `problemRowsSql`, for the rows a filter asks for. */
export const problemValues = (
  uploadId: string,
  { weight, rule, column }: ProblemFilter,
): (string | null)[] => [uploadId, weight ?? null, rule ?? null, column ?? null];

/** The same as rows, so many of them; `limit` null is all. */
export const listProblems = (
  tx: Tx,
  uploadId: string,
  filter: ProblemFilter,
  { limit, offset }: { limit: number | null; offset: number },
): Promise<ProblemRow[]> =>
  tx.query<ProblemRow>(`${problemRowsSql} limit $5 offset $6`, [
    ...problemValues(uploadId, filter),
    limit,
    offset,
  ]);

export const countProblems = async (tx: Tx, uploadId: string, filter: ProblemFilter): Promise<number> =>
  (await tx.query<{ count: number }>(`select count(*) ${PROBLEM}`, problemValues(uploadId, filter)))[0]
    ?.count ?? 0;
