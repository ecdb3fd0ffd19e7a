import { jobFor, STATISTICS, ViewerContext } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { day } from '@lib/kernel/day';
import { HCLI_VOIDS } from '@lib/measures/cubes/hcli-voids.cube';
import { BLOCKS_COVERAGE } from '@lib/measures/cubes/high-cost-coverage';
import { countsOf } from '@lib/releases/protecting/counts';
import { BROMLEY, CROYDON } from '@test/support/entering';
import { returnOf } from '@test/support/importing';
import { RoomWorld } from '@test/support/provision/room-world';

const ON = day('2026-06-11');

describe('what fills the releases of places held in block contracts', () => {
  let world: RoomWorld;
  let stats: UnitOfWork;
  let work: UnitOfWork;
  let unnumbered: string;

  beforeAll(async () => {
    world = await RoomWorld.start();
    const { database, importing } = world.entering;
    [stats, work] = [await database.unitOfWork('stats'), importing.work];
    await importing.import(BROMLEY, returnOf(['A1', 'A2']), 2026);
    await importing.import(CROYDON, returnOf(['B1']), 2026);
  });
  afterAll(() => world.close());

  const counted = async (units: UnitOfWork, context: ViewerContext, borough = BROMLEY, on = ON) =>
    Object.fromEntries(
      [...countsOf(HCLI_VOIDS, await units.run(context, (tx) => HCLI_VOIDS.count(tx, borough, on)))].filter(
        ([, many]) => many > 0,
      ),
    );
  const dueFrom = () => stats.run(STATISTICS, (tx) => BLOCKS_COVERAGE.dueFrom(tx));
  const block = (settingId: string, changed = {}) => ({
    ...{ settingId, places: 3, weeklyPence: 700_000 },
    ...{ startsOn: day('2026-05-11'), endsOn: null },
    ...changed,
  });

  it('is nothing before the first contract, and then every place of one of which it is known, on the night of the day', async () => {
    expect(await dueFrom()).toBe('never');
    const home = await world.setting({ urn: 'SC000001', name: 'Made-up home' });
    unnumbered = await world.setting({ urn: 'SC000002', name: 'A home without a number' });
    await world.entering.database.asSuperuser('update settings set urn = null where id = $1', [unnumbered]);
    await world.livesAt(BROMLEY, 'A1', 'SC000001');
    await world.livesAt(CROYDON, 'B1', 'SC000001');
    const by = world.entering.by();
    const id = await world.blocks.add(by, block(home));
    await world.blocks.explain(by, id, { beganOn: day('2026-05-11'), reason: 'child declined' });
    await world.blocks.add(by, block(home, { places: 2, startsOn: day('2026-06-11'), weeklyPence: 850_000 }));
    await world.blocks.add(by, block(unnumbered, { places: 4 }));
    expect(await dueFrom()).toBe('2026-06-12');
    expect(await counted(stats, STATISTICS)).toEqual({
      total: 5,
      ...{ 'use|used': 1, 'use|empty': 4 },
      ...{ 'kind|home': 5, 'places|home|used': 1, 'places|home|empty': 4 },
      ...{ 'reason|no-match': 2, 'reason|not-recorded': 2, 'since|4-11': 2, 'since|under-4': 2 },
      ...{ 'price|6000-7999': 2, 'price|8000-over': 2 },
    });
    expect(await counted(stats, STATISTICS, BROMLEY, day('2026-05-10'))).toEqual({});
  });

  it('is as many empty places as the page of the borough has voids of that night', async () => {
    const { voids } = await world.blocks.voids(world.entering.by(), { from: ON, to: day('2026-06-12') });
    const { 'use|empty': empty } = await counted(work, jobFor(BROMLEY));
    expect(empty).toBe(voids.length);
  });

  it('is the same for the release job as for the borough, one borough at a time, and for no other role', async () => {
    expect(await counted(work, jobFor(BROMLEY))).toEqual(await counted(stats, STATISTICS));
    await expect(counted(work, jobFor(CROYDON))).rejects.toThrow('one borough at a time');
    expect(await counted(work, STATISTICS)).toEqual({});
    expect(await counted(stats, STATISTICS, CROYDON)).toEqual({});
  });

  it('is read without who entered what, and without the name of a setting', async () => {
    for (const [table, column] of [
      ['block_contracts', 'entered_by_name'],
      ['void_reasons', 'entered_by_name'],
      ['settings', 'name'],
    ]) {
      const read = stats.run(STATISTICS, (tx) => tx.query(`select ${column} from ${table} limit 1`));
      await expect(read).rejects.toThrow('permission denied');
    }
  });
});
