import { Day } from '@lib/kernel/day';
import { dayInLondon } from '@lib/panel/responses/response-due';
import { Tx } from '@lib/database/unit-of-work';
import { BoroughCoverage, Coverage } from '@lib/releases/coverage/coverage';
import { possiblyTwice, RETURNS_COVERAGE } from './coverage';

/**
 * A register hangs on the placements that returns tell of, so that a borough takes part whose returns cover the day. It has
 * to keep its register as well, from the day or before: a borough that never entered a placement is not one that has
 * none. Nothing is due of a day before the first of all entries.
 */
export const HIGH_COST_COVERAGE: Coverage = {
  async dueFrom(tx) {
    const days = [...(await keptSince(tx)).values()].sort();
    return days[0] ?? 'never';
  },
  async on(tx, cube, on, today) {
    const covered = await RETURNS_COVERAGE.on(tx, cube, on, today);
    const kept = await keptSince(tx);
    return covered.map((one) => withRegister(one, kept.get(one.boroughId) ?? null, on));
  },
  possiblyTwice,
};

/**
 * A borough that keeps its register and recorded no block contract counts as holding none. Nothing is due of a day before
 * the first of all contracts was recorded.
 */
export const BLOCKS_COVERAGE: Coverage = {
  on: (tx, cube, on, today) => HIGH_COST_COVERAGE.on(tx, cube, on, today),
  async dueFrom(tx) {
    const [first] = await tx.query<{ at: InstantRead | null }>(
      `select min(entered_at) as at from block_contracts where withdrawn_at is null`,
    );
    return first?.at ? dayInLondon(first.at) : 'never';
  },
};

const withRegister = (one: BoroughCoverage, since: Day | null, on: Day): BoroughCoverage => {
  if (one.missing !== null || (since !== null && since <= on)) return one;
  return { ...one, missing: 'no register yet' };
};

type InstantRead = Parameters<typeof dayInLondon>[0];

/** By borough, the day its first entry was made. */
const keptSince = async (tx: Tx): Promise<ReadonlyMap<number, Day>> => {
  const rows = await tx.query<{ boroughId: number; at: InstantRead }>(
    `select borough_id as "boroughId", min(entered_at) as at from register_entries group by borough_id`,
  );
  return new Map(rows.map(({ boroughId, at }) => [boroughId, dayInLondon(at)]));
};
