import { day } from '@lib/kernel/day';
import { Category, Cube, ProductCode } from '@lib/releases/cubes/cube';
import { BOROUGHS, ReleaseDesk } from './release-desk';

const BOTH: readonly ProductCode[] = ['operational', 'official'];

const category = (code: string, sums: readonly (readonly string[])[] = []): Category => ({
  ...{ code, sums, label: code, forBoroughs: [] },
  forGroups: BOTH,
});

describe('releases of cases', () => {
  let desk: ReleaseDesk;
  /** How many boroughs bring ten cases nearby each; all of them bring one from farther away. */
  let bringing = 0;

  const cubeOf = (releases: Cube['releases']): Cube => ({
    ...desk.cube(),
    ...{ code: releases, population: 'cases', releases, areas: ['london'] },
    categories: [category('total', [['near', 'far']]), category('near'), category('far')],
    count: (_tx, id) =>
      Promise.resolve(new Map(Object.entries({ near: BOROUGHS.indexOf(id) < bringing ? 10 : 0, far: 1 }))),
  });

  beforeAll(async () => {
    desk = await ReleaseDesk.open();
    const sensitive = [{ parts: ['near', 'far'], telling: ['far'] }];
    desk.cubes = [cubeOf('overlap'), cubeOf('apart'), { ...cubeOf('overlap'), code: 'telling', sensitive }];
  });
  afterAll(() => desk.close());

  const nearOf = async (cube: string, product: ProductCode, on: string, boroughs: number, of = 'near') => {
    bringing = boroughs;
    const { id } = await desk.work().make({ cube, product, on: day(on) });
    const [reason] = await desk.ask<{ reason: string }>(
      `select reason from release_reasons where release_id = $1 and category = $2`,
      [id, of],
    );
    const [cell] = await desk.ask<{ value: number | null }>(
      `select value from release_cells where release_id = $1 and category = $2`,
      [id, of],
    );
    return reason?.reason ?? cell!.value;
  };

  it('leave nobody out for having few, and hide what two boroughs have between them, however much', async () => {
    expect(await nearOf('overlap', 'operational', '2026-10-04', 2)).toBe('few contributors');
    const [release] = await desk.ask<{ includes: number[] }>('select includes from releases');
    expect(release!.includes).toHaveLength(32);
    const kinds = await desk.ask('select distinct area_kind from release_cells');
    expect(kinds).toEqual([{ area_kind: 'london' }]);
  });

  it('keep that hidden for four releases where they count the same cases again', async () => {
    const after: unknown[] = [];
    for (const on of ['2026-10-11', '2026-10-18', '2026-10-25', '2026-11-01', '2026-11-08'])
      after.push(await nearOf('overlap', 'operational', on, 8));
    expect(after).toEqual(['kept', 'kept', 'kept', 'kept', 80]);
  });

  it('show it at once where the next release counts others', async () => {
    expect(await nearOf('apart', 'official', '2026-06-30', 2)).toBe('few contributors');
    expect(await nearOf('apart', 'official', '2026-09-30', 8)).toBe(80);
  });

  it('hide a sensitive category that everybody is in, and keep it hidden when some are in another', async () => {
    expect(await nearOf('telling', 'official', '2026-06-30', 0, 'far')).toBe('all in one');
    expect(await nearOf('telling', 'official', '2026-09-30', 8, 'far')).toBe('kept');
  });
});
