import { STATISTICS } from '@lib/database/context/viewer-context';
import { day } from '@lib/kernel/day';
import { ConflictError, InvalidError, NotFoundError } from '@lib/kernel/domain-error';
import { newId } from '@lib/kernel/ids';
import { voidsOf } from '@lib/high-cost/room/voids.query';
import { weeksOfRoom } from '@lib/reports/high-cost/capacity-and-voids/week-of-room';
import { BROMLEY, CROYDON } from '@test/support/entering';
import { returnOf } from '@test/support/importing';
import { commissionerAs, RoomWorld } from '@test/support/provision/room-world';
import { viewerAs } from '../access/viewer-as';

describe('block contracts and room of a borough', () => {
  let world: RoomWorld;
  let home: string;
  const year = { from: day('2026-01-01'), to: day('2026-06-12') };

  beforeEach(async () => {
    world = await RoomWorld.start();
    home = await world.setting({ urn: 'SC000001', name: 'Made-up home', outwardCode: 'QX1' });
    await world.entering.importing.import(BROMLEY, returnOf(['A1', 'A2']), 2026);
    await world.entering.importing.import(CROYDON, returnOf(['B1']), 2026);
    await world.livesAt(BROMLEY, 'A1', 'SC000001');
    await world.livesAt(CROYDON, 'B1', 'SC000001');
  });
  afterEach(() => world.close());

  const by = (borough = BROMLEY) => world.entering.by(borough);
  const block = (changed = {}) => ({
    ...{ settingId: home, places: 3, weeklyPence: 700_000 },
    ...{ startsOn: day('2026-06-01'), endsOn: null },
    ...changed,
  });

  it('have voids counted from the borough’s own children, and nobody else sees them', async () => {
    const id = await world.blocks.add(by(), block());
    const { voids, nights, pence } = await world.blocks.voids(by(), year);
    expect(voids.map((one) => [one.from, one.to, one.ends])).toEqual([
      ['2026-06-01', '2026-06-12', 'still empty'],
      ['2026-06-01', '2026-06-12', 'still empty'],
    ]);
    expect([nights, pence]).toEqual([22, 2_200_000]);
    expect(await world.blocks.list(by(CROYDON))).toEqual([]);
    await expect(world.blocks.open(by(CROYDON), id)).rejects.toBeInstanceOf(NotFoundError);
    const stats = await world.entering.database.unitOfWork('stats');
    const counted = await stats.run(STATISTICS, (tx) => voidsOf(tx, BROMLEY, year));
    expect(counted.reduce((sum, one) => sum + one.pence, 0)).toBe(pence);
  });

  it('are ended, explained and taken back; who writes second is told', async () => {
    const id = await world.blocks.add(by(), block());
    await world.blocks.explain(by(), id, { beganOn: day('2026-06-01'), reason: 'no match' });
    await world.blocks.explain(by(), id, { beganOn: day('2026-06-01'), reason: 'no referral' });
    await expect(
      world.blocks.explain(by(), id, { beganOn: day('2026-06-02'), reason: 'other' }),
    ).rejects.toBeInstanceOf(InvalidError);
    await world.blocks.end(by(), id, { endsOn: day('2026-06-08'), version: 1 });
    await expect(
      world.blocks.end(by(), id, { endsOn: day('2026-06-09'), version: 1 }),
    ).rejects.toBeInstanceOf(ConflictError);
    const { voids } = await world.blocks.voids(by(), year);
    expect(voids.map(({ nights, ends, reason }) => [nights, ends, reason])).toEqual([
      [7, 'contract ended', 'no referral'],
      [7, 'contract ended', 'no referral'],
    ]);
    await world.blocks.takeBack(by(), id, 2);
    expect((await world.blocks.voids(by(), year)).voids).toEqual([]);
    await expect(world.blocks.add(by(), block({ places: 0 }))).rejects.toBeInstanceOf(InvalidError);
    expect(await world.audited('block-changed')).toHaveLength(5);
  });

  it('stand beside what is declared, with the borough’s own children and no other’s', async () => {
    await world.blocks.add(by(), block());
    const shown = async (asker: Parameters<typeof world.room.list>[0]) =>
      (await world.room.list(asker, day('2026-06-12'))).rows.map(({ cells: [first] }) => [
        first!.block,
        first!.children,
      ]);
    expect(await shown(by())).toEqual([[3, 1]]);
    expect(await shown(by(CROYDON))).toEqual([[0, 1]]);
    expect(await shown(commissionerAs(newId()))).toEqual([]);
  });

  it('are not counted as empty where the setting has no number, and count at the one it is part of', async () => {
    const lodge = await world.setting({ urn: null, name: 'Made-up lodge' });
    const id = await world.blocks.add(by(), block({ settingId: lodge, places: 2 }));
    expect(await world.blocks.voids(by(), year)).toMatchObject({
      ...{ voids: [], nights: 0, pence: 0 },
      unknown: [{ blockId: id, settingId: lodge, places: 2, nights: 22, pence: 2_200_000 }],
    });
    const viewer = viewerAs({ personId: newId(), name: 'An officer' }, 'officer', BROMLEY);
    expect(await world.room.of(viewer, lodge)).toMatchObject({ blocks: [{ id }], children: null });
    const weeks = await world.entering.importing.work.run(by().context, (tx) =>
      weeksOfRoom(tx, day('2026-06-11')),
    );
    expect(weeks.filter(({ setting }) => setting.id === lodge).at(-1)).toMatchObject({
      ...{ block: 2, children: null, emptyNights: null, voidPence: null },
    });
    await world.entering.database.asSuperuser(
      `update settings set merged_into = $2, part_of = $2, merged_on = '2026-06-01', merged_at = now(), merged_by_name = 'x' where id = $1`,
      [lodge, home],
    );
    expect(await world.blocks.voids(by(), year)).toMatchObject({
      ...{ nights: 11, pence: 1_100_000, unknown: [] },
      voids: [{ blockId: id, settingId: home }],
    });
    const { rows } = await world.room.list(by(), day('2026-06-12'));
    expect(rows.map(({ setting, cells }) => [setting.id, cells[0]!.block, cells[0]!.children])).toEqual([
      [home, 2, 1],
    ]);
    const stats = await world.entering.database.unitOfWork('stats');
    expect(await stats.run(STATISTICS, (tx) => voidsOf(tx, BROMLEY, year))).toHaveLength(1);
  });

  it('make the report of a borough, whose weeks add up to its voids', async () => {
    await world.blocks.add(by(), block());
    const weeks = await world.entering.importing.work.run(by().context, (tx) =>
      weeksOfRoom(tx, day('2026-06-11')),
    );
    expect(weeks.reduce((sum, { voidPence }) => sum + voidPence!, 0)).toBe(
      (await world.blocks.voids(by(), year)).pence,
    );
    expect(weeks.at(-1)).toMatchObject({ monday: '2026-06-08', block: 3, children: 1, emptyNights: 8 });
  });

  it('are searched by distance, with what the borough itself last paid', async () => {
    await world.entering.database.asSuperuser(
      `insert into postcode_sectors (sector, easting, northing, authority_gss)
       values ('QX1 1', 540000, 170000, 'E09000006'), ('QX2 1', 543218, 170000, 'E10000016') on conflict do nothing`,
    );
    const far = await world.setting({ urn: 'SC000002', name: 'Far home' });
    const full = await world.setting({ urn: 'SC000003', name: 'Full home' });
    const commissioner = commissionerAs(newId());
    const said = {
      ...{ validFrom: day('2026-06-12'), commissioned: null, usableFrom: null, outOfUse: 0 },
      ...{ outOfUseReason: null, outOfUsePayer: null },
    };
    for (const [id, vacant] of [
      [far, 1],
      [home, null],
      [full, 0],
    ] as const)
      await world.places.say(commissioner, id, { ...said, vacant }, null);
    const wanted = { needs: [], near: 'bromley', from: day('2026-06-12'), age: null, ceilingPence: null };
    const { found, full: left } = await world.search.search(by(), wanted);
    expect(found.map(({ setting, miles, measuredFrom }) => [setting.name, miles, measuredFrom])).toEqual([
      ['Made-up home', 0, 'outward postcode'],
      ['Far home', 2, 'middle of its authority'],
    ]);
    expect(left).toBe(1);
    await world.entering.database.asSuperuser(
      `update settings set youngest_age = 8, oldest_age = 12 where id = $1`,
      [far],
    );
    const ofAge = await world.search.search(by(), { ...wanted, age: 13 });
    expect(ofAge.found.map(({ setting, ages }) => [setting.name, ages])).toEqual([['Made-up home', null]]);
    expect([ofAge.wrongAge, ofAge.full]).toEqual([1, 1]);
    expect((await world.search.search(by(), { ...wanted, age: 12 })).found).toHaveLength(2);
    const wrong = { ...wanted, near: 'SE1 7PB', age: 26, from: day('2026-06-11') };
    await expect(world.search.search(by(), wrong)).rejects.toMatchObject({
      problems: [{ field: 'near' }, { field: 'age' }, { field: 'from' }],
    });
    await expect(world.search.search(by(), { ...wanted, near: 'nowhere' })).rejects.toBeInstanceOf(
      InvalidError,
    );
  });
});
