import { AuditService } from '@lib/audit/audit.service';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { FixedClock } from '@lib/kernel/clock';
import { day } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { Viewer } from '@lib/access/viewer';
import { Merges } from '@lib/provision/directory/merges.service';
import { ProviderMerges } from '@lib/provision/directory/provider-merges.service';
import { Places } from '@lib/provision/places/places.service';
import { PlacesToSay } from '@lib/provision/places/setting-places';
import { Providers } from '@lib/provision/providers/providers.service';
import { SettingEntry } from '@lib/provision/settings/setting-entry.service';
import { Settings } from '@lib/provision/settings/settings.service';
import { Statements } from '@lib/provision/statements/statements.service';
import { TestDatabase } from '@test/support/test-database';
import { viewerAs } from '../access/viewer-as';

const MORNING = '2026-04-20T09:00:00Z';
const keeper: Viewer = viewerAs({ personId: newId(), name: 'A made-up commissioner' }, 'commissioner', null);

describe('merges that are undone', () => {
  let database: TestDatabase;
  let web: UnitOfWork;
  let settings: Settings;
  let merges: Merges;
  let places: Places;
  let statements: Statements;
  const clock = FixedClock.at(MORNING);

  beforeAll(async () => {
    database = await TestDatabase.create();
    web = await database.unitOfWork('web');
    const work = [web, new AuditService(), clock] as const;
    settings = new Settings(web);
    merges = new Merges(...work);
    places = new Places(...work);
    statements = new Statements(...work);
  });
  beforeEach(() => clock.moveTo(MORNING));
  afterAll(() => database.close());

  const setting = (name: string): Promise<string> =>
    new SettingEntry(web, new AuditService(), clock).add(keeper, {
      ...{ name, provisionType: 'Supported accommodation', provider: '', localAuthority: 'Croydon', urn: '' },
      ...{ registration: 'applied', places: 8, reason: 'Offered' },
    });
  const merge = async (from: string, into: string): Promise<void> => {
    const { seen } = await merges.preview(keeper, from, into);
    await merges.merge(keeper, from, { into, on: day('2026-04-01'), seen });
  };
  const leadsTo = async (id: string): Promise<string | undefined> =>
    (await settings.byId(keeper, id)).mergedInto?.id;
  const partsOf = async (id: string): Promise<string[]> =>
    (await settings.byId(keeper, id)).parts.map((part) => part.id).sort();
  const says = async (id: string, changed: Partial<PlacesToSay>): Promise<void> => {
    const { now } = await places.of(keeper, id);
    const nothing = { outOfUse: 0, outOfUseReason: null, outOfUsePayer: null, usableFrom: null };
    const said = { ...nothing, commissioned: null, vacant: 2, validFrom: clock.today(), ...changed };
    await places.say(keeper, id, said, now);
  };

  it('give a part back to what it was part of first, and what that was part of', async () => {
    const [room, house, home, estate] = [
      await setting('Room'),
      await setting('House'),
      await setting('Home'),
      await setting('Estate'),
    ];
    await merge(room, house);
    clock.moveTo('2026-04-20T10:00:00Z');
    await merge(house, home);
    clock.moveTo('2026-04-20T11:00:00Z');
    await merge(home, estate);
    expect([await leadsTo(room), await leadsTo(house), await leadsTo(home)]).toEqual([
      estate,
      estate,
      estate,
    ]);
    await merges.undo(keeper, home);
    expect([await leadsTo(room), await leadsTo(house), await leadsTo(home)]).toEqual([home, home, undefined]);
    expect([await partsOf(home), await partsOf(estate)]).toEqual([[room, house].sort(), []]);
    await merges.undo(keeper, house);
    expect([await leadsTo(room), await partsOf(house)]).toEqual([house, [room]]);
    await merges.undo(keeper, room);
    expect(await partsOf(house)).toEqual([]);
  });

  it('are refused for what was recorded of any that it leads through, and of none before it did', async () => {
    const [room, house, home] = [await setting('Room'), await setting('House'), await setting('Home')];
    await statements.addSpecialism(keeper, home, { code: 'solo', from: day('2026-04-01') });
    clock.moveTo('2026-04-20T10:00:00Z');
    await merge(room, house);
    clock.moveTo('2026-04-20T11:00:00Z');
    await statements.addSpecialism(keeper, house, { code: 'autism', from: day('2026-04-01') });
    await merge(house, home);
    await expect(merges.undo(keeper, room)).rejects.toThrow('since then, a specialism was recorded.');
    await merges.undo(keeper, house);
    expect(await leadsTo(house)).toBeUndefined();
  });

  it('lose no declared place and double none', async () => {
    const [room, house] = [await setting('Room'), await setting('House')];
    await says(room, { vacant: 1 });
    await says(house, { vacant: 2 });
    clock.moveTo('2026-04-20T10:00:00Z');
    await merge(room, house);
    await expect(says(room, { vacant: 4 })).rejects.toThrow('part of another');
    await places.confirm(keeper, house, (await places.of(keeper, house)).now);
    await merges.undo(keeper, room);
    expect((await places.of(keeper, room)).now).toMatchObject({ vacant: 1 });
    expect((await places.of(keeper, house)).now).toMatchObject({ vacant: 2 });
    await merge(room, house);
    clock.moveTo('2026-04-20T11:00:00Z');
    await says(house, { vacant: 3 });
    await expect(merges.undo(keeper, room)).rejects.toThrow('its places were declared or confirmed');
  });

  it('are refused once places were confirmed on a later day for what is one', async () => {
    const [room, house] = [await setting('Room'), await setting('House')];
    await says(house, {});
    clock.moveTo('2026-04-20T10:00:00Z');
    await merge(room, house);
    clock.moveTo('2026-04-21T10:00:00Z');
    await places.confirm(keeper, house, (await places.of(keeper, house)).now);
    await expect(merges.undo(keeper, room)).rejects.toThrow('its places were declared or confirmed');
  });

  it('give providers back in the same way', async () => {
    const providers = new Providers(web, new AuditService(), clock);
    const work = new ProviderMerges(web, new AuditService(), clock);
    const [small, middle, large] = [newId(), newId(), newId()];
    for (const [id, name] of Object.entries({ [small]: 'Small', [middle]: 'Middle', [large]: 'Large' }))
      await database.asSuperuser(
        `insert into providers (id, name, added_at, added_by_name) values ($1, $2, now(), 'A spec')`,
        [id, name],
      );
    for (const [from, into] of [
      [small, middle],
      [middle, large],
    ] as const) {
      const { seen } = await work.preview(keeper, from, into);
      await work.merge(keeper, from, { into, on: day('2026-04-01'), seen });
    }
    expect((await providers.byId(keeper, small)).mergedInto).toMatchObject({ id: large });
    await work.undo(keeper, middle);
    expect((await providers.byId(keeper, small)).mergedInto).toMatchObject({ id: middle });
    expect((await providers.byId(keeper, large)).parts).toEqual([]);
  });
});
