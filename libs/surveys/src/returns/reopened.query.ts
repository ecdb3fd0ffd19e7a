import { Tx } from '@lib/database/unit-of-work';
import { ReturnHead } from './held-return';

/** The answers a reviewer sent back in the last version, as `reopenedKey` names them. */
export const reopenedAnswers = async (
  tx: Tx,
  { boroughId, id, submissions }: Pick<ReturnHead, 'boroughId' | 'id' | 'submissions'>,
): Promise<ReadonlySet<string>> => {
  const rows = await tx.query<{ key: string }>(
    `select coalesce(row_key, '') || '|' || question as key from return_comments
      where borough_id = $1 and return_id = $2 and version_number = $3 and sent_at is not null`,
    [boroughId, id, submissions],
  );
  return new Set(rows.map(({ key }) => key));
};
