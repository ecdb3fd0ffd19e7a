import { NotFoundError } from '@lib/kernel/domain-error';
import { isId } from '@lib/kernel/ids';
import { Tx } from '@lib/database/unit-of-work';
import { BlockContract } from './block-contract';

/** A setting that is part of another counts as that one; blocks and children are where it stands now. */
export const AT_ITS_WHOLE = `join settings s on s.id = b.setting_id join settings w on w.id = coalesce(s.merged_into, s.id)`;

const BLOCK = `
  b.id, w.id as "settingId", w.urn is not null as "hasNumber", b.places, b.weekly_pence::float8 as "weeklyPence", b.starts_on as "startsOn",
  b.ends_on as "endsOn", b.entered_at as "enteredAt", b.entered_by_name as "enteredByName", b.version`;

/** The blocks of the borough that stand, the latest first. */
export const blocksOf = (tx: Tx): Promise<BlockContract[]> =>
  tx.query<BlockContract>(
    `select ${BLOCK} from block_contracts b ${AT_ITS_WHOLE} where b.withdrawn_at is null order by b.starts_on desc, b.id`,
  );

/** One that stands, held while it is changed. @throws NotFoundError also for another borough’s, and once taken back. */
export const heldBlock = async (tx: Tx, id: string): Promise<BlockContract> => {
  const [found] = isId(id)
    ? await tx.query<BlockContract>(
        `select ${BLOCK} from block_contracts b ${AT_ITS_WHOLE} where b.id = $1 and b.withdrawn_at is null for update of b`,
        [id],
      )
    : [];
  if (!found) throw new NotFoundError('block-contract');
  return found;
};

/** Whether the borough has a block at a setting that has not ended by a day. */
export const hasBlockAt = async (tx: Tx, settingId: string, on: string): Promise<boolean> => {
  const rows = isId(settingId)
    ? await tx.query(
        `select 1 from block_contracts b ${AT_ITS_WHOLE}
          where $1 in (s.id, w.id) and b.withdrawn_at is null and (b.ends_on is null or b.ends_on > $2) limit 1`,
        [settingId, on],
      )
    : [];
  return rows.length > 0;
};
