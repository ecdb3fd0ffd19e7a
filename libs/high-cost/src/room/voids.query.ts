import { Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { Nights } from '../costs/cost-line';
import { HeldBlock } from './block-contract';
import { AT_ITS_WHOLE } from './blocks.query';
import { BlockVoid, StatedReason, Stay, VoidFacts, voidsIn } from './voids';

/**
 * The voids of one borough in a period. It reads days, codes, pence and where a placement is, and no child, so that
 * whoever counts across boroughs can ask it of each (the scope `statistics`), as the borough does of itself.
 */
export const voidsOf = async (tx: Tx, boroughId: number, period: Nights): Promise<BlockVoid[]> =>
  voidsIn(await voidFacts(tx, boroughId, period), period);

/** What the voids of one borough in a period, and what is not known of its blocks, are worked out of. */
export const voidFacts = async (tx: Tx, boroughId: number, { to }: Nights): Promise<VoidFacts> => {
  const blocks = await tx.query<HeldBlock>(
    `select b.id, w.id as "settingId", w.urn is not null as "hasNumber", b.places,
            b.weekly_pence::float8 as "weeklyPence", b.starts_on as "startsOn", b.ends_on as "endsOn"
       from block_contracts b ${AT_ITS_WHOLE}
      where b.borough_id = $1 and b.withdrawn_at is null and b.starts_on < $2 order by b.starts_on, b.id`,
    [boroughId, to],
  );
  if (blocks.length === 0) return NONE;
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
  return { blocks, stays, reasons };
};

const NONE: VoidFacts = { blocks: [], stays: [], reasons: [] };

/** The stays of the borough’s own children at some settings, by their numbers and those of what is part of them. */
export const staysAt = (tx: Tx, boroughId: number, settingIds: readonly string[]): Promise<Stay[]> =>
  tx.query<Stay>(
    `select coalesce(s.merged_into, s.id) as "settingId", p.started_on as "startedOn", p.ended_on as "endedOn"
       from settings s join placements p on p.urn = s.urn
      where p.borough_id = $1 and coalesce(s.merged_into, s.id) = any($2)`,
    [boroughId, [...new Set(settingIds)]],
  );

/** How many of some stays hold on a day. */
export const childrenOn = (stays: readonly Stay[], on: Day): number =>
  stays.filter(({ startedOn, endedOn }) => startedOn <= on && (endedOn === null || on < endedOn)).length;
