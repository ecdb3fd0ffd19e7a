import { AuditService } from '@lib/audit/audit.service';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { FixedClock } from '@lib/kernel/clock';
import { Day, day } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { Viewer } from '@lib/access/viewer';
import { Merges } from '@lib/provision/directory/merges.service';
import { SettingUpkeep } from '@lib/provision/directory/setting-upkeep.service';
import { Registrations } from '@lib/provision/registrations/registrations.service';
import { Setting } from '@lib/provision/settings/setting';
import { Settings } from '@lib/provision/settings/settings.service';
import { Statements } from '@lib/provision/statements/statements.service';
import { loadMadeUpList, MADE_UP_LIST } from '@test/support/provision/made-up-list';
import { TestDatabase } from '@test/support/test-database';
import { viewerAs } from '../access/viewer-as';

const CLOCK = FixedClock.at('2026-04-20T09:00:00Z');
const keeper: Viewer = viewerAs({ personId: newId(), name: 'A made-up commissioner' }, 'commissioner', null);
const officer: Viewer = viewerAs({ personId: newId(), name: 'A made-up officer' }, 'officer', 305);
const HOME = '9000001';
const WITHHELD = 'SC900004';
const LODGE = '9000002';

describe('the directory as it grows', () => {
  let database: TestDatabase;
  let web: UnitOfWork;
  let settings: Settings;
  let registrations: Registrations;
  let statements: Statements;
  let upkeep: SettingUpkeep;
  let merges: Merges;
  beforeEach(async () => {
    database = await TestDatabase.create();
    web = await database.unitOfWork('web');
    const work = [web, new AuditService(), CLOCK] as const;
    settings = new Settings(web);
    registrations = new Registrations(...work);
    statements = new Statements(...work);
    upkeep = new SettingUpkeep(...work);
    merges = new Merges(...work);
    await loadMadeUpList(database, MADE_UP_LIST, CLOCK);
  });
  afterEach(() => database.close());

  const byUrn = async (urn: string): Promise<Setting> => (await settings.byUrn(officer, urn))!;
  const record = async (
    urn: string,
    kind: 'applied' | 'refused' | 'unregistered',
    on: string,
  ): Promise<string> =>
    registrations.record(keeper, (await byUrn(urn)).id, {
      ...{ kind, on: day(on), source: 'Ofsted', evidence: 'Notice 12' },
      legalRoute: kind === 'unregistered' ? 'An order of the High Court' : '',
    });
  const timelineOf = async (urn: string): Promise<string[]> =>
    (await byUrn(urn)).registrations.map(({ status, from, to }) => `${status} ${from} ${to ?? 'now'}`);
  const found = async (text: string, archived?: 'either'): Promise<(string | null)[]> =>
    (await settings.list(officer, { text, archived }, 1)).settings.map(({ urn }) => urn);
  const mergeInto = async (from: string, into: string, on: Day = day('2026-04-01')): Promise<string> => {
    const [a, b] = [await byUrn(from), await byUrn(into)];
    const { seen } = await merges.preview(keeper, a.id, b.id);
    await merges.merge(keeper, a.id, { into: b.id, on, seen });
    return a.id;
  };

  it('records a registration between two lists, and takes it back', async () => {
    await record(LODGE, 'refused', '2026-04-10');
    const unregistered = await record(LODGE, 'unregistered', '2026-04-15');
    await record(LODGE, 'applied', '2025-06-01');
    expect(await timelineOf(LODGE)).toEqual([
      'Not registered 2026-04-15 now',
      'Registration refused 2026-04-10 2026-04-15',
      'Applied to register 2025-06-01 2026-04-10',
      'Suspended 2025-03-31 2025-06-01',
    ]);
    const [now] = (await byUrn(LODGE)).registrations;
    expect(now!.record).toMatchObject({
      legalRoute: 'An order of the High Court',
      recordedByName: keeper.name,
    });
    await expect(record(LODGE, 'applied', '2026-04-15')).rejects.toThrow('is known already');
    await expect(record(LODGE, 'applied', '2026-04-21')).rejects.toThrow('problems');
    await registrations.takeBack(keeper, unregistered);
    expect((await timelineOf(LODGE))[0]).toBe('Registration refused 2026-04-10 now');
    await expect(registrations.takeBack(keeper, unregistered)).rejects.toThrow('cannot find');
    await expect(record(LODGE, 'applied', '2026-04-12')).resolves.toBeDefined();
    await expect(
      registrations.record(officer, (await byUrn(HOME)).id, {
        ...{ kind: 'refused', on: day('2026-04-10'), source: 'Ofsted', evidence: '', legalRoute: '' },
      }),
    ).rejects.toThrow('row-level security');
  });

  it('keeps what somebody recorded when a list of an earlier day comes, and lets a later one say otherwise', async () => {
    await record(HOME, 'unregistered', '2026-04-10');
    const suspended = MADE_UP_LIST.settings.map((one) =>
      one.urn === HOME ? { ...one, status: 'Suspended' } : one,
    );
    await loadMadeUpList(database, { ...MADE_UP_LIST, asAt: day('2026-03-31'), settings: suspended }, CLOCK);
    expect((await timelineOf(HOME)).slice(0, 2)).toEqual([
      'Not registered 2026-04-10 now',
      'Suspended 2026-03-31 2026-04-10',
    ]);
    const later = await loadMadeUpList(database, { ...MADE_UP_LIST, asAt: day('2026-04-18') }, CLOCK);
    expect(later.difference.changed[0]!.fields).toEqual([
      { field: 'status', before: 'Not registered', after: 'Active' },
    ]);
    expect((await timelineOf(HOME))[0]).toBe('Active 2026-04-18 now');
  });

  it('says what a setting is for and may not do, and what was noted, each with its days', async () => {
    const { id } = await byUrn(HOME);
    const autism = await statements.addSpecialism(keeper, id, { code: 'autism', from: day('2025-01-01') });
    await expect(
      statements.addSpecialism(keeper, id, { code: 'autism', from: day('2026-01-01') }),
    ).rejects.toThrow('already');
    expect((await settings.list(officer, { specialism: 'autism' }, 1)).count).toBe(1);
    await statements.end(keeper, 'specialism', autism, day('2026-04-01'));
    await statements.addRestriction(keeper, id, {
      ...{ code: 'ages-only', imposedBy: 'ofsted', youngest: 13, oldest: 17, mostPlaces: 4 },
      ...{ from: day('2026-04-01'), to: null, note: '' },
    });
    const note = await statements.addNote(keeper, id, {
      kind: 'visit',
      on: day('2026-04-02'),
      text: 'The kitchen was new.',
    });
    const home = await byUrn(HOME);
    expect(home.specialisms).toMatchObject([{ code: 'autism', to: '2026-04-01' }]);
    expect(home.restrictions).toMatchObject([{ youngest: 13, mostPlaces: null, note: null }]);
    expect(home.notes).toMatchObject([{ text: 'The kitchen was new.', recordedByName: keeper.name }]);
    await statements.withdrawNote(keeper, note);
    expect((await byUrn(HOME)).notes).toEqual([]);
    await expect(statements.withdrawNote(keeper, note)).rejects.toThrow('cannot find');
  });

  it('renames from a day on, and a list with the old name does not name it back', async () => {
    const home = await byUrn(HOME);
    await upkeep.rename(
      keeper,
      home.id,
      { name: 'Elm House (made up)', on: day('2026-04-01') },
      home.version,
    );
    await expect(
      upkeep.rename(keeper, home.id, { name: 'Another', on: day('2026-04-01') }, home.version),
    ).rejects.toThrow('Somebody else has changed');
    expect(await byUrn(HOME)).toMatchObject({
      name: 'Elm House (made up)',
      aliases: [],
      earlierNames: [{ name: 'Rowanfield House (made up)', until: '2026-04-01' }],
    });
    expect(await found('rowanfield')).toEqual([HOME]);
    const again = await loadMadeUpList(database, { ...MADE_UP_LIST, asAt: day('2026-04-10') }, CLOCK);
    expect(again.difference).toMatchObject({ changed: [], unchanged: 4 });
  });

  it('makes two settings one, with every key and number leading to the one that stays, and undoes it', async () => {
    const part = await mergeInto(WITHHELD, HOME);
    expect((await byUrn(WITHHELD)).urn).toBe(HOME);
    expect((await settings.byUrns(officer, [WITHHELD])).get(WITHHELD)).toMatchObject({ urn: HOME });
    expect((await settings.byId(officer, part)).mergedInto).toMatchObject({ since: '2026-04-01' });
    expect(await found(WITHHELD)).toEqual([HOME]);
    expect((await settings.suggested(officer, 'urn')).map(({ value }) => value)).not.toContain(WITHHELD);
    expect((await byUrn(HOME)).parts).toMatchObject([
      { urn: WITHHELD, registrations: [{ status: 'Active' }] },
    ]);
    const closed = MADE_UP_LIST.settings.map((one) => (one.urn === WITHHELD ? { ...one, places: 1 } : one));
    const list = await loadMadeUpList(
      database,
      { ...MADE_UP_LIST, asAt: day('2026-04-10'), settings: closed },
      CLOCK,
    );
    expect(list.difference).toMatchObject({ changed: [], asked: [{ why: 'merged' }] });
    await merges.undo(keeper, part);
    expect((await byUrn(WITHHELD)).urn).toBe(WITHHELD);

    await mergeInto(WITHHELD, HOME);
    await statements.addSpecialism(keeper, (await byUrn(HOME)).id, { code: 'solo', from: day('2026-04-01') });
    // What the merge and the specialism share is one moment of a clock that stands still.
    await database.asSuperuser(
      `update settings set merged_at = merged_at - interval '1 second' where merged_into is not null`,
    );
    await expect(merges.undo(keeper, part)).rejects.toThrow('a specialism was recorded');
  });

  it('shows what a merge would do first, and does no other', async () => {
    const [a, b] = [await byUrn(WITHHELD), await byUrn(HOME)];
    const { seen, reasons, uses } = await merges.preview(keeper, a.id, b.id);
    expect([reasons, uses]).toEqual([[], []]);
    await statements.addSpecialism(keeper, b.id, { code: 'solo', from: day('2026-04-01') });
    await expect(merges.merge(keeper, a.id, { into: b.id, on: day('2026-04-01'), seen })).rejects.toThrow('Somebody else has changed'); // prettier-ignore
    expect((await merges.preview(keeper, a.id, a.id)).reasons).toEqual([
      'a setting cannot be part of itself',
    ]);
    await expect(merges.merge(keeper, a.id, { into: a.id, on: day('2026-04-01'), seen })).rejects.toThrow(
      'part of itself',
    );
  });

  it('archives what nothing names, brings it back, and asks when a list still has it', async () => {
    const lodge = await byUrn(LODGE);
    await upkeep.archive(keeper, lodge.id, 'Closed', lodge.version);
    expect([await found('elmbrook'), await found('elmbrook', 'either')]).toEqual([[], [LODGE]]);
    expect((await settings.list(officer, { archived: true }, 1)).count).toBe(1);
    const list = await loadMadeUpList(database, { ...MADE_UP_LIST, asAt: day('2026-04-10') }, CLOCK);
    expect(list.difference.asked).toMatchObject([{ known: { urn: LODGE }, why: 'archived' }]);
    expect((await byUrn(LODGE)).archivedReason).toBe('Closed');
    await upkeep.bringBack(keeper, lodge.id);
    expect(await found('elmbrook')).toEqual([LODGE]);
  });

  it('archives nothing a child is placed at, and tells the keeper yes or no and nothing more', async () => {
    await database.asSuperuser(
      `set session_replication_role = replica;
       insert into placements (borough_id, id, child_id, started_on, end_inferred, start_reason, short_break, place,
                               placement_group, urn, legal_status, need)
       values (305, gen_random_uuid(), gen_random_uuid(), '2026-01-05', false, 'S', false, 'K3', 'Supported', '${LODGE}',
               'C2', 'N1')`,
    );
    const lodge = await byUrn(LODGE);
    expect(await upkeep.whyNot(keeper, lodge.id)).toEqual([
      expect.stringContaining('a child is placed there now'),
    ]);
    await expect(upkeep.archive(keeper, lodge.id, 'Closed', lodge.version)).rejects.toThrow(
      'a child is placed there now',
    );
    const seen = await web.run(keeper.context, (tx) => tx.query('select 1 from placements'));
    expect(seen).toEqual([]);
    await mergeInto(LODGE, HOME);
    expect(await upkeep.whyNot(keeper, (await byUrn(HOME)).id)).toHaveLength(1);
    const asked = await web.run(officer.context, (tx) =>
      tx.query<{ uses: string[] }>(`select setting_in_use($1, '2026-04-20') as uses`, [lodge.id]),
    );
    expect(asked).toEqual([{ uses: [] }]);
  });
});
