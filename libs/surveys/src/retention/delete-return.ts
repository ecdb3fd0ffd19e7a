import { Tx } from '@lib/database/unit-of-work';
import { Day } from '@lib/kernel/day';
import { ReturnPastItsTime } from './returns-past-their-time.query';

/** Stands where a name or a text was that a row cannot be without. */
const GONE = 'Deleted: kept long enough';

/** What a borough answered, in what it filled in and in what it handed in, and what was said about it. */
const OF_A_RETURN = ['return_answers', 'return_rows', 'return_sections', 'return_uploads', 'return_comments'];

/**
 * Deletes what a return says, children and totals alike. Where it stood, when it was handed in and how many answers it had
 * stay, without words and names, so that what was said of its wave stays true. The borough does not see the wave any more.
 */
export const deleteReturn = async (
  tx: Tx,
  { boroughId, id, waveId }: Omit<ReturnPastItsTime, 'held'>,
  today: Day,
): Promise<void> => {
  await tx.query(
    `update wave_boroughs
        set answers_deleted_on = $3, version = version + 1,
            extended_by_name = case when extended_by_name is null then null else $4 end,
            taken_back_by_name = case when taken_back_by_name is null then null else $4 end
      where borough_id = $1 and wave_id = $2`,
    [boroughId, waveId, today, GONE],
  );
  for (const table of OF_A_RETURN)
    await tx.query(`delete from ${table} where borough_id = $1 and return_id = $2`, [boroughId, id]);
  await tx.query('delete from wave_reminders where borough_id = $1 and wave_id = $2', [boroughId, waveId]);
  await tx.query('delete from return_explanations where borough_id = $1 and wave_id = $2', [
    boroughId,
    waveId,
  ]);
  await tx.query(
    `delete from return_version_sections s using return_versions v
      where v.borough_id = $1 and v.return_id = $2 and s.borough_id = v.borough_id and s.version_id = v.id`,
    [boroughId, id],
  );
  await emptyWhatStays(tx, [boroughId, id, GONE]);
};

const emptyWhatStays = async (tx: Tx, of: readonly [number, string, string]): Promise<void> => {
  for (const statement of EMPTIED) await tx.query(statement, [...of]);
};

const EMPTIED = [
  `update returns
      set opened_by_name = $3, ready_by = null, ready_by_name = case when ready_by_name is null then null else $3 end,
          ready_message = null, sent_back_because = null, last_change_by_name = $3,
          correction_because = case when correction_because is null then null else $3 end
    where borough_id = $1 and id = $2`,
  `update return_versions
      set because = case when because is null then null else $3 end, submitted_by = null, submitted_by_name = $3,
          prepared_by_name = $3
    where borough_id = $1 and return_id = $2`,
  `update return_reviews
      set note = case when note is null then null else $3 end, decided_by = null, decided_by_name = $3
    where borough_id = $1 and return_id = $2`,
];
