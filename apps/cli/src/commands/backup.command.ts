import { resolve } from 'node:path';
import { Command } from 'commander';
import { SystemClock } from '@lib/kernel/clock';
import { AuditService } from '@lib/audit/audit.service';
import { backup } from '@lib/database/backup/backup';
import { BackupManifest } from '@lib/database/backup/backup-file';
import { DatabaseAddress } from '@lib/database/connection';
import { SYSTEM } from '@lib/database/context/viewer-context';
import { withDatabase } from '../database/with-database';
import { withUnits } from '../database/with-units';
import { Say, toOutput } from './command';
import { textTable } from './text-table';

/** `backup`: every table, as one moment saw it. */
export const backupCommand = (program: Command): void => {
  program
    .command('backup')
    .description('copy every table into a new folder, with counts and checksums')
    .requiredOption('--out <folder>', 'the folder to make')
    .addHelpText('after', HELP)
    .action(async ({ out }: { out: string }) => {
      await withDatabase(({ address }) => runBackup(address, out, toOutput));
    });
};

const HELP = `
The service may go on running. The folder holds children's data in clear: keep it where the database may be kept.
It does not hold the secret (SESSION_SECRET, or the file "secret" in DATA_DIR), without which it cannot be restored:
keep that apart from it. Jobs waiting in the queue are left out; they are made anew.`;

/** @throws ConflictError when the folder holds something already. */
export const runBackup = async (
  address: DatabaseAddress,
  folder: string,
  say: Say,
): Promise<BackupManifest> => {
  const manifest = await backup(address, folder, new SystemClock().now().toString());
  const rows = rowsOf(manifest);
  await withUnits(address, 'job', (units) =>
    units.run(SYSTEM, (tx) =>
      new AuditService().record(tx, {
        action: 'backup-made',
        rowCount: rows,
        particulars: { tables: manifest.tables.length, madeAt: manifest.madeAt },
      }),
    ),
  );
  for (const line of tableLines(manifest)) say(line);
  say(`${rows} rows of ${manifest.tables.length} tables are in ${resolve(folder)}.`);
  return manifest;
};

export const rowsOf = ({ tables }: BackupManifest): number => tables.reduce((sum, one) => sum + one.rows, 0);

export const tableLines = ({ tables }: BackupManifest): string[] =>
  textTable(
    ['Table', 'Rows', 'SHA-256'],
    tables.map(({ table, rows, sha256 }) => [table, rows, sha256]),
  );
