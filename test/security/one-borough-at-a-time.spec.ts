import { TestDatabase } from '@test/support/test-database';
import { DatabaseMatrix, MATRIX_ROLES, Sight } from './database-matrix';
import { COUNTED_IN_EVERY_BOROUGH, REVIEWED_REACH } from './reviewed/reach';

/** What names no child, and is read for all boroughs on purpose: each has its reason in the reviewed reach. */
const isReviewed = ({ role, table, context }: Sight): boolean =>
  REVIEWED_REACH.filter((one) => one.role !== 'stats').some(
    (one) => one.table === table && (one.role ?? role) === role && one.contexts.includes(context),
  );

describe('rows of more than one borough', () => {
  let database: TestDatabase;
  let matrix: DatabaseMatrix;

  beforeAll(async () => {
    database = await TestDatabase.create();
    matrix = await DatabaseMatrix.open(database);
  });
  afterAll(async () => {
    await matrix.close();
    await database.close();
  });

  const others = MATRIX_ROLES.filter((role) => role !== 'stats');

  it.each(others)('are never seen by %s, in any table and whatever it claims', async (role) => {
    expect((await matrix.severalBoroughs(role)).filter((sight) => !isReviewed(sight))).toEqual([]);
  });

  it('are seen by the role of the release job, in its own context, in these tables and no other', async () => {
    const sights = (await matrix.severalBoroughs('stats')).filter((sight) => !isReviewed(sight));
    expect([...new Set(sights.map(({ context }) => context))].sort()).toEqual([
      'statistics',
      'statistics that claim a borough',
    ]);
    const tables = sights.filter(({ context }) => context === 'statistics').map(({ table }) => table);
    expect(tables.sort()).toEqual(COUNTED_IN_EVERY_BOROUGH.map((table) => `public.${table}`));
  });

  it.each([
    ['a policy that lets the release job’s context through for every role', 'placements',
      `create policy broken on placements for select using ((select ctx.scope()) = 'statistics')`,
      'drop policy broken on placements', ['web statistics', 'job statistics']],
    ['a policy of a borough that forgets which', 'children',
      `create policy broken on children for select to plp_web using ((select ctx.scope()) = 'borough')`,
      'drop policy broken on children', ['web own']],
    ['row security that is off', 'imports',
      'alter table imports disable row level security',
      'alter table imports enable row level security', ['web own', 'job programme', 'job none']],
  ] as const)('%s is noticed', async (_what, table, breaks, mends, by) => {
    const tables = matrix.tables.filter(({ name }) => name === `public.${table}`);
    const seen = async (): Promise<string[]> => {
      const sights = await Promise.all(others.map((role) => matrix.severalBoroughs(role, tables)));
      return sights.flat().map(({ role, context }) => `${role} ${context}`);
    };
    expect(await seen()).toEqual([]);
    await matrix.superuser.query(breaks);
    try {
      expect(await seen()).toEqual(expect.arrayContaining([...by]));
    } finally {
      await matrix.superuser.query(mends);
    }
    expect(await seen()).toEqual([]);
  }); // prettier-ignore
});
