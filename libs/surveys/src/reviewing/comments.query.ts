import { Tx } from '@lib/database/unit-of-work';
import { ReturnHead } from '../returns/held-return';
import { ReviewComment, ReviewDecision } from './review-comment';

type OfReturn = Pick<ReturnHead, 'boroughId' | 'id'>;

/** Comments on a return that whoever asks may see: of a borough those it got, newest version first. */
export const commentsOf = (tx: Tx, { boroughId, id }: OfReturn): Promise<ReviewComment[]> =>
  tx.query<ReviewComment>(
    `select id, version_number as number, section, question, row_key as "rowKey", comment, written_at as "writtenAt",
            written_by_name as "writtenByName", sent_at as "sentAt", reply, replied_at as "repliedAt",
            replied_by_name as "repliedByName"
       from return_comments where borough_id = $1 and return_id = $2
      order by version_number desc, written_at, id`,
    [boroughId, id],
  );

/** How many comments on the version that was last submitted wait for a reply of the borough. */
export const unansweredComments = async (
  tx: Tx,
  { boroughId, id, submissions }: OfReturn & Pick<ReturnHead, 'submissions'>,
): Promise<number> => {
  const [found] = await tx.query<{ count: number }>(
    `select count(*)::int as count from return_comments
      where borough_id = $1 and return_id = $2 and version_number = $3 and sent_at is not null and reply is null`,
    [boroughId, id, submissions],
  );
  return found?.count ?? 0;
};

/** What was decided about a return, oldest first. */
export const decisionsOn = (tx: Tx, { boroughId, id }: OfReturn): Promise<ReviewDecision[]> =>
  tx.query<ReviewDecision>(
    `select id, version_number as number, decision, note, decided_at as "decidedAt", decided_by_name as "decidedByName"
       from return_reviews where borough_id = $1 and return_id = $2 order by decided_at, id`,
    [boroughId, id],
  );
