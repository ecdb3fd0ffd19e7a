import { setImmediate } from 'node:timers/promises';

/** Rows as they come: a list, a generator, or a query that streams. */
export type Rows<Row> = Iterable<Row> | AsyncIterable<Row>;

const ROWS_A_BATCH = 500;

/** Rows by the 500, with other work let in between, so that a long sheet never holds up a page. */
export async function* inBatches<Row>(rows: Rows<Row>): AsyncGenerator<Row[]> {
  let batch: Row[] = [];
  if (Symbol.iterator in rows) {
    for (const row of rows) {
      if (batch.push(row) < ROWS_A_BATCH) continue;
      yield batch;
      batch = [];
      await setImmediate();
    }
  } else {
    for await (const row of rows) {
      if (batch.push(row) < ROWS_A_BATCH) continue;
      yield batch;
      batch = [];
      await setImmediate();
    }
  }
  if (batch.length > 0) yield batch;
}
