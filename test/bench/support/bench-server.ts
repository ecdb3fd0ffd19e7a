import { join } from 'node:path';
import { Client } from 'pg';
import { DatabaseAddress } from '@lib/database/connection';
import { migrate } from '@lib/database/migrating/migrate';
import { defaultServer } from '@lib/database/server/default-server';
import { ALL_MIGRATIONS } from '@migrations/all-migrations';
import { createDatabase, withDatabase } from '@test/support/test-server';
import { BenchServer } from './figure';
import { enlarge, LargeLondon } from './large-london';
import { loadLondon } from './london';

const TEMPLATE = 'plp_bench_test_template';
const LONDON = 'plp_bench_test_london';

/** The default server as an installation has it, durable and with its own settings, in a folder of its own. */
export const startBenchServer = async (
  folder: string,
): Promise<BenchServer & { stop: () => Promise<void> }> => {
  const server = await defaultServer(join(folder, 'server'));
  await createDatabase(server.address, TEMPLATE, 'template0');
  const template = { ...server.address, url: withDatabase(server.address.url, TEMPLATE) };
  await migrate(template, ALL_MIGRATIONS);
  // What the tests' own support starts its databases from.
  process.env['PLP_TEST_SERVER'] = JSON.stringify({ address: server.address, template: TEMPLATE });
  const make = async (name: string, from: string): Promise<DatabaseAddress> => {
    await createDatabase(server.address, name, from);
    return { ...server.address, url: withDatabase(server.address.url, name) };
  };
  let made = 0;
  let loaded: Promise<void> | null = null;
  const next = (from: string): Promise<DatabaseAddress> => make(`plp_bench_test_${(made += 1)}`, from);
  const london = async (): Promise<DatabaseAddress> => {
    await (loaded ??= make(LONDON, TEMPLATE).then(loadLondon));
    return next(LONDON);
  };
  let large: Promise<LargeLondon> | null = null;
  return {
    settings: await settingsOf(server.address),
    database: () => next(TEMPLATE),
    london,
    large: () =>
      (large ??= london().then(async (address) => ({ address, episodes: await enlarge(address) }))),
    stop: async () => server.stop?.(),
  };
};

const settingsOf = async ({ url }: DatabaseAddress): Promise<string> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ name: string; setting: string }>(
    `select name, current_setting(name) as setting from pg_settings
      where name in ('server_version', 'fsync', 'synchronous_commit', 'shared_buffers', 'work_mem') order by name`,
  );
  await client.end();
  return rows.map(({ name, setting }) => `${name} ${setting}`).join(', ');
};
