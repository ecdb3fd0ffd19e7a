import { Temporal } from 'temporal-polyfill';
import { AUTHORITIES_BY_NAME } from '@lib/boroughs/authorities/authorities';
import { Tx } from '@lib/database/unit-of-work';
import { boroughIdOf, KeptSubject } from '../subject/subject';
import { Run, RUN_COLUMNS, RunState } from './run';

/** One run, if this viewer may see it; null otherwise, and nobody can tell which. */
export const findRun = async (tx: Tx, id: string): Promise<Run | null> => {
  const [run] = await tx.query<Run>(`select ${RUN_COLUMNS} from runs r where r.id = $1`, [id]);
  return run ?? null;
};

export interface RunFilter {
  readonly reportCode?: string;
  readonly scheduleId?: string;
  readonly subject?: KeptSubject;
  readonly state?: RunState;
}

/** The history of runs this viewer may see, latest first, then by the borough's name and the programme's last, one page of it; and how many. */
export const listRuns = async (
  tx: Tx,
  filter: RunFilter,
  { page, size }: { page: number; size: number },
): Promise<{ runs: Run[]; total: number }> => {
  const where = `($1::text is null or r.report_code = $1) and (not $3::boolean or r.borough_id is not distinct from $4::smallint)
    and ($2::uuid is null or r.occurrence_id in (select o.id from occurrences o where o.schedule_id = $2))
    and ($5::text is null or r.state = $5)`;
  const asked = [
    filter.reportCode ?? null,
    filter.scheduleId ?? null,
    filter.subject !== undefined,
    filter.subject ? boroughIdOf(filter.subject) : null,
    filter.state ?? null,
  ];
  const [count] = await tx.query<{ total: number }>(
    `select count(*)::int as total from runs r where ${where}`,
    asked,
  );
  const runs = await tx.query<Run>(
    `select ${RUN_COLUMNS} from runs r where ${where}
      order by r.due_at desc, array_position($6::smallint[], r.borough_id), r.id desc limit $7 offset $8`,
    [...asked, AUTHORITIES_BY_NAME.map(({ id }) => id), size, (page - 1) * size],
  );
  return { runs, total: count?.total ?? 0 };
};

/** How the runs this viewer may see went lately. */
export interface RunSummary {
  /** The one that finished last; null when none did. */
  readonly last: Run | null;
  readonly failed: number;
}

/** @param since from when failures count */
export const summariseRuns = async (tx: Tx, since: Temporal.Instant): Promise<RunSummary> => {
  const [last] = await tx.query<Run>(
    `select ${RUN_COLUMNS} from runs r where r.finished_at is not null order by r.finished_at desc, r.id desc limit 1`,
  );
  const [count] = await tx.query<{ failed: number }>(
    `select count(*)::int as failed from runs r where r.state = 'failed' and r.finished_at >= $1`,
    [since.toString()],
  );
  return { last: last ?? null, failed: count?.failed ?? 0 };
};
