import { Tx } from '@lib/database/unit-of-work';

/**
 * How many children of an upload no live return describes. Without a Header row their age is not known, so their
 * rows are kept as received and nothing is derived from them until a return brings one (rule INT03).
 */
export const childrenWithoutHeader = async (tx: Tx, uploadId: string): Promise<number> => {
  const [row] = await tx.query<{ count: number }>(
    `select count(distinct e.local_reference) as count
       from imports i join return_episodes e on e.borough_id = i.borough_id and e.import_id = i.id
      where i.upload_id = $1 and not exists (
        select from children c where c.borough_id = e.borough_id and c.local_reference = e.local_reference)`,
    [uploadId],
  );
  return row?.count ?? 0;
};
