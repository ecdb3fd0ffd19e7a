import { Temporal } from 'temporal-polyfill';
import { newId } from '@lib/kernel/ids';
import { insertRows } from '@lib/database/bulk/insert-rows';
import { Tx } from '@lib/database/unit-of-work';
import { ReturnHead } from '../returns/held-return';
import { NewComment, ReviewDecision } from './review-comment';

/** Who decides, and when. */
export interface Deciding {
  readonly id: string | null;
  readonly name: string;
  readonly at: Temporal.Instant;
}

type Version = Pick<ReturnHead, 'boroughId' | 'id' | 'submissions'>;

/** Writes down what was decided about the version that was last submitted. */
export const writeDecision = async (
  tx: Tx,
  { boroughId, id, submissions }: Version,
  { decision, note }: Pick<ReviewDecision, 'decision' | 'note'>,
  by: Deciding,
): Promise<void> => {
  await tx.query(
    `insert into return_reviews (borough_id, id, return_id, version_number, decision, note, decided_at, decided_by,
                                 decided_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [boroughId, newId(), id, submissions, decision, note, by.at.toString(), by.id, by.name],
  );
};

/** Writes comments on the version that was last submitted; the borough does not see them yet. */
export const writeComments = async (
  tx: Tx,
  { boroughId, id, submissions }: Version,
  comments: readonly NewComment[],
  by: Deciding,
): Promise<void> => {
  await insertRows(
    tx,
    'return_comments',
    {
      ...{
        borough_id: 'smallint',
        id: 'uuid',
        return_id: 'uuid',
        version_number: 'integer',
        section: 'text',
      },
      ...{
        question: 'text',
        row_key: 'text',
        comment: 'text',
        written_at: 'timestamptz',
        written_by: 'uuid',
      },
      written_by_name: 'text',
    },
    comments.map(({ section, question, rowKey, comment }) => [
      ...[boroughId, newId(), id, submissions, section, question, rowKey],
      ...[comment, by.at.toString(), by.id, by.name],
    ]),
  );
};

/** Sends the comments that are not sent yet. @returns how many there were */
export const sendComments = async (
  tx: Tx,
  { boroughId, id, submissions }: Version,
  at: Temporal.Instant,
): Promise<number> => {
  const sent = await tx.query(
    `update return_comments set sent_at = $4
      where borough_id = $1 and return_id = $2 and version_number = $3 and sent_at is null returning 1`,
    [boroughId, id, submissions, at.toString()],
  );
  return sent.length;
};

/** Takes back comments the borough has not replied to: they are the reviewer’s again. */
export const takeBackComments = async (tx: Tx, { boroughId, id, submissions }: Version): Promise<void> => {
  await tx.query(
    `update return_comments set sent_at = null
      where borough_id = $1 and return_id = $2 and version_number = $3 and reply is null`,
    [boroughId, id, submissions],
  );
};
