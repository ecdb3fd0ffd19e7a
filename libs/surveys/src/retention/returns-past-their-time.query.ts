import { Tx } from '@lib/database/unit-of-work';
import { Day } from '@lib/kernel/day';
import { RETURN_RETENTION } from './return-retention-rule';

/** A return whose answers are not kept any longer. */
export interface ReturnPastItsTime {
  readonly boroughId: number;
  readonly id: string;
  readonly waveId: string;
  /** Somebody holds it. */
  readonly held: boolean;
}

/**
 * Returns of the borough in whose name the worker looks that are past their time on a day; held ones too. The time runs
 * from the end of the wave, of what the borough was allowed beyond it, and of the last change, whichever is latest.
 */
export const returnsPastTheirTime = (tx: Tx, today: Day): Promise<ReturnPastItsTime[]> =>
  tx.query<ReturnPastItsTime>(
    `select r.borough_id as "boroughId", r.id, r.wave_id as "waveId",
            exists (select from return_holds h
                      join return_versions v on v.borough_id = h.borough_id and v.reference = h.reference
                     where v.borough_id = r.borough_id and v.return_id = r.id and h.lifted_at is null) as held
       from returns r
       join waves w on w.id = r.wave_id
       join wave_boroughs b on b.borough_id = r.borough_id and b.wave_id = r.wave_id
      where b.answers_deleted_on is null
        and greatest(coalesce((w.final_at at time zone 'Europe/London')::date, w.last_correction_on),
                     b.deadline_on, b.last_correction_on,
                     (r.last_change_at at time zone 'Europe/London')::date,
                     (r.submitted_at at time zone 'Europe/London')::date) <= $1
      order by r.id`,
    [RETURN_RETENTION.endedBy(today)],
  );
