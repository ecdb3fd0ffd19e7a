import { ViewerContext } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { newId } from '@lib/kernel/ids';
import { TestDatabase } from '@test/support/test-database';

const of = (scope: ViewerContext['scope'], boroughId: number | null): ViewerContext => ({
  ...{ scope, boroughId, personId: newId() },
});
const BROMLEY = of('borough', 305);
const CAMDEN = of('borough', 202);
const PROGRAMME = of('programme', null);

describe('what is said about like needs, as the database keeps it', () => {
  let database: TestDatabase;
  let web: UnitOfWork;

  beforeAll(async () => {
    database = await TestDatabase.create();
    web = await database.unitOfWork('web');
  }, 60_000);
  afterAll(() => database.close());

  const decide = (by: ViewerContext) =>
    web.run(by, (tx) =>
      tx.query(
        `insert into like_need_decisions (id, need, age, decision, because, release_on, decided_at, decided_by, decided_by_name)
         values (gen_random_uuid(), 'abuse', '13-15', 'taken up', 'One more home', '2026-03-31', now(), $1, 'A person')`,
        [by.personId],
      ),
    );
  const join = (by: ViewerContext, borough: number) =>
    web.run(by, (tx) =>
      tx.query(
        `insert into like_need_interests (borough_id, id, need, age, said_at, said_by, said_by_name)
         values ($1, gen_random_uuid(), 'abuse', '13-15', now(), $2, 'A person')`,
        [borough, by.personId],
      ),
    );
  const seen = async (by: ViewerContext, table: string): Promise<number> =>
    (await web.run(by, (tx) => tx.query(`select 1 from ${table}`))).length;

  it('is decided by the programme alone, seen by boroughs too, and changed or deleted by nobody', async () => {
    await decide(PROGRAMME);
    await expect(decide(BROMLEY)).rejects.toThrow('row-level security');
    expect([
      await seen(BROMLEY, 'like_need_decisions'),
      await seen(PROGRAMME, 'like_need_decisions'),
      await seen(of('protection', 305), 'like_need_decisions'),
    ]).toEqual([1, 1, 0]);
    for (const change of [
      'update like_need_decisions set because = $1',
      'delete from like_need_decisions where because <> $1',
    ])
      await expect(web.run(PROGRAMME, (tx) => tx.query(change, ['x']))).rejects.toThrow('permission denied');
  });

  it('is said by a borough for itself, once, and known to itself and the programme until it is taken back', async () => {
    await join(BROMLEY, 305);
    await expect(join(BROMLEY, 305)).rejects.toThrow('like_need_interests_once');
    await expect(join(BROMLEY, 202)).rejects.toThrow('row-level security');
    await expect(join(PROGRAMME, 305)).rejects.toThrow('row-level security');
    const everybody = async (): Promise<number[]> =>
      Promise.all([BROMLEY, CAMDEN, PROGRAMME].map((who) => seen(who, 'like_need_interests')));
    expect(await everybody()).toEqual([1, 0, 1]);
    const back = `update like_need_interests set withdrawn_at = now(), withdrawn_by_name = 'A person'`;
    for (const other of [CAMDEN, PROGRAMME])
      expect(await web.run(other, (tx) => tx.query(`${back} returning 1`))).toEqual([]);
    await web.run(BROMLEY, (tx) => tx.query(back));
    expect(await everybody()).toEqual([1, 0, 0]);
  });
});
