import { Client } from 'pg';
import { DatabaseAddress } from '@lib/database/connection';
import { asAdministrator, tidy } from './copying';
import { timed } from './timed';

const EPISODES = 1_000_000;

/** A day of which the practice London's returns tell, and its last releases before it. */
export const LARGE_AS_AT = '2026-10-31';

/** A London of a million episodes. */
export interface LargeLondon {
  readonly address: DatabaseAddress;
  readonly episodes: number;
}

const COUNT = 'select count(*)::int as rows from episodes';

/** How long counting all episodes takes, in milliseconds: what whatever is counted of them is held against. */
export const millisecondsToCount = (client: Client): Promise<number> =>
  timed(() => client.query(COUNT)).then((seconds) => 1000 * seconds);

/** Tables of what is derived, the ones named by others first, with what becomes new in a copy of a row. */
const COPIED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  children: {
    id: newKey('id'),
    local_reference: `local_reference || '-' || copy`,
    service_reference: `service_reference || '-' || copy`,
  },
  looked_after_periods: { id: newKey('id'), child_id: newKey('child_id') },
  placements: { id: newKey('id'), child_id: newKey('child_id') },
  episodes: { id: newKey('id'), child_id: newKey('child_id'), placement_id: newKey('placement_id') },
};

/** The key of a row's copy: the same for the row itself and for whoever names it. */
function newKey(column: string): string {
  return `md5(${column}::text || copy)::uuid`;
}

const OVERLAPS = 'placements_do_not_overlap';

/**
 * Copies every child of the practice London, with all that is derived of them, until there are a million episodes.
 * As the administrator and past the keys' checks, which a copy of sound rows cannot fail; the constraint against
 * overlaps is made again at the end, over all of them. @returns how many episodes there are.
 */
export const enlarge = (address: DatabaseAddress): Promise<number> =>
  asAdministrator(address, async (client) => {
    await client.query('set session_replication_role = replica');
    const copies = Math.round(EPISODES / (await countOf(client))) - 1;
    const definition = await definitionOf(client, OVERLAPS);
    await client.query(`alter table placements drop constraint ${OVERLAPS}`);
    for (const [table, changes] of Object.entries(COPIED)) await copyRows(client, table, changes, copies);
    await client.query(`alter table placements add constraint ${OVERLAPS} ${definition}`);
    await tidy(client);
    return countOf(client);
  });

const countOf = async (client: Client): Promise<number> =>
  (await client.query<{ rows: number }>(COUNT)).rows[0]!.rows;

const definitionOf = async (client: Client, name: string): Promise<string> =>
  (
    await client.query<{ definition: string }>(
      'select pg_get_constraintdef(oid) as definition from pg_constraint where conname = $1',
      [name],
    )
  ).rows[0]!.definition;

const copyRows = async (
  client: Client,
  table: string,
  changes: Readonly<Record<string, string>>,
  copies: number,
): Promise<void> => {
  const { rows } = await client.query<{ name: string }>(
    `select attname as name from pg_attribute
      where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
    [table],
  );
  const names = rows.map(({ name }) => name);
  const values = names.map((name) => changes[name] ?? name);
  await client.query(
    `insert into ${table} (${names.join(', ')})
     select ${values.join(', ')} from ${table} cross join generate_series(1, $1::int) as copy order by copy, borough_id`,
    [copies],
  );
};
