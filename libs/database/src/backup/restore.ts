import { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { DatabaseAddress } from '../connection';
import { asOwner, TableHere, tablesInOrder } from './backed-up-tables';
import { BackedUpTable, BackupManifest } from './backup-file';
import { SAME_TEXT } from './copy-text';
import { readManifest, readTable, refuseDamage } from './read-backup';
import {
  anotherKind,
  inUse,
  isLockTimeout,
  refuseAnotherSchema,
  refuseAnotherSecret,
  refuseRows,
} from './restore-refusals';

export interface RestoreOptions {
  /** Tables that a start fills by itself, with nobody's data: their rows give way to those of the backup. */
  readonly filledByStart: readonly string[];
}

/** The mark a first start leaves: it stays what it is, so practice and real can never be swapped. */
const MARK = 'public.installation';

/**
 * Fills an empty, migrated database from a backup, all or nothing, as the role that owns the tables: it lifts
 * row security from itself for the one transaction, so no superuser is needed, and every key and constraint is
 * checked as rows come in.
 * @throws InvalidError when the folder is no backup or a file is not what it was.
 * @throws ConflictError when the schema, the secret or the kind of installation is another, when the database is
 *   not empty, or when something is using it.
 */
export const restore = async (
  address: DatabaseAddress,
  folder: string,
  { filledByStart }: RestoreOptions = { filledByStart: [] },
): Promise<BackupManifest> => {
  const manifest = readManifest(folder);
  refuseAnotherSecret(manifest, address);
  await refuseDamage(manifest, folder);
  const client = asOwner(address);
  await client.connect();
  try {
    await client.query('begin');
    for (const setting of SAME_TEXT) await client.query(setting);
    const tables = await tablesInOrder(client);
    await refuseAnotherSchema(client, manifest, tables);
    await liftRowSecurity(client, tables);
    await fill(client, { manifest, folder, tables, filledByStart });
    await client.query('set constraints all immediate');
    await restoreRowSecurity(client, tables);
    await client.query('commit');
    for (const { table } of tables) await client.query(`analyze ${table}`);
    return manifest;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw isLockTimeout(error) ? inUse() : error;
  } finally {
    await client.end();
  }
};

/** Changing a table takes it for this transaction alone, so nobody else reads or writes a half-filled database. */
const liftRowSecurity = async (client: Client, tables: readonly TableHere[]): Promise<void> => {
  for (const { table } of tables) await client.query(`alter table ${table} no force row level security`);
};

const restoreRowSecurity = async (client: Client, tables: readonly TableHere[]): Promise<void> => {
  for (const { table, forced } of tables) {
    if (forced) await client.query(`alter table ${table} force row level security`);
  }
};

interface Filling extends RestoreOptions {
  readonly manifest: BackupManifest;
  readonly folder: string;
  readonly tables: readonly TableHere[];
}

const fill = async (client: Client, { manifest, folder, tables, filledByStart }: Filling): Promise<void> => {
  const mark = await kindOf(client);
  for (const { table } of tables.toReversed()) {
    if (table === MARK || filledByStart.includes(table)) await client.query(`delete from ${table}`);
    else await refuseRows(client, table);
  }
  for (const saved of manifest.tables) await copyIn(client, saved, folder);
  if (mark !== null && mark !== (await kindOf(client))) throw anotherKind(mark);
};

/** Practice, real, or null before the first start. */
const kindOf = async (client: Client): Promise<'practice' | 'real' | null> => {
  const { rows } = await client.query<{ practice: boolean }>(`select practice from ${MARK}`);
  if (!rows[0]) return null;
  return rows[0].practice ? 'practice' : 'real';
};

const copyIn = async (client: Client, saved: BackedUpTable, folder: string): Promise<void> => {
  await readTable(
    saved,
    folder,
    client.query(copyFrom(`copy ${saved.table} (${saved.columns.join(', ')}) from stdin`)),
  );
  const { rows } = await client.query<{ rows: string }>(`select count(*) as rows from ${saved.table}`);
  if (Number(rows[0]?.rows) === saved.rows) return;
  throw new Error(`${saved.table} holds ${rows[0]?.rows} rows, not the ${saved.rows} of the backup`);
};
