import { Tx } from '@lib/database/unit-of-work';
import { Run, RUN_COLUMNS } from './run';

/** One run, if this viewer may see it; null otherwise, and nobody can tell which. */
export const findRun = async (tx: Tx, id: string): Promise<Run | null> => {
  const [run] = await tx.query<Run>(`select ${RUN_COLUMNS} from runs r where r.id = $1`, [id]);
  return run ?? null;
};

export interface RunFilter {
  readonly reportCode?: string;
  readonly scheduleId?: string;
  readonly boroughId?: number;
}

/** The history of runs this viewer may see, latest first, one page of it; and how many there are. */
export const listRuns = async (
  tx: Tx,
  filter: RunFilter,
  { page, size }: { page: number; size: number },
): Promise<{ runs: Run[]; total: number }> => {
  const where = `($1::text is null or r.report_code = $1) and ($3::smallint is null or r.borough_id = $3)
    and ($2::uuid is null or r.occurrence_id in (select o.id from occurrences o where o.schedule_id = $2))`;
  const asked = [filter.reportCode ?? null, filter.scheduleId ?? null, filter.boroughId ?? null];
  const [count] = await tx.query<{ total: number }>(
    `select count(*)::int as total from runs r where ${where}`,
    asked,
  );
  const runs = await tx.query<Run>(
    `select ${RUN_COLUMNS} from runs r where ${where} order by r.due_at desc, r.borough_id, r.id desc limit $4 offset $5`,
    [...asked, size, (page - 1) * size],
  );
  return { runs, total: count?.total ?? 0 };
};
