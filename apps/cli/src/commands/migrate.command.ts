import { Command } from 'commander';
import { migrate } from '@lib/database/migrating/migrate';
import { openDatabase } from '@lib/database/server/open-database';
import { readSettings } from '@lib/kernel/settings';
import { ALL_MIGRATIONS } from '@migrations/all-migrations';

/** `migrate`: brings the database to the schema of this release. */
export const migrateCommand = (program: Command): void => {
  program
    .command('migrate')
    .description('bring the database to the schema of this release, then stop')
    .action(async () => {
      const server = await openDatabase(readSettings());
      try {
        const applied = await migrate(server.address, ALL_MIGRATIONS);
        for (const name of applied) console.log(`applied ${name}`);
        console.log(applied.length === 0 ? 'The database is up to date.' : `${applied.length} applied.`);
      } finally {
        await server.stop?.();
      }
    });
};
