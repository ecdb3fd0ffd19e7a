import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { DatabaseAddress } from '@lib/database/connection';
import { migrate } from '@lib/database/migrating/migrate';
import { defaultServer, RunningServer } from '@lib/database/server/default-server';
import { ALL_MIGRATIONS } from '@migrations/all-migrations';

/** A server that trades safety for speed: what is in it is thrown away. */
const UNSAFE_AND_FAST = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
  shared_buffers: '256MB',
};

export interface TestServer {
  readonly address: DatabaseAddress;
  readonly template: string;
  stop(): Promise<void>;
}

/**
 * One server a run with a migrated template database; `TEST_DATABASE_URL` (a superuser's) puts another in its
 * place. Nothing is left running: the server ends with the process, and its folder goes.
 */
export const startTestServer = async (): Promise<TestServer> => {
  const own = await startServer();
  const template = `plp_test_template_${process.pid}`;
  const address = { ...own.address, url: withDatabase(own.address.url, template) };
  await createDatabase(own.address, template, 'template0');
  await migrate(address, ALL_MIGRATIONS);
  return { address, template, stop: own.stop };
};

const startServer = async (): Promise<{ address: DatabaseAddress; stop: () => Promise<void> }> => {
  const external = process.env['TEST_DATABASE_URL'];
  if (external) {
    return {
      address: { url: external, rootSecret: 'a-secret-for-tests-only-0123456789' },
      stop: async () => undefined,
    };
  }
  const folder = mkdtempSync(join(tmpdir(), 'plp-test-'));
  const server: RunningServer = await defaultServer(folder, { configuration: UNSAFE_AND_FAST });
  return {
    address: server.address,
    stop: async () => {
      await server.stop?.();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

export const withDatabase = (url: string, database: string): string => {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.toString();
};

/** A database of its own, copied from the migrated template: 20 ms. */
export const createDatabase = async (
  address: DatabaseAddress,
  name: string,
  template: string,
): Promise<void> => {
  if (!name.includes('test')) throw new Error('A test may only make a database with "test" in its name');
  const client = new Client({ connectionString: withDatabase(address.url, 'postgres') });
  await client.connect();
  try {
    await client.query(`drop database if exists ${name} with (force)`);
    await client.query(`create database ${name} template ${template} strategy file_copy`);
    await client.query(
      `alter database ${name} owner to ${(await ownerExists(client)) ? 'plp_owner' : 'current_user'}`,
    );
    if (await ownerExists(client)) await grantConnect(client, name);
  } finally {
    await client.end();
  }
};

const ownerExists = async (client: Client): Promise<boolean> =>
  (await client.query(`select from pg_roles where rolname = 'plp_owner'`)).rowCount === 1;

/** Rights on a database are not copied with it. */
const grantConnect = async (client: Client, name: string): Promise<void> => {
  await client.query(`revoke all on database ${name} from public`);
  await client.query(
    `grant connect on database ${name} to plp_migrate, plp_web, plp_job, plp_stats, plp_auth, plp_audit, plp_backup`,
  );
};
