import { Tx } from '@lib/database/unit-of-work';
import { Day } from '@lib/kernel/day';
import { InvalidError } from '@lib/kernel/domain-error';
import { formatDay } from '@lib/kernel/london-format';
import { Deciding } from './write-review';

/** Gives one borough another last day for corrections. @throws InvalidError for a day that is over */
export const reopenFor = async (
  tx: Tx,
  { waveId, boroughId }: { readonly waveId: string; readonly boroughId: number },
  { because, until, today, by }: { because: string; until: Day; today: Day; by: Deciding },
): Promise<void> => {
  if (until < today)
    throw new InvalidError('Nothing was saved. Mend what is named.', 'day-over', [
      { field: 'until', message: `Enter a day from ${formatDay(today)} on` },
    ]);
  await tx.query(
    `update wave_boroughs set last_correction_on = $3, extended_because = $4, extended_at = $5, extended_by_name = $6,
                              version = version + 1
      where wave_id = $1 and borough_id = $2`,
    [waveId, boroughId, until, because, by.at.toString(), by.name],
  );
};
