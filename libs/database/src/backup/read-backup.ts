import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { InvalidError } from '@lib/kernel/domain-error';
import { BackedUpTable, BackupManifest, fileOf, MANIFEST } from './backup-file';
import { measuring } from './copy-text';

/** @throws InvalidError when the folder holds no backup, or one whose manifest cannot be read. */
export const readManifest = (folder: string): BackupManifest => {
  const file = join(folder, MANIFEST);
  if (!existsSync(file))
    throw new InvalidError(`There is no backup in ${folder}: no ${MANIFEST}.`, 'backup-missing');
  const manifest = parsed(readFileSync(file, 'utf8'));
  if (manifest?.format !== 1) {
    throw new InvalidError(`${file} is not the manifest of a backup we know how to read.`, 'backup-format');
  }
  return manifest as BackupManifest;
};

const parsed = (text: string): Partial<BackupManifest> | null => {
  try {
    return JSON.parse(text) as Partial<BackupManifest> | null;
  } catch {
    return null;
  }
};

/**
 * Holds every file to its manifest before anything is written anywhere.
 * @throws InvalidError naming the first table whose file is missing, short, or not what was saved.
 */
export const refuseDamage = async (manifest: BackupManifest, folder: string): Promise<void> => {
  for (const saved of manifest.tables) {
    const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
    await readTable(saved, folder, nowhere);
  }
};

/** Streams the COPY text of a table. @throws InvalidError when it is not what was saved. */
export const readTable = async (saved: BackedUpTable, folder: string, into: Writable): Promise<void> => {
  const measured = measuring();
  try {
    await pipeline(
      createReadStream(join(folder, fileOf(saved.table))),
      createGunzip(),
      measured.stream,
      into,
    );
  } catch (error) {
    if (isOfTheFile(error)) throw damaged(saved);
    throw error;
  }
  const { rows, sha256 } = measured.facts();
  if (rows !== saved.rows || sha256 !== saved.sha256) throw damaged(saved);
};

/** Missing, or not a whole gzip stream: `Z_DATA_ERROR`, `Z_BUF_ERROR` and their like. */
const isOfTheFile = (error: unknown): boolean => {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' || (typeof code === 'string' && code.startsWith('Z_'));
};

const damaged = ({ table }: BackedUpTable): InvalidError =>
  new InvalidError(
    `The file of ${table} is missing or is not what was saved: its rows or checksum differ. ` +
      'Nothing was restored. Use another copy of this backup.',
    'backup-damaged',
  );
