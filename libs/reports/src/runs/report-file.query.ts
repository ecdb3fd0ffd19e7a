import { Temporal } from 'temporal-polyfill';
import { newId } from '@lib/kernel/ids';
import { Tx } from '@lib/database/unit-of-work';

/** What is known of a workbook without opening it. */
export interface FileFacts {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly expiresAt: Temporal.Instant;
}

export interface ReportFile extends FileFacts {
  readonly content: Buffer;
}

const FACTS = 'name, bytes, sha256, expires_at as "expiresAt"';

/** The facts of a run's workbook; null when there is none, or no longer. */
export const findFile = async (tx: Tx, runId: string): Promise<FileFacts | null> => {
  const [file] = await tx.query<FileFacts>(`select ${FACTS} from report_files where run_id = $1`, [runId]);
  return file ?? null;
};

/** The workbook itself. Whoever hands it to a person records the download in the same transaction. */
export const readFile = async (tx: Tx, runId: string): Promise<ReportFile | null> => {
  const [file] = await tx.query<ReportFile>(`select ${FACTS}, content from report_files where run_id = $1`, [
    runId,
  ]);
  return file ?? null;
};

/** One line of the download log. */
export interface Download {
  readonly personName: string;
  readonly at: Temporal.Instant;
}

/** Writes down who has the workbook now; the first to have it makes its run delivered. */
export const recordDownload = async (tx: Tx, runId: string, personName: string): Promise<void> => {
  await tx.query(`update runs set state = 'delivered' where id = $1 and state = 'ready'`, [runId]);
  await tx.query(
    'insert into report_downloads (borough_id, id, run_id, person_id, person_name) values ($1, $2, $3, $4, $5)',
    [tx.context.boroughId, newId(), runId, tx.context.personId, personName],
  );
};

/** Who downloaded a run's workbook, latest first. */
export const listDownloads = (tx: Tx, runId: string): Promise<Download[]> =>
  tx.query<Download>(
    'select person_name as "personName", at from report_downloads where run_id = $1 order by at desc, id desc limit 100',
    [runId],
  );

/** Deletes the workbooks of this context whose time is over. @returns how many. */
export const deleteExpiredFiles = async (tx: Tx, now: Temporal.Instant): Promise<number> =>
  (await tx.query('delete from report_files where expires_at <= $1 returning 1', [now.toString()])).length;
