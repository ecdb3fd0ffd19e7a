import { Client } from 'pg';
import { DatabaseAddress, urlAs } from '../connection';
import { LOGIN_ROLES, OWNER } from '../roles/database-roles';

/** A table as it is here. Names are quoted where SQL needs it. */
export interface TableHere {
  readonly table: string;
  readonly columns: readonly string[];
  /** By its key, text by its bytes: the same rows come in the same order whatever database holds them. */
  readonly order: string;
  readonly forced: boolean;
}

/** Not in a backup: the key belongs to the installation, and the list of migrations is compared, not copied. */
const LEFT_OUT: readonly string[] = ['ctx.signing_key', 'public.schema_migrations'];

/** The queue's own schema, `pgboss`, is not among them: its jobs are made anew from the runs that wait. */
const SCHEMAS: readonly string[] = ['public', 'auth', 'audit', 'ctx'];

const CATALOGUE = `
  select format('%I.%I', n.nspname, c.relname) as table, c.relforcerowsecurity as forced,
         (select array_agg(quote_ident(a.attname) order by a.attnum) from pg_attribute a
           where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
         (select string_agg(quote_ident(a.attname) || case t.typcategory when 'S' then ' collate "C"' else '' end, ', '
                            order by key.position)
            from pg_index i cross join lateral unnest(i.indkey::int2[]) with ordinality key(attnum, position)
            join pg_attribute a on a.attrelid = c.oid and a.attnum = key.attnum
            join pg_type t on t.oid = a.atttypid
           where i.indrelid = c.oid and i.indisprimary) as "order",
         coalesce((select array_agg(distinct format('%I.%I', tn.nspname, t.relname)) from pg_constraint k
           join pg_class t on t.oid = k.confrelid join pg_namespace tn on tn.oid = t.relnamespace
           where k.conrelid = c.oid and k.contype = 'f' and t.oid <> c.oid), '{}') as "refersTo"
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where c.relkind in ('r', 'p') and not c.relispartition
     and n.nspname = any($1) and format('%I.%I', n.nspname, c.relname) <> all($2)
   order by 1`;

/** The service's tables, those referred to before those that refer to them. */
export const tablesInOrder = async (client: Client): Promise<TableHere[]> => {
  const { rows: waiting } = await client.query<TableHere & { refersTo: string[] }>(CATALOGUE, [
    SCHEMAS,
    LEFT_OUT,
  ]);
  const ordered: TableHere[] = [];
  while (waiting.length > 0) {
    const at = waiting.findIndex((row) =>
      row.refersTo.every((other) => !waiting.some((one) => one.table === other)),
    );
    if (at < 0) throw new Error('Tables refer to each other in a circle');
    for (const { table, columns, order, forced } of waiting.splice(at, 1)) {
      if (!order) throw new Error(`${table} has no primary key to be copied by`);
      ordered.push({ table, columns, order, forced });
    }
  }
  return ordered;
};

/** A connection that works as the owner of every table, as migrations do. */
export const asOwner = (address: DatabaseAddress): Client => {
  const client = new Client({
    connectionString: urlAs(address, LOGIN_ROLES.migrate.name),
    options: `-c role=${OWNER} -c lock_timeout=5s`,
  });
  client.on('error', () => undefined);
  return client;
};

/** The migrations a database was made by, oldest first. Only the owner may ask. */
export const appliedMigrations = async (client: Client): Promise<string[]> => {
  const { rows } = await client.query<{ name: string }>(
    'select name from public.schema_migrations order by id',
  );
  return rows.map((row) => row.name);
};
