import { Client } from 'pg';
import { ConflictError } from '@lib/kernel/domain-error';
import { DatabaseAddress } from '../connection';
import { appliedMigrations, TableHere } from './backed-up-tables';
import { BackupManifest } from './backup-file';
import { secretMark } from './secret-mark';

/** Why a restore does not go on, each with what to do instead. */

export const refuseAnotherSecret = (manifest: BackupManifest, address: DatabaseAddress): void => {
  if (manifest.secretMark === secretMark(address.rootSecret)) return;
  throw new ConflictError(
    'The backup was made under another secret, without which nobody could sign in. Set SESSION_SECRET to the one ' +
      'of then; for the default database, put the file "secret" of the old DATA_DIR into a new, empty one.',
    'backup-secret',
  );
};

export const refuseAnotherSchema = async (
  client: Client,
  manifest: BackupManifest,
  there: readonly TableHere[],
): Promise<void> => {
  const here = await appliedMigrations(client);
  const same =
    here.join() === manifest.migrations.join() &&
    there.map(shape).join() === manifest.tables.map(shape).join();
  if (same) return;
  throw new ConflictError(
    `The backup was made under another schema (its last migration is ${manifest.migrations.at(-1) ?? 'none'}, ` +
      `here it is ${here.at(-1) ?? 'none'}). Restore it with the release that made it, then update.`,
    'backup-schema',
  );
};

const shape = (table: { table: string; columns: readonly string[] }): string =>
  `${table.table}(${table.columns.join()})`;

export const refuseRows = async (client: Client, table: string): Promise<void> => {
  const { rowCount } = await client.query(`select from ${table} limit 1`);
  if (rowCount === 0) return;
  throw new ConflictError(
    `${table} is not empty. Restore needs a new database, or one that has only been started and not used.`,
    'restore-not-empty',
  );
};

export const anotherKind = (mark: 'practice' | 'real'): ConflictError =>
  new ConflictError(
    mark === 'practice'
      ? 'This database is a practice one and the backup holds real data. Restore it into a new database.'
      : 'This database is a real one and the backup holds made-up data. Restore it into a new database.',
    'restore-kind',
  );

/** `lock_not_available`. */
export const isLockTimeout = (error: unknown): boolean => (error as { code?: unknown }).code === '55P03';

export const inUse = (): ConflictError =>
  new ConflictError(
    'Something is using this database. Stop the service, then restore again.',
    'restore-in-use',
  );
