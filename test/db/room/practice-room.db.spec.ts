import { day } from '@lib/kernel/day';
import { BROMLEY } from '@test/support/entering';
import { returnOf } from '@test/support/importing';
import { practicePanels } from '@test/support/panel/practice-panels';
import { RoomWorld } from '@test/support/provision/room-world';
import { tellAges } from '../../../apps/cli/src/practice/high-cost/tell-ages';
import { tellRoom } from '../../../apps/cli/src/practice/high-cost/tell-room';
import { tellUnnumbered } from '../../../apps/cli/src/practice/high-cost/tell-unnumbered';

const HOMES = 24;

describe('the room of the practice London', () => {
  it('is told once: some of it not confirmed lately, some providers asked, and blocks with voids', async () => {
    const world = await RoomWorld.start();
    const { database, importing, clock } = world.entering;
    await practicePanels(database, clock);
    for (let at = 1; at <= HOMES; at += 1) {
      const id = await world.setting({ urn: `SC00${1_000 + at}`, name: `Home ${at}` });
      await database.asSuperuser(
        `insert into setting_registrations (setting_id, valid_from, status) values ($1, '2020-01-01', 'Active')`,
        [id],
      );
    }
    await importing.import(BROMLEY, returnOf(['A1', 'A2']), 2026);
    await world.livesAt(BROMLEY, 'A1', 'SC001001');
    await database.asSuperuser(`update placements set placement_group = 'residential'`);

    const units = { web: await database.unitOfWork('web'), auth: await database.unitOfWork('auth') };
    for (let time = 0; time < 2; time += 1) await tellRoom(units, { asAt: day('2026-06-12'), seed: 5 });

    const { rows } = await world.room.list(importing.as(BROMLEY), day('2026-06-12'));
    const said = rows.filter(({ cells: [first] }) => first!.said !== null);
    const stale = said.filter(({ cells: [first] }) => !first!.confirmed);
    expect(said.length).toBeGreaterThan(HOMES / 2);
    expect(stale.length).toBeGreaterThan(0);
    expect(stale.length).toBeLessThan(said.length / 2);
    expect(await world.blocks.list(importing.as(BROMLEY))).toHaveLength(1);
    expect(await world.audited('places-declared')).toEqual(['programme']);

    for (let time = 0; time < 2; time += 1) {
      await tellAges(world.job, { seed: 5 });
      await tellUnnumbered(world.job, { asAt: day('2026-06-12') });
    }
    const wanted = { needs: [], near: 'Bromley', from: day('2026-06-12'), ceilingPence: null };
    const any = await world.search.search(importing.as(BROMLEY), { ...wanted, age: null });
    expect(any.found.some(({ ages }) => ages === null)).toBe(true);
    expect(
      (await world.search.search(importing.as(BROMLEY), { ...wanted, age: 4 })).wrongAge,
    ).toBeGreaterThan(HOMES / 3);
    const { unknown } = await world.blocks.voids(importing.as(BROMLEY), {
      ...{ from: day('2026-01-01'), to: day('2026-06-12') },
    });
    expect(unknown).toMatchObject([{ places: 2, setting: { urn: null } }]);
    await world.close();
  }, 60_000);
});
