import { NotFoundError } from '@lib/kernel/domain-error';
import { isId } from '@lib/kernel/ids';
import { Tx } from '@lib/database/unit-of-work';
import { BlockContract } from './block-contract';

const BLOCK = `
  b.id, b.setting_id as "settingId", b.places, b.weekly_pence::float8 as "weeklyPence", b.starts_on as "startsOn",
  b.ends_on as "endsOn", b.entered_at as "enteredAt", b.entered_by_name as "enteredByName", b.version`;

/** The blocks of the borough that stand, the latest first. */
export const blocksOf = (tx: Tx): Promise<BlockContract[]> =>
  tx.query<BlockContract>(
    `select ${BLOCK} from block_contracts b where b.withdrawn_at is null order by b.starts_on desc, b.id`,
  );

/** One that stands, held while it is changed. @throws NotFoundError also for another borough’s, and once taken back. */
export const heldBlock = async (tx: Tx, id: string): Promise<BlockContract> => {
  const [found] = isId(id)
    ? await tx.query<BlockContract>(
        `select ${BLOCK} from block_contracts b where b.id = $1 and b.withdrawn_at is null for update`,
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
        `select 1 from block_contracts
          where setting_id = $1 and withdrawn_at is null and (ends_on is null or ends_on > $2) limit 1`,
        [settingId, on],
      )
    : [];
  return rows.length > 0;
};
