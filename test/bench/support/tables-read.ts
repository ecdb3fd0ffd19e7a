import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { DatabaseAddress } from '@lib/database/connection';
import { asAdministrator } from './copying';

/** How often each table was read, by its name. */
export type Reads = ReadonlyMap<string, number>;

const CHECK_EVERY_MS = 50;

/**
 * How often every table of a database was read since it was made, as PostgreSQL itself counts it. A connection
 * adds what it read when it ends at the latest: waits until nobody is connected.
 */
export const readsSoFar = (address: DatabaseAddress): Promise<Reads> =>
  asAdministrator(address, async (client) => {
    while (await isAnybodyConnected(client)) await wait(CHECK_EVERY_MS);
    const { rows } = await client.query<{ table: string; reads: string }>(
      `select schemaname || '.' || relname as table, seq_scan + coalesce(idx_scan, 0) as reads from pg_stat_user_tables`,
    );
    return new Map(rows.map(({ table, reads }) => [table, Number(reads)]));
  });

const isAnybodyConnected = async (client: Client): Promise<boolean> =>
  (
    await client.query(
      `select from pg_stat_activity
        where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid() limit 1`,
    )
  ).rowCount === 1;

/** The tables that were read between two looks, by name. */
export const readBetween = (before: Reads, after: Reads): string[] =>
  [...after].flatMap(([table, reads]) => (reads > (before.get(table) ?? 0) ? [table] : [])).sort();
