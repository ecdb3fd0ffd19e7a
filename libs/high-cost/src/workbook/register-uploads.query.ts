import { NotFoundError } from '@lib/kernel/domain-error';
import { isId } from '@lib/kernel/ids';
import { Tx } from '@lib/database/unit-of-work';
import { RegisterUpload } from './register-upload';

const UPLOAD = `
  select id, state, made_on as "madeOn", standard_issued_on as "standardIssuedOn", columns, notes, counts,
         uploaded_at as "uploadedAt", uploaded_by_name as "uploadedByName", applied_at as "appliedAt",
         applied_by_name as "appliedByName", undone_at as "undoneAt", undone_by_name as "undoneByName",
         discarded_at as "discardedAt", discarded_because as "discardedBecause"
    from register_uploads`;

export const UPLOADS_A_PAGE = 25;

/** The uploads of the borough, newest first. */
export const listUploads = (tx: Tx, page: number): Promise<RegisterUpload[]> =>
  tx.query<RegisterUpload>(`${UPLOAD} order by uploaded_at desc, id desc limit $1 offset $2`, [
    UPLOADS_A_PAGE,
    (page - 1) * UPLOADS_A_PAGE,
  ]);

export const countUploads = async (tx: Tx): Promise<number> => {
  const [row] = await tx.query<{ count: number }>('select count(*)::int as count from register_uploads');
  return row!.count;
};

/** @throws NotFoundError for an upload that is not this borough’s, as for one that never was */
export const findUpload = async (tx: Tx, id: string): Promise<RegisterUpload> => {
  const [row] = isId(id) ? await tx.query<RegisterUpload>(`${UPLOAD} where id = $1`, [id]) : [];
  if (!row) throw new NotFoundError('upload');
  return row;
};
