import { AuditService } from '@lib/audit/audit.service';
import { savePracticePeople } from '@lib/access/practice/practice-people';
import { recordAgreement } from '@lib/boroughs/agreements/agreements.service';
import { SYSTEM, ViewerContext } from '@lib/database/context/viewer-context';
import { Day } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { CostLine } from '@lib/high-cost/costs/cost-line';
import { NOTHING_RECORDED } from '@lib/high-cost/register/register-entry';
import { ReadingsOfRegister } from '@lib/high-cost/sharing/register-readings.service';
import { SharedAsked, SharedRegister, SharedRegisters } from '@lib/high-cost/sharing/shared-register.service';
import { BROMLEY, CROYDON } from '@test/support/entering';
import { HighCost } from '@test/support/high-cost';
import { returnOf } from '@test/support/importing';
import { shareRegisters } from '../../../apps/cli/src/practice/high-cost/share-registers';

const core = (pence: number, over: Partial<CostLine> = {}): CostLine => ({
  kind: 'core',
  payer: 'social-care',
  per: 'week',
  pence,
  startsOn: '2026-01-01' as Day,
  endsOn: null,
  ...over,
});

/** Bromley and Croydon with two children each whose placements are in, Saoirse as the programme’s analyst. */
describe('register rows that a borough shares', () => {
  let world: HighCost;
  let shared: SharedRegisters;
  let readings: ReadingsOfRegister;
  let analyst: ViewerContext;
  let today: (days: number) => Promise<Day>;

  const agree = async (boroughId: number, from: number, to: number): Promise<string> => {
    const [startsOn, endsOn] = [await today(from), await today(to)];
    const signed = {
      boroughId,
      purpose: 'high-cost rows',
      startsOn,
      endsOn,
      reference: 'IG 7',
      signedBy: 'A director',
    } as const;
    return world.entering.importing.work.run(SYSTEM, (tx) => recordAgreement(tx, new AuditService(), signed));
  };
  const read = (over: Partial<SharedAsked> = {}, who = analyst): Promise<SharedRegister> =>
    shared.read(
      { context: who, origin: {} },
      { boroughId: null, version: null, page: 1, manner: 'list', ...over },
    );
  const seen = async (): Promise<[number, string | undefined][]> =>
    (await read()).rows.map(({ boroughId, weeklyPence }) => [boroughId, String(weeklyPence)]);
  const asAnalyst = <Row>(sql: string): Promise<Row[]> =>
    world.entering.importing.work.run(analyst, (tx) => tx.query<Row>(sql));

  beforeEach(async () => {
    world = await HighCost.start();
    const { database, importing, clock } = world.entering;
    shared = new SharedRegisters(importing.work, new AuditService(), clock);
    const audit = await database.unitOfWork('audit');
    readings = new ReadingsOfRegister(importing.work, audit, new AuditService());
    const auth = await database.unitOfWork('auth');
    const roles = [{ role: 'analyst', boroughSlug: null }] as const;
    const person = {
      key: 'analyst',
      name: 'Saoirse Gridley-Plume',
      email: 'analyst@practice.invalid',
      roles,
    };
    await auth.run(SYSTEM, (tx) => savePracticePeople(tx, [person]));
    const [row] = await auth.run(SYSTEM, (tx) => tx.query<{ id: string }>('select id from auth.people'));
    analyst = { scope: 'programme', personId: row!.id, boroughId: null };
    today = async (days) =>
      (
        await importing.work.run(SYSTEM, (tx) =>
          tx.query<{ day: Day }>(`select (now() at time zone 'Europe/London')::date + $1::int as day`, [
            days,
          ]),
        )
      )[0]!.day;
    for (const borough of [BROMLEY, CROYDON])
      await importing.import(borough, returnOf(['A1', 'A2', 'A3']), 2026);
    for (const borough of [BROMLEY, CROYDON]) {
      const by = world.entering.by(borough);
      const placements = await importing.work.run(by.context, (tx) =>
        tx.query<{ id: string }>(
          `select p.id from placements p join children c on c.id = p.child_id where p.ended_on is null order by c.local_reference`,
        ),
      );
      await world.lines.add(by, placements[0]!.id, core(650_000));
      await world.lines.add(by, placements[0]!.id, core(100_000, { kind: 'education', payer: 'education' }));
      await world.lines.add(by, placements[1]!.id, core(100_000));
      const facts = {
        ...NOTHING_RECORDED,
        solo: true,
        staffPerChild: 2,
        registration: 'unregistered',
      } as const;
      await world.register.record(by, placements[2]!.id, { facts, version: 0 });
    }
  });
  afterEach(() => world.close());

  it('are nobody’s to read while no borough shares, and those of the borough that does once it does', async () => {
    expect(await read()).toMatchObject({ rows: [], sharing: [] });
    await agree(BROMLEY, 0, 0);
    expect((await seen()).sort()).toEqual([
      [BROMLEY, '750000'],
      [BROMLEY, 'null'],
    ]);
    expect((await read()).sharing).toEqual([BROMLEY]);
    expect((await read({ boroughId: CROYDON })).rows).toEqual([]);
  });

  it('say the same as the borough’s own register, in codes and costs, and nothing that names a child', async () => {
    await agree(BROMLEY, -30, 30);
    const { rows, definition, inForce } = await read();
    const own = await world.register.list(world.entering.by(), { on: '2026-06-12' as Day, version: null });
    const references = own.rows.map(({ placement }) => placement.serviceReference).sort();
    expect(rows.map(({ serviceReference }) => serviceReference).sort()).toEqual(references);
    expect([definition.version, inForce]).toEqual([1, true]);
    const dear = rows.find(({ weeklyPence }) => weeklyPence !== null)!;
    expect(dear).toEqual({
      boroughId: BROMLEY,
      serviceReference: dear.serviceReference,
      ageBand: '10-15',
      group: 'fostering-mainstream',
      need: 'N1',
      provider: 'PR4',
      locationTier: null,
      needsBand: null,
      registration: null,
      procurement: null,
      solo: null,
      staffPerChild: null,
      weeklyPence: 750_000,
      byPayer: { 'social-care': 650_000, education: 100_000, health: 0 },
      reasons: [{ kind: 'cost', tier: 1, from: 500_000 }],
    });
    const alone = rows.find(({ weeklyPence }) => weeklyPence === null)!;
    expect(alone.reasons.map(({ kind }) => kind)).toEqual(['unregistered', 'solo']);
    const text = JSON.stringify(rows);
    expect(text).not.toMatch(/\bA[123]\b|\b2012-\d\d-\d\d|Officer/);
  });

  it('are narrowed in the database, which writes down what fitted and nothing else', async () => {
    const cases: readonly (readonly [Partial<SharedAsked>, number])[] = [
      [{ tier: 1 }, 1],
      [{ tier: 2 }, 0],
      [{ reason: 'solo' }, 1],
      [{ reason: 'secure' }, 0],
      [{ group: 'fostering-mainstream', ageBand: '10-15' }, 2],
      [{ registration: 'unregistered' }, 1],
      [{ registration: 'not recorded', tier: 1 }, 1],
      [{ registration: 'registered' }, 0],
    ];
    await agree(BROMLEY, -30, 30);
    for (const [wanted, rows] of cases) {
      const found = await read(wanted);
      expect([wanted, found.rows.length, found.whole.rows]).toEqual([wanted, rows, rows]);
    }
    const { readings: written } = await readings.list(world.entering.by(), 1);
    expect(written.map(({ rows }) => rows)).toEqual([1, 1, 2, 1, 1]);
  });

  it('do not tell of an order under a version that does not go by orders', async () => {
    await agree(BROMLEY, -30, 30);
    await world.order('A1', '2026-01-01', '2099-01-01');
    const reasons = async (version: number): Promise<string[][]> =>
      (await read({ version })).rows.map((row) => row.reasons.map(({ kind }) => kind));
    expect(await reasons(1)).toContainEqual(['cost', 'deprivation of liberty']);
    await world.definition({ version: 2, validFrom: '2026-06-01', tiers: [700_000], soloStaff: null });
    expect(await reasons(2)).toEqual([['cost']]);
  });

  it.each([
    ['ended yesterday', -30, -1],
    ['starts tomorrow', 1, 30],
  ])('are not there when the agreement %s', async (_when, from, to) => {
    await agree(BROMLEY, from, to);
    expect(await read()).toMatchObject({ rows: [], sharing: [] });
  });

  it('are gone with the next question once the agreement is ended, by whichever role the pages ask', async () => {
    const id = await agree(BROMLEY, -30, 30);
    expect(await seen()).toHaveLength(2);
    await world.entering.database.asSuperuser(
      'update data_sharing_agreements set ended_early_on = $2 where id = $1',
      [id, await today(0)],
    );
    expect(await read()).toMatchObject({ rows: [], sharing: [] });
  });

  it('are refused to whoever is no analyst at that moment, whatever the page let through', async () => {
    await agree(BROMLEY, -30, 30);
    const others: ViewerContext[] = [
      { scope: 'programme', personId: newId(), boroughId: null },
      { scope: 'programme', personId: null, boroughId: null },
      { ...analyst, scope: 'borough', boroughId: BROMLEY },
      { ...analyst, scope: 'administration' },
      SYSTEM,
    ];
    for (const who of others) await expect(read({}, who)).rejects.toThrow('only an analyst');
    await world.entering.database.asSuperuser('update auth.role_grants set ended_at = now()');
    await expect(read()).rejects.toThrow('only an analyst');
    await world.entering.database.asSuperuser('update auth.role_grants set ended_at = null');
    await world.entering.database.asSuperuser('update auth.people set deactivated_at = now()');
    await expect(read()).rejects.toThrow('only an analyst');
  });

  it('leave an analyst no way to the tables themselves, nor to write a reading down', async () => {
    await agree(BROMLEY, -30, 30);
    const tables = [
      'children',
      'placements',
      'register_entries',
      'cost_lines',
      'liberty_orders',
      'funding_positions',
      'register_readings',
    ];
    for (const table of tables) expect(await asAnalyst(`select 1 from ${table}`)).toEqual([]);
    await expect(
      asAnalyst(
        `insert into register_readings (borough_id, reader_id, reader_name, manner, agreement_id, child_ids)
         values (305, gen_random_uuid(), 'x', 'list', gen_random_uuid(), array[gen_random_uuid()])`,
      ),
    ).rejects.toThrow('permission denied');
    await expect(asAnalyst('set role plp_sharing')).rejects.toThrow('permission denied');
  });

  it('are written down for the borough, by child, and shown to it alone', async () => {
    await agree(BROMLEY, -30, 30);
    await agree(CROYDON, -30, 30);
    await read({ boroughId: BROMLEY });
    await read();
    const ofBromley = await readings.list(world.entering.by(), 1);
    expect(ofBromley).toMatchObject({ total: 2 });
    expect(ofBromley.readings[0]).toMatchObject({
      readerName: 'Saoirse Gridley-Plume',
      manner: 'list',
      purpose: 'high-cost rows',
      agreement: 'IG 7',
      rows: 2,
      children: [{ localReference: 'A1' }, { localReference: 'A3' }],
    });
    expect((await readings.list(world.entering.by(CROYDON), 1)).total).toBe(1);
    const lead = {
      context: { scope: 'protection', personId: newId(), boroughId: BROMLEY },
      origin: {},
    } as const;
    expect((await readings.list(lead, 1)).readings[0]!.children.map((one) => one.localReference)).toEqual([
      'A1',
      'A3',
    ]);
    expect(await world.audited('shared-register-listed')).toBe(2);
    expect(await world.audited('register-readings-opened')).toBe(3);
  });

  it('are not read without being written down: what is rolled back was not given', async () => {
    await agree(BROMLEY, -30, 30);
    const work = world.entering.importing.work;
    const broken = work.run(analyst, async (tx) => {
      await tx.query(`select * from read_shared_register(null, 1, 'list', '{}', 1, 50)`);
      throw new Error('broken off');
    });
    await expect(broken).rejects.toThrow('broken off');
    expect((await readings.list(world.entering.by(), 1)).total).toBe(0);
    const readOnly = work.run(
      analyst,
      (tx) => tx.query(`select * from read_shared_register(null, 1, 'list', '{}', 1, 50)`),
      { readOnly: true },
    );
    await expect(readOnly).rejects.toThrow('read-only');
  });

  it('have agreements of about half of the boroughs of the practice London, one of which has ended', async () => {
    const { work } = world.entering.importing;
    await work.run(SYSTEM, (tx) => shareRegisters(tx, '2036-03-31' as Day));
    const { sharing } = await read();
    expect(sharing.length).toBeGreaterThan(14);
    expect(sharing.length).toBeLessThan(20);
    expect([sharing.includes(BROMLEY), sharing.includes(CROYDON)]).toEqual([true, false]);
    const ended = await work.run(SYSTEM, (tx) =>
      tx.query(`select 1 from data_sharing_agreements where borough_id = $1 and purpose = 'high-cost rows'`, [
        CROYDON,
      ]),
    );
    expect(ended).toHaveLength(1);
  });
});
