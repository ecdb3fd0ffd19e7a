import { Tx } from '@lib/database/unit-of-work';
import { Wave } from './wave';

/**
 * The wave a borough’s return is held against: the latest before this one in which it handed something in. One it missed, or
 * in which it had nothing to report, is passed over, so that what it said before that is not asked of it again.
 * @returns its key; null where there is none, or none the borough was asked in
 */
export const waveBefore = async (
  tx: Tx,
  { previousWaveId }: Pick<Wave, 'previousWaveId'>,
  boroughId: number,
): Promise<string | null> => {
  if (previousWaveId === null) return null;
  const [found] = await tx.query<{ id: string }>(
    `with recursive earlier (id, back) as (
       select $2::uuid, 1
       union all
       select w.previous_wave_id, e.back + 1 from waves w join earlier e on e.id = w.id where w.previous_wave_id is not null
     ) cycle id set is_cycle using path
     select e.id from earlier e
      where (select not v.is_nil from return_versions v
              where v.borough_id = $1 and v.wave_id = e.id order by v.number desc limit 1)
      order by e.back limit 1`,
    [boroughId, previousWaveId],
  );
  return found?.id ?? null;
};
