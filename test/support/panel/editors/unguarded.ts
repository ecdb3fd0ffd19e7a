import { Tx, TransactionOptions, UnitOfWork } from '@lib/database/unit-of-work';
import { ViewerContext } from '@lib/database/context/viewer-context';

/** A statement that loses its guard: the condition on the version holds whatever the version is. */
export interface Unguarding {
  /** What the statement begins with. */
  readonly statement: string;
  /** The guard, and what stands in its place: the parameter stays, so that the statement still runs. */
  readonly guard: readonly [RegExp, string];
}

/** The way to the database, as it would be if somebody had dropped the guard of one update. */
export class Unguarded extends UnitOfWork {
  constructor(
    private readonly guarded: UnitOfWork,
    private readonly without: Unguarding,
  ) {
    super(guarded['dataSource'], guarded['signer']);
  }

  override run<T>(
    context: ViewerContext,
    work: (tx: Tx) => Promise<T>,
    options: TransactionOptions = {},
  ): Promise<T> {
    const { statement, guard } = this.without;
    return this.guarded.run(
      context,
      (tx) =>
        work({
          ...tx,
          query: (sql, parameters) =>
            tx.query(sql.trimStart().startsWith(statement) ? sql.replace(...guard) : sql, parameters),
        }),
      options,
    );
  }
}
