import { Temporal } from 'temporal-polyfill';
import { Tx } from '@lib/database/unit-of-work';
import { FinishedWorkbook } from '../workbook/report-workbook';
import { LeasedRun } from './run-lease';
import { FILE_KEPT_DAYS } from './run-times';

/** Keeps the workbook of a run, in the transaction that marks the run ready. */
export const saveFile = async (
  tx: Tx,
  run: LeasedRun,
  file: FinishedWorkbook,
  now: Temporal.Instant,
): Promise<void> => {
  await tx.query(
    `insert into report_files (borough_id, run_id, name, content, sha256, bytes, made_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      run.boroughId,
      run.id,
      file.fileName,
      file.content,
      file.sha256,
      file.bytes,
      now.toString(),
      now.add({ hours: 24 * FILE_KEPT_DAYS }).toString(),
    ],
  );
};
