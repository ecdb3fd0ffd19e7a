import { AuditService } from '@lib/audit/audit.service';
import { jobFor, SYSTEM } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { FixedClock } from '@lib/kernel/clock';
import { day } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { Viewer } from '@lib/access/viewer';
import { bundledList } from '@lib/provision/lists/bundled-list';
import { SettingLists } from '@lib/provision/lists/setting-lists.service';
import { Providers } from '@lib/provision/providers/providers.service';
import { SettingEntry } from '@lib/provision/settings/setting-entry.service';
import { Setting } from '@lib/provision/settings/setting';
import { settingsByUrns } from '@lib/provision/settings/settings.query';
import { Settings } from '@lib/provision/settings/settings.service';
import { loadMadeUpList, MADE_UP_LIST } from '@test/support/provision/made-up-list';
import { TestDatabase } from '@test/support/test-database';
import { viewerAs } from '../access/viewer-as';

const CLOCK = FixedClock.at('2026-04-20T09:00:00Z');
const administrator: Viewer = viewerAs(
  { personId: newId(), name: 'An administrator' },
  'administrator',
  null,
);
const officer: Viewer = viewerAs({ personId: newId(), name: 'An officer' }, 'officer', 305);

const HEADINGS =
  'URN,Provision type,Registration status,Local authority,Places,Organisation name,Registration date,Sector,Government Office Region,Name';
const csv = (...rows: string[]) => ({ name: 'list.csv', bytes: Buffer.from([HEADINGS, ...rows].join('\n')) });
const SAME_HOME =
  "9000001,Children's home,Active,Bromley,4,Beacon Care (made up),2019-05-07,Private,London,Rowanfield House (made up)";

describe('the directory of settings', () => {
  let database: TestDatabase;
  let web: UnitOfWork;
  let settings: Settings;
  let lists: SettingLists;
  let entry: SettingEntry;
  let providers: Providers;
  beforeEach(async () => {
    database = await TestDatabase.create();
    web = await database.unitOfWork('web');
    const audit = new AuditService();
    settings = new Settings(web);
    lists = new SettingLists(web, audit, CLOCK);
    entry = new SettingEntry(web, audit, CLOCK);
    providers = new Providers(web, audit, CLOCK);
  });
  afterEach(() => database.close());

  const byUrn = async (urn: string): Promise<Setting> => (await settings.byUrn(officer, urn))!;

  it('takes the list that comes with the service, and the same again changes nothing', async () => {
    const first = await loadMadeUpList(database, bundledList(), CLOCK);
    expect(first).toMatchObject({ isNew: true });
    expect(first.difference.added).toHaveLength(3_812);
    const again = await loadMadeUpList(database, bundledList(), CLOCK);
    expect(again).toMatchObject({ id: first.id, isNew: false });
    expect(again.difference).toMatchObject({ added: [], changed: [], gone: [], unchanged: 3_812 });
    expect((await settings.list(officer, { provisionType: "Secure children's home" }, 1)).count).toBe(13);
    expect((await settings.list(officer, {}, 999)).page).toBe(77);
  });

  it('finds a setting by its number, name, provider, area and other names', async () => {
    await loadMadeUpList(database);
    const found = async (text: string): Promise<(string | null)[]> =>
      (await settings.search(officer, text, 10)).map(({ urn }) => urn);
    expect(await found('sc900004')).toEqual(['SC900004']);
    expect(await found('ROWAN house')).toEqual(['9000001']);
    expect(await found('beacon kent')).toEqual(['SC900004']);
    expect(await found('100%_')).toEqual([]);
    const byNumber = await web.run(officer.context, (tx) =>
      settingsByUrns(tx, ['sc900004', '1234567', '9000003']),
    );
    expect([...byNumber.keys()].sort()).toEqual(['9000003', 'SC900004']);
    const withheld = await byUrn('SC900004');
    await entry.addAlias(administrator, withheld.id, '  The   Old Mill ');
    expect(await found('old mill')).toEqual(['SC900004']);
    expect((await settings.byId(officer, withheld.id)).aliases).toEqual(['The Old Mill']);
    await expect(entry.addAlias(administrator, withheld.id, 'the old mill')).rejects.toThrow(
      'has this name already',
    );
    await providers.addAlias(administrator, withheld.providerId!, 'Lighthouse Group');
    expect(await found('lighthouse')).toEqual(['9000001', 'SC900004']);
    await expect(
      providers.addAlias(administrator, withheld.providerId!, 'jubilee trust (made up)'),
    ).rejects.toThrow('A provider has this name already');
  });

  it('shows the difference first, then loads all of it, with history', async () => {
    await loadMadeUpList(database);
    const received = await lists.receive(
      administrator,
      csv(
        SAME_HOME.replace(',4,', ',5,').replace('Active', 'Suspended'),
        "SC900004,Children's home,Active,Kent,3,Beacon Care (made up),2019-05-07,Private,South East,REDACTED",
        '9000009,Residential family centre,Active,Enfield,6,New Leaf (made up),2025-06-01,Private,London,REDACTED',
      ),
      day('2026-03-31'),
    );
    if ('problems' in received) throw new Error(JSON.stringify(received.problems));
    const { difference, seen } = await lists.preview(administrator, received.id);
    expect(difference!.added.map(({ urn }) => urn)).toEqual(['9000009']);
    expect(difference!.gone.map(({ urn }) => urn)).toEqual(['9000002', '9000003']);
    expect(difference!.changed.map(({ fields }) => fields.map(({ field }) => field))).toEqual([
      ['status', 'places'],
    ]);
    expect(difference!.unchanged).toBe(1);
    expect(await settings.byUrn(officer, '9000009')).toBeNull();

    await Promise.all([1, 2].map(() => lists.load(administrator, received.id, seen!)));
    const home = await byUrn('9000001');
    expect(home).toMatchObject({ places: 5, registration: 'Suspended', name: 'Rowanfield House (made up)' });
    expect(home.registrations).toMatchObject([
      { status: 'Suspended', from: '2026-03-31', to: null, listAsAt: '2026-03-31' },
      { status: 'Active', from: '2019-05-07', to: '2026-03-31', listAsAt: '2025-03-31' },
    ]);
    expect(home.changes).toEqual([
      { asAt: '2026-03-31', field: 'places', before: '4', after: '5' },
      { asAt: '2026-03-31', field: 'status', before: 'Active', after: 'Suspended' },
    ]);
    expect(await byUrn('9000003')).toMatchObject({
      onList: false,
      registration: 'Not on the list of 31 March 2026',
    });
    expect((await byUrn('9000009')).providerName).toBe('New Leaf (made up)');
    const [kept] = await web.run(administrator.context, (tx) =>
      tx.query<{ content: unknown }>('select content from setting_list_rows'),
    );
    expect(kept!.content).toBeNull();

    await lists.load(administrator, received.id, 'whatever');
    expect((await byUrn('9000001')).registrations).toHaveLength(2);
    const back = await loadMadeUpList(database, { ...MADE_UP_LIST, asAt: day('2026-04-10') });
    expect(back.difference.gone.map(({ urn }) => urn)).toEqual(['9000009']);
    expect((await byUrn('9000003')).registrations.map(({ status }) => status)).toEqual([
      'Active',
      'Not on the list of 31 March 2026',
      'Active',
    ]);
  });

  it('confirms nothing but what was shown, and nothing that was put aside or is older', async () => {
    const received = await lists.receive(administrator, csv(SAME_HOME), day('2026-03-31'));
    if ('problems' in received) throw new Error('not sound');
    const { seen } = await lists.preview(administrator, received.id);
    await loadMadeUpList(database);
    await expect(lists.load(administrator, received.id, seen!)).rejects.toThrow('has changed since');
    await lists.putAside(administrator, received.id);
    await expect(lists.load(administrator, received.id, seen!)).rejects.toThrow('was put aside');
    await expect(lists.receive(administrator, csv(SAME_HOME), day('2024-03-31'))).rejects.toThrow('older');
    await expect(lists.receive(administrator, csv(SAME_HOME), day('2026-04-21'))).rejects.toThrow(
      'today or in the past',
    );
    const wrong = await lists.receive(
      administrator,
      csv(SAME_HOME, 'X,Home,Active,Bromley,,,,,,'),
      day('2026-03-31'),
    );
    expect(wrong).toMatchObject({ problems: [{ row: 3, column: 'URN' }] });
  });

  it('takes what no list has with a reason; a list that has its number takes it over', async () => {
    const lodge = {
      name: 'Yarrowmead Lodge (made up)',
      urn: '9000042',
      provisionType: 'Supported accommodation',
      provider: 'beacon care (made up)',
      localAuthority: 'Bromley',
      registration: 'applied',
      places: 6,
      reason: 'Offered to a borough before its registration was published',
    } as const;
    await loadMadeUpList(database);
    const atOnce = await Promise.allSettled([
      entry.add(administrator, lodge),
      entry.add(administrator, lodge),
    ]);
    expect(atOnce.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const { id } = await byUrn(lodge.urn);
    const entered = await settings.byId(officer, id);
    expect(entered).toMatchObject({
      registration: 'Applied to register',
      onList: false,
      providerName: 'Beacon Care (made up)',
    });
    await expect(entry.add(administrator, lodge)).rejects.toThrow('already');
    await expect(entry.add(administrator, { ...lodge, urn: '12' })).rejects.toThrow('7 figures');
    const home = MADE_UP_LIST.settings[0]!;
    await loadMadeUpList(database, {
      ...MADE_UP_LIST,
      asAt: day('2026-05-31'),
      settings: [
        ...MADE_UP_LIST.settings,
        { ...home, urn: '9000042', name: null, provisionType: 'Supported accommodation' },
      ],
    });
    expect(await settings.byId(officer, id)).toMatchObject({
      name: 'Yarrowmead Lodge (made up)',
      onList: true,
      registration: 'Active',
      reason: lodge.reason,
    });
  });

  it('is read by everybody who is signed in and written by no borough', async () => {
    await loadMadeUpList(database);
    const count = (units: UnitOfWork, context: Viewer['context']): Promise<number> =>
      units.run(context, async (tx) => (await tx.query('select 1 from settings')).length);
    for (const context of [
      jobFor(305),
      administrator.context,
      SYSTEM,
      { ...SYSTEM, scope: 'programme' as const },
    ])
      expect(await count(web, context)).toBe(4);
    for (const scope of ['sign-in', 'protection'] as const)
      expect(await count(web, { scope, personId: null, boroughId: 305 })).toBe(0);
    const home = await byUrn('9000001');
    await expect(entry.addAlias(officer, home.id, 'Another name')).rejects.toThrow('row-level security');
    const changed = await web.run(officer.context, (tx) =>
      tx.query('update settings set places = 1 returning 1'),
    );
    expect(changed).toEqual([]);
  });
});
