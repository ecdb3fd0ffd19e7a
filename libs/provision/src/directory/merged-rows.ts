import { Tx } from '@lib/database/unit-of-work';
import { Day } from '@lib/kernel/day';
import { ConflictError, InvalidError } from '@lib/kernel/domain-error';

/** What is merged in the same way: of two rows of a table, the one leads to the other. */
type Merged = 'settings' | 'providers';

export interface MergeToKeep {
  readonly fromId: string;
  readonly intoId: string;
  readonly on: Day;
  /** When it is recorded, and by whom. */
  readonly at: string;
  readonly byName: string;
}

/** Has one lead to the other. What is part of it already goes with it, so that one step always leads to where something is kept. */
export const keepMerge = async (
  tx: Tx,
  table: Merged,
  { fromId, intoId, on, at, byName }: MergeToKeep,
): Promise<void> => {
  await tx.query(
    `update ${table} set merged_into = $2, merged_on = $3, merged_at = $4, merged_by_name = $5 where id = $1`,
    [fromId, intoId, on, at, byName],
  );
  await tx.query(`update ${table} set merged_into = $2 where merged_into = $1`, [fromId, intoId]);
};

/** Has it stand for itself again. */
export const endMerge = async (tx: Tx, table: Merged, partId: string): Promise<void> => {
  await tx.query(
    `update ${table} set merged_into = null, merged_on = null, merged_at = null, merged_by_name = null,
                         version = version + 1 where id = $1`,
    [partId],
  );
};

/** @throws InvalidError for a day to come */
export const requireCome = (on: Day, today: Day): void => {
  const message = 'The day must be today or in the past';
  if (on > today) throw new InvalidError(message, 'merge', [{ field: 'on', message }]);
};

/** @throws ConflictError with each reason why two cannot be one */
export const requireMergeable = (reasons: readonly string[]): void => {
  if (reasons.length > 0)
    throw new ConflictError(`The two cannot be merged: ${reasons.join('; ')}.`, 'cannot-merge');
};

/** @throws ConflictError with each thing that was recorded of the other since */
export const requireNothingHangs = (hangs: readonly string[]): void => {
  if (hangs.length > 0)
    throw new ConflictError(
      `The merge cannot be undone: since then, ${hangs.join('; ')}. It would not be known of which of the two that is.`,
      'cannot-undo',
    );
};
