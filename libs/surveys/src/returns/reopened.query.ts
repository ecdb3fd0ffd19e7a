import { Tx } from '@lib/database/unit-of-work';
import { SubmittedSection } from '../weighing/last-wave.query';
import { ReturnHead } from './held-return';
import { openInReturned } from './open-in-returned';
import { ReturnPage } from './read-return';

/** The answers that can be changed where a reviewer returned a return, as `reopenedKey` names them; null for all. */
export const openAnswers = async (tx: Tx, page: ReturnPage): Promise<ReadonlySet<string> | null> => {
  if (page.head.state !== 'returned') return null;
  return openInReturned(page, await namedAnswers(tx, page.head), await lastVersion(tx, page.head));
};

const namedAnswers = async (tx: Tx, { boroughId, id, submissions }: ReturnHead): Promise<Set<string>> => {
  const rows = await tx.query<{ key: string }>(
    `select coalesce(row_key, '') || '|' || question as key from return_comments
      where borough_id = $1 and return_id = $2 and version_number = $3 and sent_at is not null`,
    [boroughId, id, submissions],
  );
  return new Set(rows.map(({ key }) => key));
};

const lastVersion = async (
  tx: Tx,
  { boroughId, id, submissions }: ReturnHead,
): Promise<SubmittedSection[]> => {
  const sections = await tx.query<{ content: SubmittedSection }>(
    `select s.content from return_version_sections s
       join return_versions v on v.borough_id = s.borough_id and v.id = s.version_id
      where v.borough_id = $1 and v.return_id = $2 and v.number = $3`,
    [boroughId, id, submissions],
  );
  return sections.map(({ content }) => content);
};
