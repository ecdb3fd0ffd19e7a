import { DataSource, QueryRunner } from 'typeorm';
import { PoolClient } from 'pg';
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
    return this.onConnection((client) =>
      actFor(context, { client, signer: this.signer }, options).then(work),
    );
  }

  /**
   * Several pieces of work, each for a viewer of its own and one after the other, all of which are kept or none. For a
   * load that would be of no use half done; a page acts for one viewer.
   */
  together<T>(work: (unit: UnitOfWork) => Promise<T>): Promise<T> {
    return this.onConnection(async (client) => {
      await client.query(beginning({}));
      return work(new PartOfOne(this.dataSource, this.signer, client));
    });
  }

  /** `work` begins the transaction; here it ends. */
  private async onConnection<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    const client = (await runner.connect()) as PoolClient;
    try {
      const result = await work(client);
      await commit(client);
      await runner.release();
      return result;
    } catch (error) {
      await abandon(runner, client);
      throw error;
    }
  }
}

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
  const { payload, signature } = signer.sign(context);
  await client.query(
    // Emptied for the session first: whatever was left on it cannot come back when this transaction ends.
    `${toBegin ? `${beginning(toBegin)}; ` : ''}select set_config('plp.context', '', false), set_config('plp.signature', '', false),
            set_config('plp.context', ${client.escapeLiteral(payload)}, true),
            set_config('plp.signature', ${client.escapeLiteral(signature)}, true)`,
  );
  return {
    context,
    client,
    query: async <Row>(sql: string, parameters: readonly unknown[] = []) =>
      (await client.query(sql, [...parameters])).rows as Row[],
  };
};

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
