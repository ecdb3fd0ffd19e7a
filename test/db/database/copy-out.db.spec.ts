import { Writable } from 'node:stream';
import { newId } from '@lib/kernel/ids';
import { copyOut, CopyValue } from '@lib/database/bulk/copy-out';
import { jobFor } from '@lib/database/context/viewer-context';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { TestDatabase } from '@test/support/test-database';

const BROMLEY = 305;
const CROYDON = 306;
const HEADER_AND_ROOM = 1 << 10;

/** A stream that keeps what it is given, and another that breaks after a little of it. */
const collecting = (): { to: Writable; text: () => string } => {
  const chunks: Buffer[] = [];
  const to = new Writable({ write: (chunk: Buffer, _encoding, done) => (chunks.push(chunk), done()) });
  return { to, text: () => Buffer.concat(chunks).toString() };
};
const breaking = (): Writable => {
  let taken = 0;
  return new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      taken += chunk.length;
      done(taken > HEADER_AND_ROOM ? new Error('the disk is full') : null);
    },
  });
};

describe('COPY out of a transaction', () => {
  let database: TestDatabase;
  let web: UnitOfWork;

  beforeAll(async () => {
    database = await TestDatabase.create();
    web = await database.unitOfWork('web');
    for (const [boroughId, count] of [
      [BROMLEY, 3],
      [CROYDON, 2],
    ] as const) {
      await web.run(jobFor(boroughId), (tx) => addImports(tx, boroughId, count));
    }
  });
  afterAll(() => database.close());

  const copied = async (query: string, values: CopyValue[]): Promise<{ text: string; rows: number }> => {
    const { to, text } = collecting();
    const rows = await web.run(jobFor(BROMLEY), (tx) => copyOut(tx, query, values, to));
    return { text: text(), rows };
  };

  it('gives the rows of the viewer’s borough and no other', async () => {
    expect(await copied('select borough_id, shape from imports order by id', [])).toEqual({
      text: '305,zip\n'.repeat(3),
      rows: 3,
    });
  });

  it('takes values for what they are, whatever is in them', async () => {
    const hostile = `'; drop table imports; --\\ $1 "`;
    const { text, rows } = await copied('select $1::text, $2::int, $3::text is null, $1 = $4', [
      hostile,
      7,
      null,
      hostile,
    ]);
    expect(rows).toBe(1);
    expect(text).toBe(`"'; drop table imports; --\\ $1 """,7,t,t\n`);
  });

  it('says that a value is missing', async () => {
    await expect(copied('select $2', ['one'])).rejects.toThrow('no value for $2');
  });

  it('counts rows, not lines', async () => {
    expect(await copied(`select E'two\\nlines' from generate_series(1, 1000)`, [])).toMatchObject({
      rows: 1000,
    });
  });

  it('leaves a connection that can be used when the query fails on the way', async () => {
    await expectUsable(
      `select 1 / (200000 - n) from generate_series(1, 300000) n`,
      collecting().to,
      /division/,
    );
  });

  it('leaves a connection that can be used when the reader fails on the way', async () => {
    await expectUsable(
      `select n, repeat('x', 50) from generate_series(1, 200000) n`,
      breaking(),
      /disk is full/,
    );
  });

  /** The error is the one that happened, the transaction is gone, and the same connection serves the next. */
  const expectUsable = async (query: string, to: Writable, error: RegExp): Promise<void> => {
    let process = 0;
    const failing = web.run(jobFor(BROMLEY), async (tx) => {
      process = await backend(tx);
      await addImports(tx, BROMLEY, 1);
      await copyOut(tx, query, [], to);
    });
    await expect(failing).rejects.toThrow(error);
    const after = await web.run(jobFor(BROMLEY), async (tx) => ({
      process: await backend(tx),
      imports: (await tx.query('select from imports')).length,
    }));
    expect(after).toEqual({ process, imports: 3 });
  };
});

const backend = async (tx: Tx): Promise<number> =>
  (await tx.query<{ pid: number }>('select pg_backend_pid() as pid'))[0]!.pid;

const addImports = async (tx: Tx, boroughId: number, count: number): Promise<void> => {
  for (let n = 0; n < count; n += 1) {
    await tx.query(
      `insert into imports (borough_id, id, return_year, true_at, part_year, shape, files, content_hash, upload_id,
                            state, counts, made_up, uploaded_at)
       values ($1, $2, 2026, '2026-03-31', false, 'zip', '{}', '', $2, 'discarded', '{}', true, now())`,
      [boroughId, newId()],
    );
  }
};
