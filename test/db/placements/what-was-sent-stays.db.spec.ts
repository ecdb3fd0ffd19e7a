import { jobFor } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { annualReturn, Importing } from '@test/support/importing';
import { TestDatabase } from '@test/support/test-database';

const BROMLEY = 305;
const TABLES = [
  'return_children',
  'return_episodes',
  'return_uasc',
  'return_health',
  'return_missing',
  'import_problems',
];

describe('what a borough sent', () => {
  let database: TestDatabase;
  let importing: Importing;
  let works: Readonly<Record<'web' | 'job', UnitOfWork>>;
  beforeAll(async () => {
    database = await TestDatabase.create();
    works = { web: await database.unitOfWork('web'), job: await database.unitOfWork('job') };
    importing = new Importing(works.web);
    await importing.agree(BROMLEY);
    await importing.import(BROMLEY, annualReturn(2022), 2022);
    await importing.receiving.receive(importing.as(BROMLEY), {
      files: annualReturn(2021),
      year: 2021,
      asAt: null,
    });
  });
  afterAll(() => database.close());

  const rows = async (role: 'web' | 'job', sql: string): Promise<number> =>
    (await works[role].run(jobFor(BROMLEY), (tx) => tx.query(sql))).length;

  const ofState = (table: string, state: string): string =>
    `${table} where import_id in (select id from imports where state = '${state}')`;

  it.each(TABLES.flatMap((table) => [[table, 'web'] as const, [table, 'job'] as const]))(
    'stays as it came in %s, once it was applied, whatever %s does',
    async (table, role) => {
      await expect(rows(role, `update ${table} set number = number`)).rejects.toThrow('permission denied');
      const applied = await rows(role, `select 1 from ${ofState(table, 'applied')}`);
      expect(applied).toBeGreaterThan(0);
      expect(await rows(role, `delete from ${ofState(table, 'applied')} returning 1`)).toBe(0);
    },
  );

  it('stays when it is undone', async () => {
    await database.asSuperuser(`update imports set state = 'undone' where state = 'applied'`);
    for (const table of TABLES)
      expect([table, await rows('web', `delete from ${ofState(table, 'undone')} returning 1`)]).toEqual([
        table,
        0,
      ]);
  });

  it('goes while it waits, but that it was handed in stays', async () => {
    const waiting = await rows('web', `select 1 from ${ofState('return_episodes', 'needs confirming')}`);
    expect(waiting).toBeGreaterThan(0);
    const gone = await rows(
      'web',
      `delete from ${ofState('return_episodes', 'needs confirming')} returning 1`,
    );
    expect(gone).toBe(waiting);
    await expect(rows('web', 'delete from imports')).rejects.toThrow('permission denied');
    expect(await rows('job', `delete from imports returning 1`)).toBe(1);
    expect(await rows('job', 'select 1 from imports')).toBe(1);
  });
});
