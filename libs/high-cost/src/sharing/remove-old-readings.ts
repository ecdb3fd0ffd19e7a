import { sumOverBoroughs } from '@lib/boroughs/authorities/over-boroughs';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { addYears } from '@lib/kernel/day';

const YEARS_KEPT = 6;

/**
 * Deletes what says who of the programme read a borough’s rows, six years after, as the audit does (security.md 8.2).
 * Borough by borough, for no context sees two; the database deletes no younger one.
 * @param units as the role `job`.
 * @returns how many readings went.
 */
export const removeOldReadingsOfAll = (units: UnitOfWork, clock: Clock): Promise<number> => {
  const before = addYears(clock.today(), -YEARS_KEPT);
  return sumOverBoroughs(units, async (tx) => {
    const gone = await tx.query('delete from register_readings where read_at < $1::date returning 1', [
      before,
    ]);
    return gone.length;
  });
};
