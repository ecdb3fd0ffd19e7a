import { Tx } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { Day } from '@lib/kernel/day';
import { ConflictError, InvalidError } from '@lib/kernel/domain-error';
import { changeOne, DirectoryChange, Subject, TABLES } from './change-setting';
import { whatHangs } from './what-hangs.query';

/** Who merges and parts, and by which clock. */
export interface Merging extends Pick<DirectoryChange, 'audit' | 'viewer'> {
  readonly clock: Clock;
}

/** What is confirmed: which of the two stays, from which day, and what was shown. */
export interface MergeAsked {
  readonly into: string;
  readonly on: Day;
  readonly seen: string;
}

/**
 * Has one lead to the other. What leads to it already goes with it, so that one step always leads to where something is kept.
 * @throws ConflictError when either changed since it was shown
 */
export const keepMerge = async (
  tx: Tx,
  subject: Subject,
  fromId: string,
  { into: intoId, on, seen, audit, viewer, clock }: MergeAsked & Merging,
): Promise<void> => {
  const [fromSeen = 0, intoSeen = 0] = seen.split('.').map(Number);
  const who = { audit, viewer };
  await changeOne(tx, subject, fromId, { ...who, change: 'became part of another', seen: fromSeen });
  await changeOne(tx, subject, intoId, { ...who, change: 'another became part of it', seen: intoSeen });
  const table = TABLES[subject];
  await tx.query(
    `update ${table} set part_of = $2, merged_into = $2, merged_on = $3, merged_at = $4, merged_by_name = $5
      where id = $1`,
    [fromId, intoId, on, clock.now().toString(), viewer.name],
  );
  await tx.query(`update ${table} set merged_into = $2 where merged_into = $1`, [fromId, intoId]);
};

/**
 * Has a part stand for itself again; what was part of it before leads to it again.
 * @throws ConflictError with each thing that was recorded since of what it leads to
 */
export const endMerge = async (
  tx: Tx,
  subject: Subject,
  { partId, intoId, audit, viewer }: Merging & { readonly partId: string; readonly intoId: string },
): Promise<void> => {
  await changeOne(tx, subject, intoId, { audit, viewer, change: 'merge undone' });
  requireNothingHangs(await whatHangs(tx, subject, partId));
  const table = TABLES[subject];
  await tx.query(
    `update ${table} set part_of = null, merged_into = null, merged_on = null, merged_at = null, merged_by_name = null,
                         version = version + 1 where id = $1`,
    [partId],
  );
  await tx.query(
    `with recursive its (id) as (
       select x.id from ${table} x where x.part_of = $1
       union all select x.id from ${table} x join its on its.id = x.part_of)
     update ${table} set merged_into = $1 where id in (select id from its)`,
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

const requireNothingHangs = (hangs: readonly string[]): void => {
  if (hangs.length > 0)
    throw new ConflictError(
      `The merge cannot be undone: since then, ${hangs.join('; ')}. It would not be known of which of the two that is.`,
      'cannot-undo',
    );
};
