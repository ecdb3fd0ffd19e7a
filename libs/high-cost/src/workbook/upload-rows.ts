import { insertRows } from '@lib/database/bulk/insert-rows';
import { Tx } from '@lib/database/unit-of-work';
import { TextRow } from './read-sheet';
import { RowPlace } from './row-problem';
import { WrittenRow } from './written-row';

/** Keeps the rows of an upload as text while it waits. */
export const keepUploadRows = async (tx: Tx, uploadId: string, rows: readonly TextRow[]): Promise<void> => {
  await insertRows(
    tx,
    'register_upload_rows',
    { borough_id: 'smallint', upload_id: 'uuid', sheet: 'text', line: 'integer', cells: 'jsonb' },
    rows.map(({ sheet, line, cells }) => [
      tx.context.boroughId,
      uploadId,
      sheet,
      line,
      JSON.stringify(cells),
    ]),
  );
};

/** The rows of an upload as they were read. */
export const uploadRows = (tx: Tx, uploadId: string): Promise<TextRow[]> =>
  tx.query<TextRow>(
    `select sheet, line, cells from register_upload_rows
      where upload_id = $1 and cells is not null order by sheet, line`,
    [uploadId],
  );

/** Deletes what an upload said. That it was uploaded stays. */
export const dropUploadRows = async (tx: Tx, uploadId: string): Promise<void> => {
  await tx.query('delete from register_upload_rows where upload_id = $1', [uploadId]);
};

/** Once it is applied, what it said is in the register: of each row only what it did is kept. */
export const keepWhatWasDone = async (
  tx: Tx,
  uploadId: string,
  done: readonly (RowPlace & { readonly what: object })[],
): Promise<void> => {
  await dropUploadRows(tx, uploadId);
  await insertRows(
    tx,
    'register_upload_rows',
    { borough_id: 'smallint', upload_id: 'uuid', sheet: 'text', line: 'integer', done: 'jsonb' },
    done.map(({ sheet, line, what }) => [tx.context.boroughId, uploadId, sheet, line, JSON.stringify(what)]),
  );
};

/** What an applied upload did to each placement; before one-off costs were in the workbook it took none back. */
export const whatWasDone = async (tx: Tx, uploadId: string): Promise<WrittenRow[]> => {
  const rows = await tx.query<{ done: Omit<WrittenRow, 'takenBack'> & Partial<WrittenRow> }>(
    'select done from register_upload_rows where upload_id = $1 and done is not null',
    [uploadId],
  );
  return rows.map(({ done }) => ({ takenBack: [], ...done }));
};
