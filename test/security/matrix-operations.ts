import { CatalogueTable, insertStatement, rowFor } from './catalogue-rows';

/** Bromley asks; Croydon must not be seen. */
export const OWN = 305;
export const OTHER = 306;

export interface Statement {
  readonly sql: string;
  readonly parameters?: unknown[];
}

/** What of a table a role may write. */
export interface Writable {
  /** One column that it may change; an operation that needs one is left out where there is none. */
  readonly change: string | null;
  /** The table as far as it may insert into it: a column too many would be refused whatever the policies say. */
  readonly insert: CatalogueTable;
}

export type Operation = (table: CatalogueTable, writable: Writable) => Statement | null;

/** Each operation answers with rows that show whose data was reached. */
export const READS: Readonly<Record<string, Operation>> = {
  select: (table) => ({ sql: `select to_jsonb(t)::text as seen from ${table.name} t` }),
  count: (table) => ({ sql: `select count(*)::text as seen from ${table.name} having count(*) > 0` }),
  'select for update': (table) => ({
    sql: `select to_jsonb(t)::text as seen from ${table.name} t for update`,
  }),
  'select with a function that tells': (table) => ({
    sql: `select to_jsonb(t)::text as seen from ${table.name} t where 1 / (t.borough_id - ${OTHER}) is not null`,
  }),
  copy: (table) => ({ sql: `copy (select * from ${table.name}) to stdout` }),
};

const changeTo = (table: CatalogueTable, column: string): unknown =>
  rowFor(table, OWN, true)[table.columns.findIndex(({ name }) => name === column)];

/** Without looking: a statement that reads nothing is held back by no policy for reading. */
export const WRITES: Readonly<Record<string, Operation>> = {
  'insert for the other borough': (_table, { insert }) =>
    insert.columns.length === 0
      ? null
      : { sql: insertStatement(insert), parameters: rowFor(insert, OTHER, true) },
  'upsert for the other borough': (_table, { insert }) =>
    insert.columns.length === 0
      ? null
      : {
          sql: `${insertStatement(insert)} on conflict do nothing`,
          parameters: rowFor(insert, OTHER, true),
        },
  update: (table, { change: column }) =>
    column === null
      ? null
      : {
          sql: `update ${table.name} set ${column} = ${column} where borough_id = ${OTHER} returning 'changed' as seen`,
        },
  'update without looking': (table, { change: column }) =>
    column === null
      ? null
      : { sql: `update ${table.name} set ${column} = $1`, parameters: [changeTo(table, column)] },
  'update that hands a row over': (table) => ({
    sql: `update ${table.name} set borough_id = ${OTHER} returning 'changed' as seen`,
  }),
  delete: (table) => ({
    sql: `delete from ${table.name} where borough_id = ${OTHER} returning 'removed' as seen`,
  }),
  'delete without looking': (table) => ({ sql: `delete from ${table.name}` }),
};

const isRefused = (answer: string): boolean => answer.startsWith('refused');

/** With its own context a borough sees its one row and no other's; without one, nothing. */
export const isLeak = (context: string, operation: string, seen: string): boolean => {
  if (isRefused(seen)) return false;
  if (!isOwn(context)) return seen !== '[]';
  return (
    seen.includes(`canary-${OTHER}-`) || (operation === 'count' && seen !== '[{"seen":"1"}]' && seen !== '[]')
  );
};

/** A write that reached more than the one row a borough has. */
export const isIntrusion = (context: string, operation: string, answer: string): boolean => {
  if (isRefused(answer) || answer === '[[],0]') return false;
  return !(isOwn(context) && operation.endsWith('without looking') && answer === '[[],1]');
};

const isOwn = (context: string): boolean => context.startsWith('own');
