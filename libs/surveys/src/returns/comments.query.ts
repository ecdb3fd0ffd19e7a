import { Tx } from '@lib/database/unit-of-work';
import { ReturnHead } from './held-return';

/** What a reviewer asks about an answer that was submitted, as its borough reads it. */
export interface ReviewersComment {
  readonly id: string;
  readonly section: string;
  readonly question: string;
  /** What tells the row from the others (`keyOf`); null for what is asked once. */
  readonly rowKey: string | null;
  readonly comment: string;
  readonly reply: string | null;
}

/** What was asked about the last version a borough submitted; nothing before a first. */
export const commentsOf = (
  tx: Tx,
  { boroughId, id, submissions }: Pick<ReturnHead, 'boroughId' | 'id' | 'submissions'>,
): Promise<ReviewersComment[]> =>
  tx.query<ReviewersComment>(
    `select id, section, question, row_key as "rowKey", comment, reply from return_comments
      where borough_id = $1 and return_id = $2 and version_number = $3 and sent_at is not null
      order by written_at, id`,
    [boroughId, id, submissions],
  );
