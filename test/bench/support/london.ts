import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { DatabaseAddress } from '@lib/database/connection';

/** The day and seed of the practice London that is measured: the same children every time. */
export const LONDON_AS_AT = '2026-11-22';
const SEED = '33';

/** How a process of the service is told where its database is. */
export const environmentFor = ({ url, rootSecret }: DatabaseAddress): Record<string, string> => ({
  DATABASE_URL: url,
  SESSION_SECRET: rootSecret,
  PRACTICE: '1',
});

/** Loads the practice London into a migrated database by the commands that people have. */
export const loadLondon = async (address: DatabaseAddress): Promise<void> => {
  const program = join(__dirname, '..', '..', '..', 'apps', 'cli', 'src', 'main.js');
  const env = { ...process.env, ...environmentFor(address) };
  for (const command of [
    ['reference-data:load'],
    ['practice:load', '--as-at', LONDON_AS_AT, '--seed', SEED],
  ]) {
    await promisify(execFile)(process.execPath, [program, ...command], { env });
  }
};
