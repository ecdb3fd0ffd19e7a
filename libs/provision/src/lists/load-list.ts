import { AuditOrigin, AuditService } from '@lib/audit/audit.service';
import { Tx } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { Day } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { changesNothing, Difference } from './difference';
import { ListedSetting } from './listed-setting';
import { compareWithList, hashOfList, refuseEarlier, sameListLoaded } from './lists.query';
import { lockDirectory } from './lock-directory';
import { saveDifference } from './save-difference';
import { countsOf, ListActor } from './setting-list';

/** A list that was read without a problem. */
export interface SoundList {
  readonly settings: readonly ListedSetting[];
  /** The day it is true for. */
  readonly asAt: Day;
  /** The name of the file, or where the list comes from. */
  readonly source: string;
}

export interface ListWork {
  readonly audit: AuditService;
  readonly clock: Clock;
}

/** What came of loading a list. */
export interface LoadedList {
  /** The list; the earlier one when the same had been loaded for the same day. */
  readonly id: string;
  readonly difference: Difference;
  /** False when the same list had been loaded for the same day: then nothing was written. */
  readonly isNew: boolean;
}

/** Writes a list that waits, without its rows. @returns its key. */
export const insertList = async (
  tx: Tx,
  clock: Clock,
  { settings, asAt, source }: SoundList,
  by: ListActor,
): Promise<string> => {
  const id = newId();
  await tx.query(
    `insert into setting_lists (id, as_at, source, sha256, row_count, state, received_at, received_by, received_by_name)
     values ($1, $2, $3, $4, $5, 'waiting', $6, $7, $8)`,
    [id, asAt, source, hashOfList(settings), settings.length, clock.now().toString(), by.id, by.name],
  );
  return id;
};

/**
 * Loads a list at once, all of it or nothing: what the command line and the practice London do.
 * @throws ConflictError for a list older than the directory stands at.
 */
export const loadList = async (
  tx: Tx,
  work: ListWork,
  list: SoundList,
  by: ListActor,
): Promise<LoadedList> => {
  await lockDirectory(tx);
  const same = await sameListLoaded(tx, list.asAt, hashOfList(list.settings));
  if (same) return { id: same.id, difference: (await compareWithList(tx, list)).difference, isNew: false };
  const id = await insertList(tx, work.clock, list, by);
  return { id, difference: await applyList(tx, work, { id, ...list }, by), isNew: true };
};

/**
 * Makes the directory what a waiting list says, with its history and its line in the audit. The directory must be
 * locked.
 * @throws ConflictError for a list older than the directory stands at.
 */
export const applyList = async (
  tx: Tx,
  { audit, clock }: ListWork,
  { id, settings, asAt, source }: SoundList & { readonly id: string },
  by: ListActor,
  origin: AuditOrigin = {},
): Promise<Difference> => {
  await refuseEarlier(tx, asAt);
  const { difference, providerOf } = await compareWithList(tx, { settings, asAt });
  const now = clock.now().toString();
  if (!changesNothing(difference))
    await saveDifference(tx, difference, { listId: id, asAt, now, source, providerOf });
  const counts = countsOf(difference);
  await tx.query(
    `update setting_lists set state = 'loaded', counts = $2, loaded_at = $3, loaded_by = $4, loaded_by_name = $5
      where id = $1`,
    [id, JSON.stringify(counts), now, by.id, by.name],
  );
  await audit.record(
    tx,
    {
      action: 'settings-loaded',
      subjectType: 'setting list',
      subjectIds: [id],
      particulars: { asAt, ...counts },
    },
    origin,
  );
  return difference;
};
