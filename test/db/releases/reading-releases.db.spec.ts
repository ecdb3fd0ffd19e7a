import { NotFoundError } from '@lib/kernel/domain-error';
import { newId } from '@lib/kernel/ids';
import { day } from '@lib/kernel/day';
import { SYSTEM, ViewerContext } from '@lib/database/context/viewer-context';
import { BOROUGH_PERSON, BROMLEY, person, PROGRAMME_PERSON, ReleaseDesk } from './release-desk';

describe('reading releases', () => {
  let desk: ReleaseDesk;
  let first: string;
  let second: string;

  const visible = (context: ViewerContext, table = 'releases'): Promise<number> =>
    desk.web.run(context, async (tx) => (await tx.query(`select 1 from ${table}`)).length);

  beforeAll(async () => {
    desk = await ReleaseDesk.open();
    desk.counts.set(BROMLEY, [100, 50, 3, 2, 20, 20]);
    first = (await desk.make('2026-11-08')).id;
    second = (await desk.make('2026-11-15')).id;
  });
  afterAll(() => desk.close());

  describe('before anybody has signed the cube off', () => {
    it('shows its releases to the programme, whose analyst looks at them, and to nobody else', async () => {
      expect(await visible(PROGRAMME_PERSON)).toBe(2);
      expect(await visible(PROGRAMME_PERSON, 'release_cells')).toBe(2 * 43 * 6);
      for (const context of [
        BOROUGH_PERSON,
        SYSTEM,
        { ...PROGRAMME_PERSON, scope: 'administration' } as const,
      ]) {
        expect(await visible(context)).toBe(0);
        expect(await visible(context, 'release_cells')).toBe(0);
      }
    });

    it('has no latest release and no period to offer, to anybody', async () => {
      await desk.web.run(PROGRAMME_PERSON, async (tx) => {
        expect(await desk.releases.latest(tx, 'made', 'operational')).toBeNull();
        expect(await desk.releases.periods(tx, 'made', 'operational')).toEqual([]);
        expect(await desk.releases.open(tx, 'made', 'operational', null)).toEqual({
          periods: [],
          release: null,
          before: null,
        });
        expect(await desk.releases.series(tx, 'made', 'operational')).toEqual([]);
      });
    });
  });

  it('publishes all that waited when one is signed off, once, and writes down who did', async () => {
    const analyst = person('Ada Ferncombe');
    expect(await desk.signOffs().signOff(analyst, first)).toBe(2);
    await expect(desk.signOffs().signOff(analyst, second)).rejects.toMatchObject({
      code: 'already-signed-off',
    });
    await expect(desk.signOffs().signOff(analyst, newId())).rejects.toBeInstanceOf(NotFoundError);
    const signed = await desk.web.run(BOROUGH_PERSON, (tx) => desk.signOffs().list(tx));
    expect(signed).toMatchObject([
      { cube: 'made', cubeVersion: 1, releaseId: first, signedByName: 'Ada Ferncombe' },
    ]);
    const audited = await (
      await desk.database.unitOfWork('audit')
    ).run({ ...PROGRAMME_PERSON, scope: 'administration' }, (tx) =>
      tx.query<{ action: string }>('select action from audit.events order by at'),
    );
    expect(audited.map(({ action }) => action)).toEqual([
      'release-made',
      'release-made',
      'release-signed-off',
    ]);
  });

  it('then shows a borough every published number and symbol, and never why one is hidden', async () => {
    await desk.web.run(BOROUGH_PERSON, async (tx) => {
      const latest = await desk.releases.latest(tx, 'made', 'operational');
      expect(latest?.id).toBe(second);
      const opened = async (on: string | null) => {
        const found = await desk.releases.open(tx, 'made', 'operational', on === null ? null : day(on));
        return [found.release?.id, found.before?.id, found.periods.length];
      };
      expect(await opened(null)).toEqual([second, first, 2]);
      expect(await opened('2026-11-08')).toEqual([first, undefined, 2]);
      expect(await opened('2026-11-09')).toEqual([second, first, 2]);
      expect((await desk.releases.upTo(tx, 'made', 'operational', { upTo: day('2026-11-14') }))?.id).toBe(
        first,
      );
      expect(await desk.releases.periods(tx, 'made', 'operational')).toEqual(['2026-11-15', '2026-11-08']);
      expect(await desk.releases.list(tx, {}, { page: 2, size: 1 })).toMatchObject({
        total: 2,
        releases: [{ id: first }],
      });
      const wanted = {
        areas: [
          { kind: 'borough', code: String(BROMLEY) },
          { kind: 'london', code: 'london' },
        ] as const,
        categories: ['total', 'homes'],
      };
      expect(await desk.releases.select(tx, second, wanted)).toMatchObject([
        { area: { kind: 'borough', code: '305' }, category: 'homes', value: null, symbol: 'c' },
        { area: { kind: 'borough', code: '305' }, category: 'total', value: 195, symbol: null },
        { area: { kind: 'london', code: 'london' }, category: 'homes', symbol: null },
        { area: { kind: 'london', code: 'london' }, category: 'total', symbol: null },
      ]);
      const series = await desk.releases.series(tx, 'made', 'operational', wanted);
      expect(series.map(({ on, cells }) => [on, cells.length])).toEqual([
        ['2026-11-08', 4],
        ['2026-11-15', 4],
      ]);
      await expect(desk.releases.find(tx, newId())).rejects.toBeInstanceOf(NotFoundError);
      await expect(desk.releases.find(tx, 'nonsense')).rejects.toBeInstanceOf(NotFoundError);
    });
    for (const role of ['web', 'job'] as const) {
      const units = await desk.database.unitOfWork(role);
      await expect(
        units.run(PROGRAMME_PERSON, (tx) => tx.query('select 1 from release_reasons')),
      ).rejects.toThrow('permission denied');
    }
  });

  it('waits again for somebody when the cube counts otherwise', async () => {
    desk.cubes = [desk.cube(2)];
    const { id, state } = await desk.make('2026-11-22');
    expect(state).toBe('awaiting sign-off');
    await desk.web.run(BOROUGH_PERSON, async (tx) => {
      expect((await desk.releases.latest(tx, 'made', 'operational'))?.id).toBe(second);
      await expect(desk.releases.find(tx, id)).rejects.toBeInstanceOf(NotFoundError);
    });
  });

  it.each([
    [`insert into releases select * from releases`],
    [`update releases set hidden = 0`],
    [`delete from releases`],
    [`update release_cells set value = 1`],
    [`insert into release_cells select * from release_cells`],
    [`update cube_sign_offs set cube_version = 3`],
  ])('lets nobody on a page write a number: %s', async (sql) => {
    await expect(desk.web.run(PROGRAMME_PERSON, (tx) => tx.query(sql))).rejects.toThrow('permission denied');
  });

  it('lets no release be published but by a sign-off of its cube’s version', async () => {
    await expect(
      desk.web.run(PROGRAMME_PERSON, (tx) => tx.query(`update releases set state = 'published'`)),
    ).rejects.toThrow('row-level security');
    const moved = await desk.web.run(BOROUGH_PERSON, (tx) =>
      tx.query(`update releases set state = 'awaiting sign-off' returning 1`),
    );
    expect(moved).toEqual([]);
  });

  it('lets nobody sign off in another’s name', async () => {
    await expect(
      desk.web.run(PROGRAMME_PERSON, (tx) =>
        tx.query(
          `insert into cube_sign_offs (cube, cube_version, signed_at, signed_by, signed_by_name) values ('made', 2, now(), $1, 'Somebody')`,
          [newId()],
        ),
      ),
    ).rejects.toThrow('row-level security');
  });
});
