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

export const MATRIX_ROLES = ['web', 'job'] as const;
export type MatrixRole = (typeof MATRIX_ROLES)[number];

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

/** Probes every table that holds rows of a borough, as every role and in every context, for what it gives away. */
export class DatabaseMatrix {
  private readonly sources = new Map<string, DataSource>();

  private constructor(
    private readonly database: TestDatabase,
    readonly superuser: Client,
    /** Those that hold rows of a borough; reference data is everybody's. */
    readonly tables: readonly CatalogueTable[],
  ) {}

  /** Fills every table of the database with a row of each borough. The database is of no other use then. */
  static async open(database: TestDatabase): Promise<DatabaseMatrix> {
    const superuser = new Client({ connectionString: database.address.url });
    await superuser.connect();
    const tables = await boroughTables(superuser);
    await seedEveryTable(superuser, tables, [OWN, OTHER]);
    const matrix = new DatabaseMatrix(
      database,
      superuser,
      tables.filter((table) => !REFERENCE.has(table.name)),
    );
    for (const role of MATRIX_ROLES) matrix.sources.set(role, await database.source(role));
    return matrix;
  }

  async close(): Promise<void> {
    await this.superuser.end();
  }

  /** Rows of another borough that a role can read, whatever it claims. */
  async leaks(role: MatrixRole, tables = this.tables): Promise<string[]> {
    const leaks: string[] = [];
    await this.probe(role, tables, READS, (name, operation, seen, probe) => {
      const isLeak =
        name === 'own' ? isForeign(operation, seen) : !seen.startsWith('refused') && seen !== '[]';
      if (isLeak) leaks.push(`${probe}: ${seen.slice(0, 200)}`);
    });
    return leaks;
  }

  /** Rows of another borough that a role can write, change or remove. */
  async intrusions(role: MatrixRole, tables = this.tables): Promise<string[]> {
    const intrusions: string[] = [];
    await this.probe(role, tables, WRITES, (_name, _operation, answer, probe) => {
      const isHarmless = answer.startsWith('refused') || answer === '[[],0]';
      if (!isHarmless) intrusions.push(`${probe}: ${answer.slice(0, 200)}`);
    });
    return intrusions;
  }

  /** Tables in which a borough does not see its own row: the probe itself would prove nothing there. */
  async blindSpots(): Promise<string[]> {
    const blind: string[] = [];
    for (const table of this.tables.filter((table) => table.name.startsWith('public.'))) {
      const seen = await this.attempt('web', this.contexts()['own']!, READS['select']!(table));
      const hasText = table.columns.some((column) => column.type === 'text');
      if (!seen.includes(hasText ? canary(OWN, table.name, '') : String(OWN)))
        blind.push(`${table.name}: ${seen}`);
    }
    return blind;
  }

  private async probe(
    role: MatrixRole,
    tables: readonly CatalogueTable[],
    operations: Readonly<Record<string, Operation>>,
    judge: (context: string, operation: string, answer: string, probe: string) => void,
  ): Promise<void> {
    const contexts = Object.entries(this.contexts());
    for (const table of tables) {
      for (const [operation, make] of Object.entries(operations)) {
        for (const [name, context] of contexts.filter(([name]) => !isReviewed(table, name))) {
          const answer = await this.attempt(role, context, make(table));
          judge(name, operation, answer, `${role} ${operation} ${table.name} as ${name}`);
        }
      }
    }
  }

  private contexts(): Record<string, SignedContext | null> {
    const signed = (context: ViewerContext, at?: number): SignedContext =>
      new ContextSigner(this.database.address.rootSecret).sign(context, at);
    return {
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
    };
  }

  /** What was seen, or why it was refused; nothing is kept. */
  private async attempt(
    role: MatrixRole,
    context: SignedContext | null,
    { sql, parameters = [] }: { sql: string; parameters?: unknown[] },
  ): Promise<string> {
    const runner = this.sources.get(role)!.createQueryRunner();
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
  }
}

const REFERENCE = new Set(DATA_MAP.filter((entry) => entry.kind === 'reference').map((entry) => entry.table));

const isReviewed = (table: CatalogueTable, context: string): boolean =>
  REVIEWED.some((one) => one.table === table.name && one.contexts.includes(context));

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
