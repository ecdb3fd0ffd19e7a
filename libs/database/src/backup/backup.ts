import {
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { ConflictError } from '@lib/kernel/domain-error';
import { DatabaseAddress, urlAs } from '../connection';
import { LOGIN_ROLES } from '../roles/database-roles';
import { appliedMigrations, asOwner, TableHere, tablesInOrder } from './backed-up-tables';
import { BackedUpTable, BackupManifest, fileOf, MANIFEST } from './backup-file';
import { CopyTextFacts, measuring, SAME_TEXT } from './copy-text';
import { secretMark } from './secret-mark';

/**
 * Copies every table, as one moment saw it, into a new folder that appears only when it is whole. The backup
 * role sees past row security and can write nothing; `row_security = off` makes a missing right an error instead
 * of fewer rows.
 * @param madeAt the moment, as ISO text, for the manifest
 * @throws ConflictError when the folder holds something already.
 */
export const backup = async (
  address: DatabaseAddress,
  folder: string,
  madeAt: string,
): Promise<BackupManifest> => {
  const target = resolve(folder);
  refuseFullFolder(target);
  const unfinished = `${target}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(dirname(target), { recursive: true });
  mkdirSync(unfinished, { mode: 0o700 });
  try {
    const manifest = await copyAll(address, unfinished, madeAt);
    writeFileSync(join(unfinished, MANIFEST), JSON.stringify(manifest, null, 2), {
      mode: 0o600,
      flush: true,
    });
    renameSync(unfinished, target);
    return manifest;
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw error;
  }
};

const refuseFullFolder = (folder: string): void => {
  if (!existsSync(folder) || readdirSync(folder).length === 0) return;
  throw new ConflictError(`${folder} is not empty. Give a folder that does not exist yet.`, 'backup-folder');
};

const migrationsOf = async (address: DatabaseAddress): Promise<string[]> => {
  const owner = asOwner(address);
  await owner.connect();
  try {
    return await appliedMigrations(owner);
  } finally {
    await owner.end();
  }
};

const copyAll = async (address: DatabaseAddress, folder: string, madeAt: string): Promise<BackupManifest> => {
  const migrations = await migrationsOf(address);
  const client = new Client({ connectionString: urlAs(address, LOGIN_ROLES.backup.name) });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    await client.query('set local row_security = off');
    for (const setting of SAME_TEXT) await client.query(setting);
    const tables: BackedUpTable[] = [];
    for (const here of await tablesInOrder(client)) {
      const { table, columns } = here;
      tables.push({ table, columns, ...(await copyOut(client, here, folder)) });
    }
    await client.query('commit');
    return { format: 1, migrations, secretMark: secretMark(address.rootSecret), madeAt, tables };
  } finally {
    await client.end();
  }
};

const copyOut = async (
  client: Client,
  { table, columns, order }: TableHere,
  folder: string,
): Promise<CopyTextFacts> => {
  const measured = measuring();
  await pipeline(
    client.query(copyTo(`copy (select ${columns.join(', ')} from ${table} order by ${order}) to stdout`)),
    measured.stream,
    createGzip(),
    createWriteStream(join(folder, fileOf(table)), { mode: 0o600, flush: true }),
  );
  return measured.facts();
};
