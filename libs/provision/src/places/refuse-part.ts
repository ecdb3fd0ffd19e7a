import { Tx } from '@lib/database/unit-of-work';
import { ConflictError } from '@lib/kernel/domain-error';

/** @throws ConflictError for a setting that is part of another: what is said of its places would be on no page. */
export const refusePart = async (tx: Tx, settingId: string): Promise<void> => {
  const part = await tx.query('select 1 from settings where id = $1 and merged_into is not null', [
    settingId,
  ]);
  if (part.length > 0)
    throw new ConflictError(
      'This setting is part of another now. Say it of that one: its address leads there in the directory.',
      'part-of-another',
    );
};
