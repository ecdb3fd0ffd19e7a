import { Tx } from '@lib/database/unit-of-work';
import { Day } from '@lib/kernel/day';
import { PastItsTime } from './cases-past-their-time.query';

type OneCase = Pick<PastItsTime, 'boroughId' | 'id'>;

/** Where only the borough’s words are, or a copy of them: of no use to anybody once they are gone. */
const WRITTEN = [
  'referral_sections',
  'search_approaches',
  'case_options',
  'information_requests',
  'case_shares',
] as const;

/** What else hangs on a draft; the panel never saw it. Those that refer to others first. */
const OF_A_DRAFT = [...WRITTEN, 'referrals', 'unmet_needs', 'case_events'] as const;

/** A draft that was never submitted goes whole; a case that followed it no longer says so. */
export const deleteDraft = async (tx: Tx, of: OneCase): Promise<void> => {
  await deleteFrom(tx, OF_A_DRAFT, of);
  await tx.query('update cases set follows_id = null where borough_id = $1 and follows_id = $2', [
    of.boroughId,
    of.id,
  ]);
  await tx.query('delete from cases where borough_id = $1 and id = $2', [of.boroughId, of.id]);
};

/** Stands where a text was that a row cannot be without. */
const GONE = 'Deleted: kept long enough';

/** What was written about the child goes; the coded case stays, and what the panel recommended. */
export const deleteText = async (tx: Tx, of: OneCase, today: Day): Promise<void> => {
  await deleteFrom(tx, WRITTEN, of);
  await tx.query(
    `update borough_responses set reason = case when reason is null then null else $3 end,
            varied_to = null, corrected_because = case when corrected_because is null then null else $3 end
      where borough_id = $1 and case_id = $2`,
    [of.boroughId, of.id, GONE],
  );
  await tx.query('update follow_ups set note = null where borough_id = $1 and case_id = $2', [
    of.boroughId,
    of.id,
  ]);
  await tx.query(
    `update cases set closed_note = null, emergency_reason = case when emergency_reason is null then null else $3 end,
            text_deleted_on = $4, version = version + 1
      where borough_id = $1 and id = $2`,
    [of.boroughId, of.id, GONE, today],
  );
};

const deleteFrom = async (tx: Tx, tables: readonly string[], of: OneCase): Promise<void> => {
  for (const table of tables)
    await tx.query(`delete from ${table} where borough_id = $1 and case_id = $2`, [of.boroughId, of.id]);
};
