import { DatabaseAddress } from '@lib/database/connection';
import { migrate } from '@lib/database/migrating/migrate';
import { openDatabase } from '@lib/database/server/open-database';
import { readSettings, Settings } from '@lib/kernel/settings';
import { ALL_MIGRATIONS } from '@migrations/all-migrations';

export interface OpenInstallation {
  readonly settings: Settings;
  readonly address: DatabaseAddress;
}

/**
 * Runs a command against this installation's database, beside a running service or alone. A default database
 * this command had to start is brought up to date first and stopped afterwards.
 */
export const withDatabase = async <T>(work: (installation: OpenInstallation) => Promise<T>): Promise<T> => {
  const settings = readSettings();
  const server = await openDatabase(settings);
  try {
    if (server.stop) await migrate(server.address, ALL_MIGRATIONS);
    return await work({ settings, address: server.address });
  } finally {
    await server.stop?.();
  }
};
