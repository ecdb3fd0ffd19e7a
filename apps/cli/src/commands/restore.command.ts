import { resolve } from 'node:path';
import { Command } from 'commander';
import { BackupManifest } from '@lib/database/backup/backup-file';
import { restore } from '@lib/database/backup/restore';
import { DatabaseAddress } from '@lib/database/connection';
import { DATA_MAP } from '@migrations/data-map/all-tables';
import { withDatabase } from '../database/with-database';
import { rowsOf, tableLines } from './backup.command';
import { Say, toOutput } from './command';

/** `restore`: a backup into a new database. */
export const restoreCommand = (program: Command): void => {
  program
    .command('restore')
    .description('fill an empty database from a backup: all of it, or nothing')
    .requiredOption('--from <folder>', 'the folder that "backup" made')
    .addHelpText('after', HELP)
    .action(async ({ from }: { from: string }) => {
      await withDatabase(({ address }) => runRestore(address, from, toOutput));
    });
};

const HELP = `
Needs a database of the same release ("migrate" makes the tables), under the same secret, that holds nothing but
what a start puts there by itself: reference data and the mark of practice or real, which must be the backup's.
Refused for another release, another secret, a damaged file, or while the service is running.`;

/** Reference data is the same for everybody, and every start loads it: the backup's takes its place. */
const FILLED_BY_START = DATA_MAP.filter((entry) => entry.kind === 'reference').map((entry) => entry.table);

/** @throws InvalidError and ConflictError with the reason; nothing was written then. */
export const runRestore = async (
  address: DatabaseAddress,
  folder: string,
  say: Say,
): Promise<BackupManifest> => {
  const manifest = await restore(address, folder, { filledByStart: FILLED_BY_START });
  for (const line of tableLines(manifest)) say(line);
  say(`${rowsOf(manifest)} rows of ${manifest.tables.length} tables were restored from ${resolve(folder)}.`);
  return manifest;
};
