import { Viewer } from '@lib/access/viewer';
import { AuditService } from '@lib/audit/audit.service';
import { Tx } from '@lib/database/unit-of-work';
import { ConflictError, NotFoundError } from '@lib/kernel/domain-error';
import { isId } from '@lib/kernel/ids';
import { lockDirectory } from '../lists/lock-directory';

/** A change of one setting or provider, to be written down. */
export interface DirectoryChange {
  readonly audit: AuditService;
  readonly viewer: Viewer;
  /** In a few words, about nobody: “renamed”. */
  readonly change: string;
  /** The version that whoever changes it saw; left out for what is only added. */
  readonly seen?: number;
}

/**
 * Begins a change of a setting: one at a time, of a setting that is there, its version one up, and in the audit.
 * @throws NotFoundError @throws ConflictError when somebody else changed it since it was shown, or it is part of another.
 */
export const changeSetting = (
  tx: Tx,
  change: DirectoryChange & { readonly settingId: string },
): Promise<void> => changeOne(tx, 'setting', change.settingId, change);

/** The same of a provider. */
export const changeProvider = (
  tx: Tx,
  change: DirectoryChange & { readonly providerId: string },
): Promise<void> => changeOne(tx, 'provider', change.providerId, change);

/** What of the directory is changed, renamed and merged in the same way. */
export type Subject = 'setting' | 'provider';

/** The tables they are in. */
export const TABLES = { setting: 'settings', provider: 'providers' } as const satisfies Record<
  Subject,
  string
>;

/** The same of either. */
export const changeOne = async (
  tx: Tx,
  subject: Subject,
  id: string,
  { audit, viewer, change, seen }: DirectoryChange,
): Promise<void> => {
  const table = TABLES[subject];
  await lockDirectory(tx);
  const [found] = isId(id)
    ? await tx.query<{ version: number; part: boolean }>(
        `select version, merged_into is not null as part from ${table} where id = $1`,
        [id],
      )
    : [];
  if (!found) throw new NotFoundError(subject);
  if (found.part)
    throw new ConflictError(`This ${subject} is part of another now. Change that one.`, 'part-of-another');
  if (seen !== undefined && seen !== found.version)
    throw new ConflictError(
      `Somebody else has changed this ${subject} since you opened it. Look at it again, then save what you want to change.`,
      'changed-since',
    );
  await tx.query(`update ${table} set version = version + 1 where id = $1`, [id]);
  await audit.record(
    tx,
    { action: 'setting-changed', subjectType: subject, subjectIds: [id], particulars: { change } },
    viewer.origin,
  );
};
