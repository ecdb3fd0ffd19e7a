import { NotFoundError } from '@lib/kernel/domain-error';
import { isId } from '@lib/kernel/ids';
import { Tx } from '@lib/database/unit-of-work';
import { BoroughInWave, Wave } from './wave';

const WAVE = `
  select w.id, w.collection, c.title as "collectionTitle", w.title, w.question_set_id as "questionSetId",
         s.version as "setVersion", w.previous_wave_id as "previousWaveId", w.state, w.period_from as "periodFrom",
         w.reference_day as "referenceDay", w.opens_on as "opensOn", w.deadline_on as "deadlineOn",
         w.last_new_row_on as "lastNewRowOn", w.last_correction_on as "lastCorrectionOn",
         w.remind_days_before as "remindDaysBefore", w.remind_every_days as "remindEveryDays",
         w.remind_most as "remindMost", w.made_at as "madeAt", w.made_by_name as "madeByName",
         w.opened_at as "openedAt", w.final_at as "finalAt", w.version
    from waves w
    join collections c on c.code = w.collection
    join question_sets s on s.id = w.question_set_id`;

/** The waves whoever asks may know of, the latest first. */
export const wavesKnown = (tx: Tx): Promise<Wave[]> =>
  tx.query<Wave>(`${WAVE} order by w.reference_day desc, w.made_at desc, w.id`);

/** @throws NotFoundError where there is none, or none for whoever asks */
export const waveById = async (tx: Tx, id: string): Promise<Wave> => {
  const [wave] = isId(id) ? await tx.query<Wave>(`${WAVE} where w.id = $1`, [id]) : [];
  if (!wave) throw new NotFoundError('wave');
  return wave;
};

const IN_WAVE = `
  select wave_id as "waveId", borough_id as "boroughId", pilots, not_expected_because as "notExpectedBecause",
         deadline_on as "deadlineOn", last_correction_on as "lastCorrectionOn",
         extended_because as "extendedBecause", extended_at as "extendedAt", extended_by_name as "extendedByName",
         taken_back_because as "takenBackBecause", taken_back_at as "takenBackAt", taken_back_by_name as "takenBackByName",
         answers_deleted_on as "answersDeletedOn", version
    from wave_boroughs`;

/** The boroughs a wave asks, of those whoever asks may see. */
export const boroughsInWave = (tx: Tx, waveId: string): Promise<BoroughInWave[]> =>
  tx.query<BoroughInWave>(`${IN_WAVE} where wave_id = $1 order by borough_id`, [waveId]);

/** What each wave that asks a borough allows it. */
export const wavesOfBorough = (tx: Tx, boroughId: number): Promise<BoroughInWave[]> =>
  tx.query<BoroughInWave>(`${IN_WAVE} where borough_id = $1`, [boroughId]);

/** @throws NotFoundError for a borough the wave does not ask */
export const boroughInWave = async (tx: Tx, waveId: string, boroughId: number): Promise<BoroughInWave> => {
  const [found] = await tx.query<BoroughInWave>(`${IN_WAVE} where wave_id = $1 and borough_id = $2`, [
    waveId,
    boroughId,
  ]);
  if (!found) throw new NotFoundError('wave');
  return found;
};
