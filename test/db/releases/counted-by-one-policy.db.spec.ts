import { jobFor } from '@lib/database/context/viewer-context';
import { TestDatabase } from '@test/support/test-database';

/** What returns tell of, and so grows: a hundred thousand rows and more. */
const COUNTED = ['children', 'imports', 'looked_after_periods', 'placements'];

describe('what the release job counts', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await TestDatabase.create();
  });
  afterAll(() => database.close());

  it('is under one policy for it: two are joined with “or”, which no plan is made for', async () => {
    const policies = await database.rowsAsSuperuser<{ table: string; policy: string }>(
      `select tablename as table, policyname as policy from pg_policies
        where tablename = any($1) and permissive = 'PERMISSIVE' and cmd in ('ALL', 'SELECT')
          and roles && '{public,plp_stats}'::name[] order by 1, 2`,
      [COUNTED],
    );
    expect(policies).toEqual(COUNTED.map((table) => ({ table, policy: `${table}_counted` })));
  });

  it('is not seen by it for a borough', async () => {
    await database.asSuperuser(
      `insert into children (id, borough_id, local_reference, service_reference, birth_month, sex, uasc)
       values (gen_random_uuid(), 305, 'made-up', 'MADE-UP', '2015-01-01', '1', false)`,
    );
    const counted = async (role: 'stats' | 'job'): Promise<unknown> =>
      (await database.unitOfWork(role)).run(jobFor(305), (tx) =>
        tx.query('select count(id)::int as children from children'),
      );
    expect(await counted('stats')).toEqual([{ children: 0 }]);
    expect(await counted('job')).toEqual([{ children: 1 }]);
  });
});
