import { newId } from '@lib/kernel/ids';
import { AuditService } from '@lib/audit/audit.service';
import { jobFor, SYSTEM } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { TestDatabase } from '@test/support/test-database';

describe('a unit of work', () => {
  let database: TestDatabase;
  let web: UnitOfWork;

  beforeAll(async () => {
    database = await TestDatabase.create();
    web = await database.unitOfWork('web');
  });
  afterAll(() => database.close());

  it('tells the database whose transaction it is', async () => {
    const [row] = await web.run(jobFor(305), (tx) =>
      tx.query('select ctx.scope() as scope, ctx.borough() as borough, ctx.person() as person'),
    );
    expect(row).toEqual({ scope: 'borough', borough: 305, person: null });
  });

  it('leaves nothing on the connection', async () => {
    const source = await database.source('web');
    await web.run(jobFor(305), (tx) => tx.query('select 1'));
    const [row] = await source.query<{ borough: number | null }[]>('select ctx.borough() as borough');
    expect(row?.borough).toBeNull();
  });

  it.each([
    ['forged', 'borough||305||9999999999', 'ab'.repeat(32)],
    ['unsigned', 'borough||305||9999999999', ''],
    ['a signature alone', '', 'ab'.repeat(32)],
  ])('refuses a context that is %s', async (_name, payload, signature) => {
    const source = await database.source('web');
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
