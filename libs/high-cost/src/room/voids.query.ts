import { Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { Nights } from '../costs/cost-line';
import { BlockVoid, HeldBlock, StatedReason, Stay, voidsIn } from './voids';

/**
 * The voids of one borough in a period. It reads days, codes, pence and where a placement is, and no child, so that
 * whoever counts across boroughs can ask it of each (the scope `statistics`), as the borough does of itself.
 */
export const voidsOf = async (tx: Tx, boroughId: number, { from, to }: Nights): Promise<BlockVoid[]> => {
  const blocks = await tx.query<HeldBlock>(
    `select id, setting_id as "settingId", places, weekly_pence::float8 as "weeklyPence", starts_on as "startsOn",
            ends_on as "endsOn"
       from block_contracts where borough_id = $1 and withdrawn_at is null and starts_on < $2 order by starts_on, id`,
    [boroughId, to],
  );
  if (blocks.length === 0) return [];
  const stays = await staysAt(
    tx,
    boroughId,
    blocks.map(({ settingId }) => settingId),
  );
  const reasons = await tx.query<StatedReason>(
    `select block_id as "blockId", began_on as "beganOn", reason from void_reasons
      where borough_id = $1 and superseded_at is null`,
    [boroughId],
  );
  return voidsIn({ blocks, stays, reasons }, { from, to });
};

/** The stays of the borough’s own children at some settings, by the number the setting has. */
export const staysAt = (tx: Tx, boroughId: number, settingIds: readonly string[]): Promise<Stay[]> =>
  tx.query<Stay>(
    `select s.id as "settingId", p.started_on as "startedOn", p.ended_on as "endedOn"
       from settings s join placements p on p.urn = s.urn
      where p.borough_id = $1 and s.id = any($2)`,
    [boroughId, [...new Set(settingIds)]],
  );

/** How many of some stays hold on a day. */
export const childrenOn = (stays: readonly Stay[], on: Day): number =>
  stays.filter(({ startedOn, endedOn }) => startedOn <= on && (endedOn === null || on < endedOn)).length;
