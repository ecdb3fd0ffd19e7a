import { addDays, Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { VoidReason } from './block-contract';
import { AT_ITS_WHOLE } from './blocks.query';
import { voidsOf } from './voids.query';

/** A place that a borough holds in a block on the night of a day. */
export interface PlaceHeld {
  readonly provisionType: string;
  /** What it costs a week, in pence before VAT. */
  readonly weeklyPence: number;
  /**
   * Whether a child of the borough slept in it. Of an empty place, since when and why, as far as anybody said. At a setting
   * without a number nobody can tell who lives there.
   */
  readonly use: 'used' | 'not known' | EmptyPlace;
}

export interface EmptyPlace {
  readonly beganOn: Day;
  readonly reason: VoidReason | null;
}

interface BlockOn {
  readonly id: string;
  readonly places: number;
  readonly weeklyPence: number;
  readonly provisionType: string;
  readonly hasNumber: boolean;
}

/** The places of a borough’s blocks on the night of a day, empty where its voids say so. */
export const placesHeldOn = async (tx: Tx, boroughId: number, on: Day): Promise<PlaceHeld[]> => {
  const blocks = await tx.query<BlockOn>(
    `select b.id, b.places, b.weekly_pence::float8 as "weeklyPence", w.provision_type as "provisionType",
            w.urn is not null as "hasNumber"
       from block_contracts b ${AT_ITS_WHOLE}
      where b.borough_id = $1 and b.withdrawn_at is null and b.starts_on <= $2 and (b.ends_on is null or b.ends_on > $2)
      order by b.starts_on, b.id`,
    [boroughId, on],
  );
  if (blocks.length === 0) return [];
  const voids = Map.groupBy(
    await voidsOf(tx, boroughId, { from: on, to: addDays(on, 1) }),
    ({ blockId }) => blockId,
  );
  return blocks.flatMap(({ id, places, weeklyPence, provisionType, hasNumber }) => {
    const empty = voids.get(id) ?? [];
    return Array.from({ length: places }, (_, at): PlaceHeld => {
      const use = hasNumber ? (empty[at] ?? 'used') : 'not known';
      return { provisionType, weeklyPence, use };
    });
  });
};
