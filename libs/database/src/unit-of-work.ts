import { DataSource, QueryRunner } from 'typeorm';
import { PoolClient, QueryResult } from 'pg';
import { ContextSigner, ViewerContext } from './context/viewer-context';

/** One transaction, on behalf of one viewer. Whatever must join it takes it as its first argument. */
export interface Tx {
  readonly context: ViewerContext;
  /** The connection itself, for COPY. */
  readonly client: PoolClient;
  /** SQL with bound parameters, for many. */
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
}

export interface TransactionOptions {
  /** Only reads: nothing is written, not even by mistake. A page that discloses a child writes its audit, so it is not this. */
  readonly readOnly?: boolean;
  /** One snapshot for every statement: exports and reports. */
  readonly snapshot?: boolean;
}

/**
 * The one way to the database while serving: a transaction whose context is set, signed and gone with it.
 * Nothing is set on the connection itself, so a connection given back to the pool carries nobody's rights.
 */
export class UnitOfWork {
  constructor(
    private readonly dataSource: DataSource,
    private readonly signer: ContextSigner,
  ) {}

  /** Runs `work` in one transaction for `context`: all of it is kept, or none. */
  run<T>(context: ViewerContext, work: (tx: Tx) => Promise<T>, options: TransactionOptions = {}): Promise<T> {
    return this.onConnection(
      (client) => actFor(context, { client, signer: this.signer }, options).then(work),
      options.readOnly ? 'unattended' : 'awaited',
    );
  }

  /**
   * One statement that only reads, in a transaction of its own: begun, asked and ended in one message, where `run` waits
   * three times. For what every request asks first. Values are written into the statement as quoted literals, because a
   * message of several statements takes no parameters.
   */
  ask<Row>(context: ViewerContext, sql: string, values: readonly Literal[] = []): Promise<Row[]> {
    return this.onConnection(async (client) => {
      const statements = [
        ...[beginning({ readOnly: true }), actingFor(context, { client, signer: this.signer })],
        ...[withLiterals(client, sql, values), 'commit'],
      ];
      const answers = (await client.query(statements.join('; '))) as unknown as QueryResult<Row & object>[];
      return answers.at(-2)!.rows;
    }, 'ended');
  }

  /**
   * Several pieces of work, each for a viewer of its own and one after the other, all of which are kept or none. For a
   * load that would be of no use half done; a page acts for one viewer.
   */
  together<T>(work: (unit: UnitOfWork) => Promise<T>): Promise<T> {
    return this.onConnection(async (client) => {
      await client.query(beginning({}));
      return work(new PartOfOne(this.dataSource, this.signer, client));
    }, 'awaited');
  }

  /** `work` begins the transaction; here it ends, unless it did so itself. */
  private async onConnection<T>(work: (client: PoolClient) => Promise<T>, commits: Commit): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    const client = (await runner.connect()) as PoolClient;
    try {
      const result = await work(client);
      if (commits === 'unattended') void endUnattended(runner, client);
      else {
        if (commits === 'awaited') await commit(client);
        await runner.release();
      }
      return result;
    } catch (error) {
      await abandon(runner, client);
      throw error;
    }
  }
}

/** How a transaction ends: with an answer that is waited for, with nobody waiting, or by a statement of its work. */
type Commit = 'awaited' | 'unattended' | 'ended';

/**
 * What only read has nothing to keep, so its answer does not wait for the end. The connection is lent again only after
 * it, with nothing left on it; one that cannot be ended is thrown away.
 */
const endUnattended = async (runner: QueryRunner, client: PoolClient): Promise<void> => {
  try {
    await client.query('commit');
    await runner.release();
  } catch {
    await abandon(runner, client).catch(() => undefined);
  }
};

/** Its transactions are parts of one that is open already. */
class PartOfOne extends UnitOfWork {
  constructor(
    dataSource: DataSource,
    private readonly ofAll: ContextSigner,
    private readonly client: PoolClient,
  ) {
    super(dataSource, ofAll);
  }

  override async run<T>(context: ViewerContext, work: (tx: Tx) => Promise<T>): Promise<T> {
    return work(await actFor(context, { client: this.client, signer: this.ofAll }));
  }

  override ask<Row>(context: ViewerContext, sql: string, values: readonly Literal[] = []): Promise<Row[]> {
    return this.run(context, (tx) => tx.query<Row>(sql, values));
  }
}

/**
 * From now on the transaction acts for that viewer, and for nobody before. It is begun in the same message where it is
 * not open yet, because every page waits for it twice: without parameters, so that it may hold more than one statement.
 */
const actFor = async (
  context: ViewerContext,
  { client, signer }: { readonly client: PoolClient; readonly signer: ContextSigner },
  toBegin: TransactionOptions | null = null,
): Promise<Tx> => {
  await client.query(`${toBegin ? `${beginning(toBegin)}; ` : ''}${actingFor(context, { client, signer })}`);
  return {
    context,
    client,
    query: async <Row>(sql: string, parameters: readonly unknown[] = []) =>
      (await client.query(sql, [...parameters])).rows as Row[],
  };
};

/** The statement that sets the signed context, of this transaction only. */
const actingFor = (
  context: ViewerContext,
  { client, signer }: { readonly client: PoolClient; readonly signer: ContextSigner },
): string => {
  const { payload, signature } = signer.sign(context);
  // Emptied for the session first: whatever was left on it cannot come back when this transaction ends.
  return `select set_config('plp.context', '', false), set_config('plp.signature', '', false),
            set_config('plp.context', ${client.escapeLiteral(payload)}, true),
            set_config('plp.signature', ${client.escapeLiteral(signature)}, true)`;
};

/** What may be written into a statement: text, or bytes. */
export type Literal = string | Buffer;

/** The statement with its values in the places of `$1`, `$2`, each quoted. */
const withLiterals = (client: PoolClient, sql: string, values: readonly Literal[]): string =>
  sql.replace(/\$(\d+)/g, (_place, number: string) => {
    const value = values[Number(number) - 1];
    if (value === undefined) throw new Error(`There is no value for $${number}`);
    return typeof value === 'string' ? client.escapeLiteral(value) : `'\\x${value.toString('hex')}'::bytea`;
  });

const beginning = ({ snapshot, readOnly }: TransactionOptions): string =>
  `begin isolation level ${snapshot ? 'repeatable read' : 'read committed'}${readOnly ? ' read only' : ''}`;

/** PostgreSQL answers a commit with ROLLBACK where a statement had failed and nobody said so: nothing was kept. */
const commit = async (client: PoolClient): Promise<void> => {
  const { command } = await client.query('commit');
  if (command !== 'COMMIT')
    throw new Error('A statement of this transaction failed, so that nothing of it was kept');
};

/** A connection that cannot be rolled back is thrown away, never lent to the next viewer. */
const abandon = async (runner: QueryRunner, client: PoolClient): Promise<void> => {
  try {
    await client.query('rollback');
    await runner.release();
  } catch (error) {
    const postgres = runner as unknown as { releasePostgresConnection(error: unknown): Promise<void> };
    await postgres.releasePostgresConnection(error);
  }
};
