import { Client } from 'pg';
import { DataSource } from 'typeorm';
import {
  ContextSigner,
  jobFor,
  SignedContext,
  SYSTEM,
  ViewerContext,
} from '@lib/database/context/viewer-context';
import { DATA_MAP } from '@migrations/data-map/all-tables';
import { TestDatabase } from '@test/support/test-database';
import {
  boroughTables,
  canary,
  CatalogueTable,
  insertStatement,
  rowFor,
  seedEveryTable,
} from './catalogue-rows';

/** Bromley asks; Croydon must not be seen. */
const OWN = 305;
const OTHER = 306;

const ROLES = ['web', 'job'] as const;

type Operation = (table: CatalogueTable) => { sql: string; parameters?: unknown[] };

const text = (table: CatalogueTable): string =>
  table.columns.find((column) => column.type === 'text')?.name ?? 'borough_id';

/** Each operation answers with rows that show whose data was reached. */
const READS: Readonly<Record<string, Operation>> = {
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

const WRITES: Readonly<Record<string, Operation>> = {
  'insert for the other borough': (table) => ({
    sql: insertStatement(table),
    parameters: rowFor(table, OTHER, true),
  }),
  'upsert for the other borough': (table) => ({
    sql: `${insertStatement(table)} on conflict do nothing`,
    parameters: rowFor(table, OTHER, true),
  }),
  update: (table) => ({
    sql: `update ${table.name} set ${text(table)} = ${text(table)} where borough_id = ${OTHER} returning 'changed' as seen`,
  }),
  'update that hands a row over': (table) => ({
    sql: `update ${table.name} set borough_id = ${OTHER} returning 'changed' as seen`,
  }),
  delete: (table) => ({
    sql: `delete from ${table.name} where borough_id = ${OTHER} returning 'removed' as seen`,
  }),
};

describe('the database matrix', () => {
  let database: TestDatabase;
  let superuser: Client;
  let tables: CatalogueTable[];
  const sources = new Map<string, DataSource>();

  beforeAll(async () => {
    database = await TestDatabase.create();
    superuser = new Client({ connectionString: database.address.url });
    await superuser.connect();
    tables = await boroughTables(superuser);
    await seedEveryTable(superuser, tables, [OWN, OTHER]);
    for (const role of ROLES) sources.set(role, await database.source(role));
  });
  afterAll(async () => {
    await superuser.end();
    await database.close();
  });

  const signed = (context: ViewerContext, at?: number): SignedContext =>
    new ContextSigner(database.address.rootSecret).sign(context, at);

  const contexts = (): Record<string, SignedContext | null> => ({
    none: null,
    empty: { payload: '', signature: '' },
    garbage: { payload: 'garbage', signature: 'garbage' },
    unsigned: { payload: signed(jobFor(OTHER)).payload, signature: '' },
    'out of date': signed(jobFor(OTHER), 1_000_000_000),
    forged: { payload: signed(jobFor(OTHER)).payload, signature: signed(jobFor(OWN)).signature },
    'signed by another installation': new ContextSigner('another secret altogether').sign(jobFor(OTHER)),
    own: signed(jobFor(OWN)),
    system: signed(SYSTEM),
    programme: signed({ scope: 'programme', personId: null, boroughId: null }),
    'programme that claims a borough': signed({ scope: 'programme', personId: null, boroughId: OTHER }),
    administration: signed({ scope: 'administration', personId: null, boroughId: null }),
  });

  /** What was seen, or why it was refused; nothing is kept. */
  const attempt = async (
    role: string,
    context: SignedContext | null,
    { sql, parameters = [] }: { sql: string; parameters?: unknown[] },
  ): Promise<string> => {
    const runner = sources.get(role)!.createQueryRunner();
    await runner.startTransaction();
    try {
      if (context) {
        await runner.query(
          `select set_config('plp.context', $1, true), set_config('plp.signature', $2, true)`,
          [context.payload, context.signature],
        );
      }
      return JSON.stringify(await runner.query(sql, parameters));
    } catch (error) {
      return `refused: ${(error as Error).message}`;
    } finally {
      await runner.rollbackTransaction();
      await runner.release();
    }
  };

  const reference = new Set(
    DATA_MAP.filter((entry) => entry.kind === 'reference').map((entry) => entry.table),
  );

  const boroughOwned = (): CatalogueTable[] => tables.filter((table) => !reference.has(table.name));

  const isReviewed = (table: CatalogueTable, context: string, writing: boolean): boolean =>
    REVIEWED.some(
      (one) => one.table === table.name && one.contexts.includes(context) && (one.writes || !writing),
    );

  it('finds the tables it is to probe', () => {
    expect(boroughOwned().length).toBeGreaterThanOrEqual(12);
  });

  it.each(ROLES)('shows %s no row of another borough, whatever it claims', async (role) => {
    const leaks: string[] = [];
    for (const table of boroughOwned()) {
      for (const [operation, make] of Object.entries(READS)) {
        for (const [name, context] of Object.entries(contexts())) {
          if (isReviewed(table, name, false)) continue;
          const seen = await attempt(role, context, make(table));
          const foreign =
            name === 'own' ? isForeign(operation, seen) : !seen.startsWith('refused') && seen !== '[]';
          if (foreign) leaks.push(`${role} ${operation} ${table.name} as ${name}: ${seen.slice(0, 200)}`);
        }
      }
    }
    expect(leaks).toEqual([]);
  });

  it.each(ROLES)('lets %s write nothing into another borough', async (role) => {
    const leaks: string[] = [];
    for (const table of boroughOwned()) {
      for (const [operation, make] of Object.entries(WRITES)) {
        for (const [name, context] of Object.entries(contexts())) {
          if (isReviewed(table, name, true)) continue;
          const answer = await attempt(role, context, make(table));
          const harmless = answer.startsWith('refused') || answer === '[[],0]';
          if (!harmless) leaks.push(`${role} ${operation} ${table.name} as ${name}: ${answer.slice(0, 200)}`);
        }
      }
    }
    expect(leaks).toEqual([]);
  });

  it('shows a borough its own rows: the probe itself works', async () => {
    const blind: string[] = [];
    for (const table of boroughOwned().filter((table) => table.name.startsWith('public.'))) {
      const seen = await attempt('web', signed(jobFor(OWN)), READS['select']!(table));
      const hasText = table.columns.some((column) => column.type === 'text');
      if (!seen.includes(hasText ? canary(OWN, table.name, '') : String(OWN)))
        blind.push(`${table.name}: ${seen}`);
    }
    expect(blind).toEqual([]);
  });
});

/** With its own context a borough sees its one row and no other's. */
const isForeign = (operation: string, seen: string): boolean =>
  seen.includes(`canary-${OTHER}-`) ||
  (operation === 'count' && seen !== '[{"seen":"1"}]' && !seen.startsWith('refused'));

/** What contexts without a borough reach on purpose, each with its reason. Read with security.md 1.3. */
const REVIEWED: readonly { table: string; contexts: readonly string[]; writes: boolean; because: string }[] =
  [
    {
      table: 'public.data_sharing_agreements',
      contexts: ['administration', 'system'],
      writes: true,
      because: 'administrators record the agreements of all boroughs; they name no child',
    },
    {
      table: 'public.schedules',
      contexts: ['system'],
      writes: true,
      because: 'the job role plans for every borough; a schedule says when, never what',
    },
    {
      table: 'public.occurrences',
      contexts: ['system'],
      writes: true,
      because: 'the job role puts down what is due for every borough',
    },
    {
      table: 'public.runs',
      contexts: ['system'],
      writes: true,
      because: 'the job role puts the runs of every borough down, and sees how they stand',
    },
    {
      table: 'public.runs',
      contexts: ['programme', 'programme that claims a borough'],
      writes: false,
      because:
        'the programme sees whether its scheduled reports were made: states and counts, no file, no child',
    },
  ];
