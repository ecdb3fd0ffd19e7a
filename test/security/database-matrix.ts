import { Client } from 'pg';
import { DataSource } from 'typeorm';
import {
  ContextSigner,
  holderOf,
  jobFor,
  SignedContext,
  STATISTICS,
  SYSTEM,
  ViewerContext,
} from '@lib/database/context/viewer-context';
import { LOGIN_ROLES } from '@lib/database/roles/database-roles';
import { DATA_MAP } from '@migrations/data-map/all-tables';
import { TestDatabase } from '@test/support/test-database';
import { boroughTables, canary, CatalogueTable, seedEveryTable } from './catalogue-rows';
import {
  isIntrusion,
  isLeak,
  Operation,
  OTHER,
  OWN,
  READS,
  Statement,
  Writable,
  WRITES,
} from './matrix-operations';
import { REVIEWED_REACH } from './reviewed/reach';

export const MATRIX_ROLES = ['web', 'job', 'stats', 'auth', 'audit'] as const;
export type MatrixRole = (typeof MATRIX_ROLES)[number];

/** A table of which a role, in a context, sees more than one borough. */
export interface Sight {
  readonly role: MatrixRole;
  readonly table: string;
  readonly context: string;
}

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
    await dropReferences(superuser);
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
      if (isLeak(name, operation, seen)) leaks.push(`${probe}: ${seen.slice(0, 200)}`);
    });
    return [...leaks, ...(await this.tellingFunctions(role))];
  }

  /** Rows of another borough that a role can write, change or remove. */
  async intrusions(role: MatrixRole, tables = this.tables): Promise<string[]> {
    const intrusions: string[] = [];
    await this.probe(role, tables, WRITES, (name, operation, answer, probe) => {
      if (isIntrusion(name, operation, answer)) intrusions.push(`${probe}: ${answer.slice(0, 200)}`);
    });
    return intrusions;
  }

  /**
   * Where a role sees rows of more than one borough at once, whatever it claims, reviewed or not. Asks for nothing but
   * whose they are, so that a role that may read few columns is not held back by the others.
   */
  async severalBoroughs(role: MatrixRole, tables = this.tables): Promise<Sight[]> {
    const seen: Sight[] = [];
    for (const table of tables) {
      for (const [context, signed] of Object.entries(this.contexts())) {
        const answer = await this.attempt(role, signed, {
          sql: `select count(distinct borough_id)::int as boroughs from ${table.name}`,
        });
        if (/"boroughs":([2-9]|\d{2,})/.test(answer)) seen.push({ role, table: table.name, context });
      }
    }
    return seen;
  }

  /** Tables in which a borough does not see its own row: the probe itself would prove nothing there. */
  async blindSpots(): Promise<string[]> {
    const blind: string[] = [];
    for (const table of this.tables.filter((table) => table.name.startsWith('public.'))) {
      const seen = await this.attempt(
        'web',
        this.contexts()['own']!,
        READS['select']!(table, { change: null, insert: table })!,
      );
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
    const writable = await this.writable(role);
    for (const table of tables) {
      for (const [operation, make] of Object.entries(operations)) {
        const statement = make(table, writable(table));
        if (statement === null) continue;
        for (const [name, context] of contexts.filter(
          ([name]) => !isReviewed(role, table, name, operations === WRITES),
        )) {
          const answer = await this.attempt(role, context, statement);
          judge(name, operation, answer, `${role} ${operation} ${table.name} as ${name}`);
        }
      }
    }
  }

  /** What functions with their owner's rights tell a role of another borough: row security does not hold them. */
  private async tellingFunctions(role: MatrixRole): Promise<string[]> {
    const { rows } = await this.superuser.query<{ name: string }>(
      `select p.oid::regproc::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where p.prosecdef and p.pronargs = 0 and p.proretset and n.nspname in ('public', 'auth', 'audit')
          and has_function_privilege($1, p.oid, 'execute')`,
      [LOGIN_ROLES[role].name],
    );
    const told: string[] = [];
    for (const { name } of rows) {
      for (const [context, signed] of Object.entries(this.contexts())) {
        const answer = await this.attempt(role, signed, {
          sql: `select to_jsonb(t) as seen from ${name}() t`,
        });
        if (isLeak(context, 'select', answer))
          told.push(`${role} ${name} as ${context}: ${answer.slice(0, 200)}`);
      }
    }
    return told;
  }

  private async writable(role: MatrixRole): Promise<(table: CatalogueTable) => Writable> {
    const changeable = await this.changeableColumns(role);
    const { rows } = await this.superuser.query<{ column: string }>(
      `select n.nspname || '.' || c.relname || '.' || a.attname as column
         from pg_class c join pg_namespace n on n.oid = c.relnamespace
         join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        where c.relkind in ('r', 'p') and n.nspname in ('public', 'auth')
          and has_column_privilege($1, c.oid, a.attnum, 'insert')`,
      [LOGIN_ROLES[role].name],
    );
    const insertable = new Set(rows.map(({ column }) => column));
    return (table) => ({
      change: changeable.get(table.name) ?? null,
      insert: {
        ...table,
        columns: table.columns.filter(({ name }) => insertable.has(`${table.name}.${name}`)),
      },
    });
  }

  /** For each table one column that the role may change, the borough itself last. */
  private async changeableColumns(role: MatrixRole): Promise<ReadonlyMap<string, string>> {
    const { rows } = await this.superuser.query<{ table: string; column: string }>(
      `select distinct on (c.oid) n.nspname || '.' || c.relname as table, a.attname as column
         from pg_class c join pg_namespace n on n.oid = c.relnamespace
         join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        where c.relkind in ('r', 'p') and n.nspname in ('public', 'auth')
          and has_column_privilege($1, c.oid, a.attnum, 'update')
        order by c.oid, a.attname = 'borough_id', a.atttypid <> 'text'::regtype, a.attnum`,
      [LOGIN_ROLES[role].name],
    );
    return new Map(rows.map(({ table, column }) => [table, column]));
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
      'own, to protect': signed({ scope: 'protection', personId: null, boroughId: OWN }),
      system: signed(SYSTEM),
      programme: signed({ scope: 'programme', personId: null, boroughId: null }),
      'programme that claims a borough': signed({ scope: 'programme', personId: null, boroughId: OTHER }),
      statistics: signed(STATISTICS),
      'statistics that claim a borough': signed({ ...STATISTICS, boroughId: OTHER }),
      administration: signed({ scope: 'administration', personId: null, boroughId: null }),
      'holder of a link': signed(holderOf(`00000000-0000-7000-8000-000000000${OWN}`)),
    };
  }

  /** What was seen, or why it was refused; nothing is kept. */
  private async attempt(
    role: MatrixRole,
    context: SignedContext | null,
    { sql, parameters = [] }: Statement,
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

/** A reference to a row that is not there would refuse what a policy should: then nobody would know which it was. */
const dropReferences = async (superuser: Client): Promise<void> => {
  const { rows } = await superuser.query<{ drop: string }>(
    `select format('alter table %s drop constraint %I', k.conrelid::regclass, k.conname) as drop
       from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
      where k.contype = 'f' and k.conparentid = 0 and n.nspname in ('public', 'auth')`,
  );
  for (const { drop } of rows) await superuser.query(drop);
};

const REFERENCE = new Set(DATA_MAP.filter((entry) => entry.kind === 'reference').map((entry) => entry.table));

const isReviewed = (role: MatrixRole, table: CatalogueTable, context: string, writing: boolean): boolean =>
  REVIEWED_REACH.some(
    (one) =>
      one.table === table.name &&
      (one.role ?? role) === role &&
      one.contexts.includes(context) &&
      (one.writes || !writing),
  );
