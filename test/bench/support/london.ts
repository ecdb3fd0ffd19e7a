import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { DatabaseAddress } from '@lib/database/connection';
import { asAdministrator, tidy } from './copying';

/** The day and seed of the practice London that is measured: the same children every time. */
export const LONDON_AS_AT = '2026-11-22';
const SEED = '33';

/** How a process of the service is told where its database is. */
export const environmentFor = ({ url, rootSecret }: DatabaseAddress): Record<string, string> => ({
  DATABASE_URL: url,
  SESSION_SECRET: rootSecret,
  PRACTICE: '1',
});

/** Runs a command that people have, as they run it, on a database. */
const command = async (address: DatabaseAddress, args: readonly string[]): Promise<void> => {
  const program = join(__dirname, '..', '..', '..', 'apps', 'cli', 'src', 'main.js');
  const env = { ...process.env, ...environmentFor(address) };
  await promisify(execFile)(process.execPath, [program, ...args], { env });
};

/** Loads the practice London into a migrated database. */
export const loadLondon = async (address: DatabaseAddress): Promise<void> => {
  await command(address, ['reference-data:load']);
  await command(address, ['practice:load', '--as-at', LONDON_AS_AT, '--seed', SEED]);
  await asAdministrator(address, tidy);
};

/** Makes the weekly and quarterly releases of a cube of the practice London between two days. */
export const makeReleases = async (
  address: DatabaseAddress,
  cube: string,
  [from, to]: readonly [string, string],
): Promise<void> => {
  await command(address, ['releases:make', '--cube', cube, '--from', from, '--to', to]);
  await asAdministrator(address, tidy);
};
