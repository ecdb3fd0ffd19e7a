import { Tx } from '@lib/database/unit-of-work';

const ROWS_A_FETCH = 2_000;

/**
 * The rows of a query whose order is that of the children's references, taken from the database a few thousand at
 * a time: a borough may have more than there is memory for.
 */
export class OrderedRows<Row extends { readonly child: string }> {
  private rows: readonly Row[] = [];
  private next = 0;
  private isAtEnd = false;

  private constructor(
    private readonly tx: Tx,
    private readonly cursor: string,
  ) {}

  /** @param sql ends in `order by` the reference in its bytes' order, and gives it as `child` */
  static async open<Row extends { readonly child: string }>(
    tx: Tx,
    cursor: string,
    sql: string,
    parameters: readonly unknown[],
  ): Promise<OrderedRows<Row>> {
    await tx.query(`declare ${cursor} no scroll cursor for ${sql}`, parameters);
    return new OrderedRows(tx, cursor);
  }

  /** The rows of the children next in order. */
  async of(children: ReadonlySet<string>): Promise<Row[]> {
    const taken: Row[] = [];
    for (;;) {
      const row = this.rows[this.next];
      if (row) {
        if (!children.has(row.child)) return taken;
        taken.push(row);
        this.next += 1;
      } else if (this.isAtEnd) return taken;
      else await this.fetch();
    }
  }

  async close(): Promise<void> {
    await this.tx.query(`close ${this.cursor}`);
  }

  private async fetch(): Promise<void> {
    this.rows = await this.tx.query<Row>(`fetch ${ROWS_A_FETCH} from ${this.cursor}`);
    this.next = 0;
    this.isAtEnd = this.rows.length < ROWS_A_FETCH;
  }
}
