import { day } from '@lib/kernel/day';
import { Amount, Category } from '@lib/releases/cubes/cube';
import { BOROUGHS, BOROUGH_PERSON, person, PROGRAMME_PERSON, ReleaseDesk } from './release-desk';

const category = (code: string, sums: readonly (readonly string[])[] = []): Category => ({
  ...{ code, sums, label: code, forBoroughs: [] },
  forGroups: ['official'],
});

const LIMITS = { mostEachWeek: 4_000_000, roundedTo: 20_000_000 } as const;
const AMOUNTS: readonly Amount[] = [
  { ...LIMITS, code: 'week', label: 'A week', category: 'total' },
  { ...LIMITS, code: 'rare-week', label: 'A week of the rare', category: 'rare' },
];

describe('the sums of money of a release', () => {
  let desk: ReleaseDesk;
  /** What a week of each of a borough’s two placements costs. */
  let pence = 800_000;
  let first: string;

  beforeAll(async () => {
    desk = await ReleaseDesk.open();
    desk.cubes = [
      {
        ...desk.cube(),
        ...{ code: 'priced', population: 'cases', areas: ['london'], amounts: AMOUNTS },
        categories: [category('total', [['common', 'rare']]), category('common'), category('rare')],
        // One borough has a rare one, so that its number is hidden.
        count: (_tx: unknown, id: number) =>
          Promise.resolve(new Map([['common', 2], ['rare', id === BOROUGHS[0] ? 1 : 0]])), // prettier-ignore
        amountsOf: () => Promise.resolve([new Map([['week', pence]]), new Map([['week', pence], ['rare-week', pence]])]), // prettier-ignore
      },
    ];
    first = (await make('2026-06-30')).id;
  });
  afterAll(() => desk.close());

  const make = (on: string) => desk.work().make({ cube: 'priced', product: 'official', on: day(on) });
  const seenBy = (context: typeof BOROUGH_PERSON, id = first) =>
    desk.web.run(context, async (tx) => (await desk.releases.amounts(tx, [id])).get(id)!);
  const hashOf = async (id: string) =>
    (await desk.ask<{ hash: string }>('select inputs_hash as hash from releases where id = $1', [id]))[0]!
      .hash;

  it('are kept with it, rounded, and hidden where the number of their placements is', async () => {
    expect(await seenBy(PROGRAMME_PERSON)).toEqual([
      { code: 'rare-week', pence: null, symbol: 'c' },
      { code: 'week', pence: 60_000_000, symbol: null },
    ]);
  });

  it('are for the programme alone until the release is signed off', async () => {
    expect(await seenBy(BOROUGH_PERSON)).toEqual([]);
    await desk.signOffs().signOff(person('Ada Ferncombe'), first);
    expect(await seenBy(BOROUGH_PERSON)).toHaveLength(2);
    expect(await seenBy({ ...BOROUGH_PERSON, scope: 'administration', boroughId: null })).toEqual([]);
  });

  it('are sealed with what went in: another price is another seal, though the counts are the same', async () => {
    const sealOfAnother = async (): Promise<string> => {
      const { id } = await make('2026-09-30');
      const seal = await hashOf(id);
      for (const table of ['release_amounts', 'release_cells', 'release_reasons'])
        await desk.database.asSuperuser(`delete from ${table} where release_id = $1`, [id]);
      await desk.database.asSuperuser('delete from releases where id = $1', [id]);
      return seal;
    };
    const seal = await sealOfAnother();
    expect(await sealOfAnother()).toBe(seal);
    pence += 1;
    expect(await sealOfAnother()).not.toBe(seal);
  });

  it.each([
    [`update release_amounts set pence = 1`],
    [`insert into release_amounts select * from release_amounts`],
    [`delete from release_amounts`],
  ])('are written by nobody on a page, and changed by nobody: %s', async (sql) => {
    await expect(desk.web.run(PROGRAMME_PERSON, (tx) => tx.query(sql))).rejects.toThrow('permission denied');
    if (!sql.startsWith('insert')) await expect(desk.ask(sql)).rejects.toThrow('permission denied');
  });

  it('are none of a release that was made before there were any', async () => {
    await desk.database.asSuperuser('delete from release_amounts where release_id = $1', [first]);
    expect(await seenBy(PROGRAMME_PERSON)).toEqual([]);
  });
});
