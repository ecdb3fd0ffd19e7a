import { ConflictError, NotFoundError } from '@lib/kernel/domain-error';
import { isId } from '@lib/kernel/ids';
import { Tx } from '@lib/database/unit-of-work';
import { UNDO_DAYS } from '../retention/return-retention-rule';
import { ReturnUpload, UploadContent, UploadDone } from './return-upload';

const UPLOAD = `
  select id, state, counts, uploaded_at as "uploadedAt", uploaded_by_name as "uploadedByName",
         applied_at as "appliedAt", applied_by_name as "appliedByName", undone_at as "undoneAt",
         undone_by_name as "undoneByName", discarded_at as "discardedAt", done is not null as "keepsUndo"
    from return_uploads`;

export const UPLOADS_A_PAGE = 25;

/** The uploads of a return, newest first, a page at a time. */
export const uploadsOf = async (
  tx: Tx,
  returnId: string,
  page: number,
): Promise<{ readonly uploads: ReturnUpload[]; readonly count: number }> => {
  const uploads = await tx.query<ReturnUpload>(
    `${UPLOAD} where return_id = $1 order by uploaded_at desc, id desc limit $2 offset $3`,
    [returnId, UPLOADS_A_PAGE, (page - 1) * UPLOADS_A_PAGE],
  );
  const [counted] = await tx.query<{ count: number }>(
    'select count(*)::integer as count from return_uploads where return_id = $1',
    [returnId],
  );
  return { uploads, count: counted!.count };
};

/** @throws NotFoundError for one that is not of this return */
export const uploadOf = async (tx: Tx, returnId: string, id: string): Promise<ReturnUpload> => {
  const [found] = isId(id)
    ? await tx.query<ReturnUpload>(`${UPLOAD} where return_id = $1 and id = $2`, [returnId, id])
    : [];
  if (!found) throw new NotFoundError('upload');
  return found;
};

/** What an upload that waits says. @throws RangeError for one that does not wait any more */
export const contentOf = async (tx: Tx, id: string): Promise<UploadContent> => {
  const [row] = await tx.query<{ content: UploadContent | null }>(
    'select content from return_uploads where id = $1',
    [id],
  );
  if (!row?.content) throw new RangeError('This upload says nothing any more');
  return row.content;
};

/** What applying an upload changed. @throws ConflictError once that is not kept any longer */
export const doneBy = async (tx: Tx, id: string): Promise<UploadDone> => {
  const [row] = await tx.query<{ done: UploadDone | null }>('select done from return_uploads where id = $1', [
    id,
  ]);
  if (!row?.done)
    throw new ConflictError(
      `This upload was applied more than ${UNDO_DAYS} days ago, so it can no longer be undone. Change the answers on the screen instead.`,
      'survey-upload-undo-over',
    );
  return row.done;
};
