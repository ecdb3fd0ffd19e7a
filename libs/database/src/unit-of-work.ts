import { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { PoolClient } from 'pg';
import { ContextSigner, ViewerContext } from './context/viewer-context';

/** One transaction, on behalf of one viewer. Whatever must join it takes it as its first argument. */
export interface Tx {
  readonly context: ViewerContext;
  /** TypeORM, for one record at a time. */
  readonly manager: EntityManager;
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
    return this.inTransaction((runner, client) =>
      actFor(context, { runner, client, signer: this.signer }, options).then(work),
    );
  }

  /**
   * Several pieces of work, each for a viewer of its own and one after the other, all of which are kept or none. For a
   * load that would be of no use half done; a page acts for one viewer.
   */
  together<T>(work: (unit: UnitOfWork) => Promise<T>): Promise<T> {
    return this.inTransaction((runner, client) =>
      work(new PartOfOne(this.dataSource, this.signer, { runner, client })),
    );
  }

  private async inTransaction<T>(work: (runner: QueryRunner, client: PoolClient) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    const client = (await runner.connect()) as PoolClient;
    try {
      await runner.startTransaction();
      const result = await work(runner, client);
      await runner.commitTransaction();
      await runner.release();
      return result;
    } catch (error) {
      await abandon(runner);
      throw error;
    }
  }
}

interface OpenTransaction {
  readonly runner: QueryRunner;
  readonly client: PoolClient;
}

/** Its transactions are parts of one that is open already. */
class PartOfOne extends UnitOfWork {
  constructor(
    dataSource: DataSource,
    private readonly ofAll: ContextSigner,
    private readonly open: OpenTransaction,
  ) {
    super(dataSource, ofAll);
  }

  override async run<T>(context: ViewerContext, work: (tx: Tx) => Promise<T>): Promise<T> {
    return work(await actFor(context, { ...this.open, signer: this.ofAll }));
  }
}

/**
 * From now on the transaction acts for that viewer, and for nobody before. One message to the server, because every
 * page waits for it twice: without parameters, so that it may hold more than one statement.
 */
const actFor = async (
  context: ViewerContext,
  { runner, client, signer }: OpenTransaction & { readonly signer: ContextSigner },
  options: TransactionOptions | null = null,
): Promise<Tx> => {
  const { payload, signature } = signer.sign(context);
  await client.query(
    // Emptied for the session first: whatever was left on it cannot come back when this transaction ends.
    `${options ? modeOf(options) : ''}select set_config('plp.context', '', false), set_config('plp.signature', '', false),
            set_config('plp.context', ${client.escapeLiteral(payload)}, true),
            set_config('plp.signature', ${client.escapeLiteral(signature)}, true)`,
  );
  return {
    context,
    manager: runner.manager,
    client,
    query: async <Row>(sql: string, parameters: readonly unknown[] = []) =>
      (await client.query(sql, [...parameters])).rows as Row[],
  };
};

/** Said before anything is read, as PostgreSQL wants it. */
const modeOf = ({ snapshot, readOnly }: TransactionOptions): string =>
  `set transaction isolation level ${snapshot ? 'repeatable read' : 'read committed'}${readOnly ? ' read only' : ''}; `;

/** A connection that cannot be rolled back is thrown away, never lent to the next viewer. */
const abandon = async (runner: QueryRunner): Promise<void> => {
  try {
    await runner.rollbackTransaction();
    await runner.release();
  } catch (error) {
    const postgres = runner as unknown as { releasePostgresConnection(error: unknown): Promise<void> };
    await postgres.releasePostgresConnection(error);
  }
};
