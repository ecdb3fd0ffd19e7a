import { Client } from 'pg';

export interface CatalogueTable {
  readonly name: string;
  readonly columns: readonly { name: string; type: string }[];
}

/** The token that only one borough's rows of one column hold: seen elsewhere, it is a leak. */
export const canary = (boroughId: number, table: string, column: string): string =>
  `canary-${boroughId}-${table}-${column}`;

/** Every table with a `borough_id`, read from the catalogue, so that a new one is probed without being named. */
export const boroughTables = async (superuser: Client): Promise<CatalogueTable[]> => {
  const { rows } = await superuser.query<{ name: string; columns: CatalogueTable['columns'] }>(
    `select n.nspname || '.' || c.relname as name,
            json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, null)) order by a.attnum) as columns
       from pg_class c
       join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      where c.relkind in ('r', 'p') and not c.relispartition and n.nspname in ('public', 'auth')
      group by 1 having bool_or(a.attname = 'borough_id') order by 1`,
  );
  return rows;
};

const VALUES: Readonly<Record<string, (text: string, row: number) => unknown>> = {
  uuid: (_text, row) => `00000000-0000-7000-8000-${String(row).padStart(12, '0')}`,
  text: (text) => text,
  date: () => '2025-01-01',
  boolean: () => false,
  // Before the decimals there may be room for one digit only.
  numeric: (_text, row) => row % 10,
  jsonb: () => '{}',
  'timestamp with time zone': () => '2025-01-01T00:00:00Z',
  'time without time zone': () => '07:00',
  bytea: (text) => Buffer.from(text),
  inet: () => '127.0.0.1',
};

const valueFor = (type: string, text: string, row: number): unknown => {
  if (type.endsWith('[]')) return '{}';
  return (VALUES[type] ?? (() => row % 30_000))(text, row);
};

/** A row of a borough; `another` is one that clashes with no key of the first, so that only policies refuse it. */
export const rowFor = (table: CatalogueTable, borough: number, another = false): unknown[] =>
  table.columns.map(({ name, type }) => {
    const text = canary(borough, table.name, name) + (another ? '-another' : '');
    return name === 'borough_id' ? borough : valueFor(type, text, another ? borough + 1_000 : borough);
  });

export const insertStatement = (table: CatalogueTable): string =>
  `insert into ${table.name} (${table.columns.map((column) => column.name).join(', ')}) ` +
  `values (${table.columns.map((_, at) => `$${at + 1}`).join(', ')})`;

/** One row a borough in every table, full of canaries. Only the checks of values are put aside for it. */
export const seedEveryTable = async (
  superuser: Client,
  tables: readonly CatalogueTable[],
  boroughs: readonly number[],
): Promise<void> => {
  const { rows } = await superuser.query<{ drop: string }>(
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop from pg_constraint k
       join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
      where contype = 'c' and n.nspname in ('public', 'auth')`,
  );
  for (const { drop } of rows) await superuser.query(drop);
  await superuser.query(`set session_replication_role = replica`);
  for (const table of tables) {
    for (const borough of boroughs) await superuser.query(insertStatement(table), rowFor(table, borough));
  }
  await superuser.query(`set session_replication_role = origin`);
};
