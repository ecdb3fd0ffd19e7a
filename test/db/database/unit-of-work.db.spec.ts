import { DataSource } from 'typeorm';
import { newId } from '@lib/kernel/ids';
import { AuditService } from '@lib/audit/audit.service';
import { connect } from '@lib/database/connection';
import { ContextSigner, jobFor, SYSTEM } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { TestDatabase } from '@test/support/test-database';

describe('a unit of work', () => {
  let database: TestDatabase;
  let web: UnitOfWork;
  /** A pool of one connection: what follows finds what came before left on it. */
  let source: DataSource;
  let alone: UnitOfWork;

  beforeAll(async () => {
    database = await TestDatabase.create();
    web = await database.unitOfWork('web');
    source = await connect(database.address, 'web', { pool: 1 });
    alone = new UnitOfWork(source, new ContextSigner(database.address.rootSecret));
  });
  afterAll(async () => {
    await source.destroy();
    await database.close();
  });

  it('tells the database whose transaction it is', async () => {
    const [row] = await web.run(jobFor(305), (tx) =>
      tx.query('select ctx.scope() as scope, ctx.borough() as borough, ctx.person() as person'),
    );
    expect(row).toEqual({ scope: 'borough', borough: 305, person: null });
  });

  it('leaves nothing on the connection', async () => {
    await alone.run(jobFor(305), (tx) => tx.query('select 1'));
    const [row] = await source.query<{ borough: number | null }[]>('select ctx.borough() as borough');
    expect(row?.borough).toBeNull();
  });

  it.each([
    ['forged', 'borough||305||9999999999', 'ab'.repeat(32)],
    ['unsigned', 'borough||305||9999999999', ''],
    ['a signature alone', '', 'ab'.repeat(32)],
  ])('refuses a context that is %s', async (_name, payload, signature) => {
    const forge = source.transaction(async (manager) => {
      await manager.query(
        `select set_config('plp.context', $1, true), set_config('plp.signature', $2, true)`,
        [payload, signature],
      );
      return manager.query<unknown[]>('select ctx.borough() as borough');
    });
    await expect(forge).rejects.toThrow('not signed by this service');
  });

  it.each([
    [{}, { isolation: 'read committed', reads: 'off' }],
    [{ readOnly: true }, { isolation: 'read committed', reads: 'on' }],
    [{ snapshot: true }, { isolation: 'repeatable read', reads: 'off' }],
    [
      { readOnly: true, snapshot: true },
      { isolation: 'repeatable read', reads: 'on' },
    ],
  ])('is of the kind that was asked for: %j', async (options, expected) => {
    const [row] = await web.run(
      jobFor(305),
      (tx) =>
        tx.query(`select current_setting('transaction_isolation') as isolation,
                         current_setting('transaction_read_only') as reads`),
      options,
    );
    expect(row).toEqual(expected);
  });

  it('lends a connection again only when what read on it has ended', async () => {
    const about = `select pg_current_xact_id_if_assigned() is null as fresh, ctx.borough() as borough`;
    expect(await alone.run(jobFor(305), (tx) => tx.query(about), { readOnly: true })).toEqual([
      { fresh: true, borough: 305 },
    ]);
    expect(
      await source.query(`select ctx.borough() as borough, now() = statement_timestamp() as alone`),
    ).toEqual([{ borough: null, alone: true }]);
  });

  describe('asked for one answer', () => {
    const ABOUT = `select ctx.scope() as scope, ctx.borough() as borough,
      current_setting('transaction_read_only') as reads, $1 as said, $2 as bytes`;
    const SAID = `O'Brien \\ $2 ; drop table x; --`;

    it('acts for its context, reads only, and gives values as they are', async () => {
      const bytes = Buffer.from([0, 39, 92, 255]);
      expect(await web.ask(jobFor(305), ABOUT, [SAID, bytes])).toEqual([
        { scope: 'borough', borough: 305, reads: 'on', said: SAID, bytes },
      ]);
    });

    it('leaves nothing on the connection, not even when it fails', async () => {
      await alone.ask(jobFor(305), 'select 1');
      await expect(alone.ask(jobFor(305), 'select 1 / 0')).rejects.toThrow('division by zero');
      await expect(alone.ask(jobFor(305), 'create temporary table x ()')).rejects.toThrow('read-only');
      expect(await source.query('select ctx.borough() as borough')).toEqual([{ borough: null }]);
    });

    it('is refused where a value is lacking', async () => {
      await expect(web.ask(jobFor(305), 'select $2', ['one'])).rejects.toThrow('no value for $2');
    });

    it('is a part of several pieces of work that are done together', async () => {
      const seen = await web.together(async (unit) => {
        await unit.run(jobFor(306), (tx) => tx.query('select 1'));
        return unit.ask(jobFor(305), 'select ctx.borough() as borough, $1::text as said', ['yes']);
      });
      expect(seen).toEqual([{ borough: 305, said: 'yes' }]);
    });
  });

  it('rolls everything back when the work fails', async () => {
    const audit = new AuditService();
    const reader = await database.unitOfWork('audit');
    const requestId = newId();
    const failing = web.run(SYSTEM, async (tx) => {
      await audit.record(tx, { action: 'access-refused' }, { requestId });
      throw new Error('the work failed');
    });
    await expect(failing).rejects.toThrow('the work failed');
    const context = { scope: 'administration', personId: null, boroughId: null } as const;
    const rows = await reader.run(context, (tx) =>
      tx.query('select 1 from audit.events where request_id = $1', [requestId]),
    );
    expect(rows).toHaveLength(0);
  });

  it('says so when a failed statement was passed over, because nothing is kept then', async () => {
    const passedOver = web.run(SYSTEM, async (tx) => {
      await tx.query('select 1 / 0').catch(() => null);
      return 'as if it were kept';
    });
    await expect(passedOver).rejects.toThrow('nothing of it was kept');
    expect(await web.run(SYSTEM, (tx) => tx.query('select 1 as one'))).toEqual([{ one: 1 }]);
  });
});
