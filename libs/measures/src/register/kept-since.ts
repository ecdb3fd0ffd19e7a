import { Day } from '@lib/kernel/day';
import { dayInLondon } from '@lib/panel/responses/response-due';
import { Tx } from '@lib/database/unit-of-work';
import { coveredFrom, isCovered } from '../placements/covered-from';
import { measuredBorough } from '../placements/measured-borough';

/**
 * Whether a borough’s register tells of a day: something was recorded in it by then, because an empty one says nothing, and
 * its returns, on which the register hangs, reach back to the day.
 */
export const registerTells = async (tx: Tx, asAt: Day, named?: number): Promise<boolean> => {
  const [first] = await tx.query<{ at: Parameters<typeof dayInLondon>[0] | null }>(
    'select min(entered_at) as at from register_entries where borough_id = $1',
    [measuredBorough(tx, named)],
  );
  if (!first?.at || dayInLondon(first.at) > asAt) return false;
  return isCovered(await coveredFrom(tx, named), asAt);
};

/** What every measure of the register leaves out. */
export const REGISTER_KEPT =
  'Days before the borough recorded anything in its register: not available. What it never recorded is not known';
