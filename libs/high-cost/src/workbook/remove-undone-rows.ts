import { sumOverBoroughs } from '@lib/boroughs/authorities/over-boroughs';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';

const DAYS_KEPT = 30;

/**
 * Deletes what an upload had done, 30 days after it was undone: nothing can come of it any more (security.md 8.2). What it
 * said went when it was applied. Borough by borough, for no context sees two.
 * @param units as the role `job`.
 * @returns how many rows went.
 */
export const removeUndoneRowsOfAll = (units: UnitOfWork, clock: Clock): Promise<number> => {
  const before = clock
    .now()
    .subtract({ hours: 24 * DAYS_KEPT })
    .toString();
  return sumOverBoroughs(units, async (tx) => {
    const gone = await tx.query(
      `delete from register_upload_rows r using register_uploads u
        where u.borough_id = r.borough_id and u.id = r.upload_id and u.state = 'undone' and u.undone_at < $1
        returning 1`,
      [before],
    );
    return gone.length;
  });
};
