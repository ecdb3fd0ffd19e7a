import fc from 'fast-check';
import { Client } from 'pg';
import { savePracticePeople } from '@lib/access/practice/practice-people';
import { AuditService } from '@lib/audit/audit.service';
import { recordAgreement } from '@lib/boroughs/agreements/agreements.service';
import { SYSTEM, ViewerContext } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { HcliDefinition } from '@lib/high-cost/definitions/hcli-definition';
import { weeklyOn } from '@lib/high-cost/costs/cost-of';
import { Payer, PAYERS } from '@lib/high-cost/costs/cost-line';
import { linesHeld } from '@lib/high-cost/register/register-row';
import { Register } from '@lib/high-cost/register/register.service';
import { SHARED_ROWS_PER_PAGE, SharedRegisters } from '@lib/high-cost/sharing/shared-register.service';
import { FixedClock } from '@lib/kernel/clock';
import { addDays, Day, day } from '@lib/kernel/day';
import { OWNER } from '@lib/database/roles/database-roles';
import { SharingKnowsTheDefinition1763785000000 } from '@migrations/1763785000000-sharing-knows-the-definition';
import { BROMLEY } from '@test/support/entering';
import { HeldPlacement, holdPlacements, Span } from '@test/support/held-placements';
import { TestDatabase } from '@test/support/test-database';
import { grantsOf } from '../../security/reviewed-grants';

type MadeVersion = Omit<HcliDefinition, 'version' | 'validFrom'>;

const PRICES = [0, 1, 249_999, 250_000, 499_999, 500_000, 999_999, 1_000_000, 2_000_000];

const offsets = fc.constantFrom(-400, -7, -1, 0, 1, 30);
const spans: fc.Arbitrary<Span> = fc.record({
  from: offsets,
  nights: fc.constantFrom(null, 1, 7, 400),
  withdrawn: fc.constantFrom(false, false, true),
});
const placements: fc.Arbitrary<HeldPlacement> = fc.record({
  group: fc.constantFrom('secure', 'residential', 'fostering-mainstream'),
  shortBreak: fc.constantFrom(false, false, false, true),
  lives: fc.record({ from: fc.constantFrom(-400, -400, -7, 0, 1), nights: fc.constantFrom(null, null, 7, 400, 401) }),
  entry: fc.option(
    fc.record({
      solo: fc.constantFrom(null, true, true, false),
      staffPerChild: fc.constantFrom(null, 0, 1.5, 2, 9.5),
      registration: fc.constantFrom(null, 'registered', 'unregistered', 'unknown', 'not needed'),
      lines: fc.array(
        fc.record({
          ...{ from: offsets, nights: fc.constantFrom(null, 1, 7, 400), withdrawn: fc.constantFrom(false, false, true) },
          payer: fc.constantFrom('social-care', 'education', 'health'),
          per: fc.constantFrom('week', 'week', 'once'),
          pence: fc.constantFrom(...PRICES),
        }),
        { maxLength: 3 },
      ),
      marks: fc.array(fc.record({ from: offsets, withdrawn: fc.boolean() }), { maxLength: 1 }),
    }),
    { freq: 6 },
  ),
  orders: fc.array(spans, { maxLength: 1 }),
}); // prettier-ignore
const versions: fc.Arbitrary<MadeVersion> = fc.record({
  tiers: fc
    .uniqueArray(fc.constantFrom(...PRICES.slice(1)), { minLength: 1, maxLength: 5 })
    .map((tiers) => tiers.sort((one, other) => one - other)),
  secure: fc.boolean(),
  unregistered: fc.boolean(),
  deprivationOfLiberty: fc.boolean(),
  soloStaff: fc.constantFrom(null, 0.5, 1.5, 2),
  panelMark: fc.boolean(),
});

/** The database decides which rows are in, and the domain decides it for the borough itself: one rule, written twice. */
describe('the rows that the database takes for high-cost placements', () => {
  let database: TestDatabase;
  let superuser: Client;
  let work: UnitOfWork;
  let register: Register;
  let shared: SharedRegisters;
  let analyst: ViewerContext;
  let today: Day;

  beforeAll(async () => {
    database = await TestDatabase.create();
    superuser = new Client({ connectionString: database.address.url });
    await superuser.connect();
    const { rows } = await superuser.query<{ day: string }>(
      `select (now() at time zone 'Europe/London')::date::text as day`,
    );
    today = day(rows[0]!.day);
    const clock = FixedClock.at(`${today}T12:00:00Z`);
    const audit = new AuditService();
    work = await database.unitOfWork('web');
    register = new Register(work, audit, clock);
    shared = new SharedRegisters(work, audit, clock);
    const auth = await database.unitOfWork('auth');
    const roles = [{ role: 'analyst', boroughSlug: null }] as const;
    const person = { key: 'analyst', name: 'An analyst', email: 'analyst@practice.invalid', roles };
    await auth.run(SYSTEM, (tx) => savePracticePeople(tx, [person]));
    const [row] = await auth.run(SYSTEM, (tx) => tx.query<{ id: string }>('select id from auth.people'));
    analyst = { scope: 'programme', personId: row!.id, boroughId: null };
    await work.run(SYSTEM, (tx) =>
      recordAgreement(tx, audit, {
        boroughId: BROMLEY,
        purpose: 'high-cost rows',
        startsOn: addDays(today, -30),
        endsOn: addDays(today, 30),
        reference: 'IG 7',
        signedBy: 'A director',
      }),
    );
  });
  afterAll(async () => {
    await superuser.end();
    await database.close();
  });

  const makeVersion = async (version: number, validFrom: Day, made: MadeVersion): Promise<void> => {
    await superuser.query(
      `insert into hcli_definitions (version, valid_from, tiers, secure, unregistered, deprivation_of_liberty, solo_staff,
                                     panel_mark, because, made_at, made_by_name)
       values ($1, $2, $3, $4, $5, $6, $7, $8, 'To try it', now(), 'A made-up commissioner')`,
      [
        version, validFrom, made.tiers, made.secure, made.unregistered, made.deprivationOfLiberty, made.soloStaff,
        made.panelMark,
      ], // prettier-ignore
    );
  };
  const read = (version: number | null, page: number | null = null): ReturnType<SharedRegisters['read']> =>
    shared.read({ context: analyst, origin: {} }, { boroughId: null, version, page, manner: 'list' });

  const theBoroughs = async (version: number): Promise<object[]> => {
    const asker = { context: { scope: 'borough', personId: null, boroughId: BROMLEY }, origin: {} } as const;
    const { rows } = await register.list(asker, { on: today, version });
    const paid = (row: (typeof rows)[number], payer: Payer): number =>
      weeklyOn(linesHeld(row).filter((line) => line.payer === payer), today); // prettier-ignore
    return rows
      .map((row) => ({
        serviceReference: row.placement.serviceReference,
        weeklyPence: row.weeklyPence,
        byPayer: Object.fromEntries(
          (Object.keys(PAYERS) as Payer[]).map((payer) => [payer, paid(row, payer)]),
        ),
        reasons: row.reasons,
      }))
      .sort(byReference);
  };
  const theAnalysts = async (version: number): Promise<object[]> =>
    (await read(version)).rows
      .map(({ serviceReference, weeklyPence, byPayer, reasons }) => ({
        ...{ serviceReference, weeklyPence, byPayer, reasons },
      }))
      .sort(byReference);

  it('are those that the borough’s own register has, under every version and with every reason', async () => {
    let handedOver = 0;
    await fc.assert(
      fc.asyncProperty(
        versions,
        fc.array(placements, { minLength: 5, maxLength: 25 }),
        async (made, held) => {
          await superuser.query('delete from hcli_definitions');
          await makeVersion(2, today, made);
          await holdPlacements(superuser, held, today);
          for (const version of [1, 2]) {
            const rows = await theAnalysts(version);
            handedOver += rows.length;
            expect(rows).toEqual(await theBoroughs(version));
          }
        },
      ),
      { numRuns: 40 },
    );
    expect(handedOver).toBeGreaterThan(100);
  }, 60_000);

  it('are of no version that has not been in force, whoever asks the function', async () => {
    const all: MadeVersion = {
      ...{
        tiers: [1],
        secure: true,
        unregistered: true,
        deprivationOfLiberty: true,
        soloStaff: 0.5,
        panelMark: true,
      },
    };
    await superuser.query('delete from hcli_definitions');
    await makeVersion(2, today, all);
    await makeVersion(3, today, { ...all, tiers: [900_000] });
    await makeVersion(4, addDays(today, 1), all);
    expect((await read(null)).definitions.map(({ version }) => version)).toEqual([1, 3]);
    for (const version of [0, 2, 4, 5, null])
      await expect(
        work.run(analyst, (tx) =>
          tx.query(`select * from read_shared_register(null, $1, 'list', '{}', 1, 50)`, [version]),
        ),
      ).rejects.toThrow('has not been in force');
    for (const version of [2, 4]) await expect(read(version)).rejects.toThrow('no such version');
  });

  it('cannot be had from the functions that do not write them down', async () => {
    for (const asked of ['shared_rows(null, 1, current_date)', 'shared_definition(1, current_date)'])
      await expect(work.run(analyst, (tx) => tx.query(`select * from ${asked}`))).rejects.toThrow(
        'permission denied',
      );
  });

  it('come page by page, and what was on a page and nothing else is written down', async () => {
    const secure: HeldPlacement = {
      ...{ group: 'secure', shortBreak: false, lives: { from: -7, nights: null }, entry: null, orders: [] },
    };
    const many = SHARED_ROWS_PER_PAGE + 3;
    await holdPlacements(superuser, Array.from({ length: many }, () => secure), today); // prettier-ignore
    await superuser.query('set session_replication_role = replica; delete from register_readings');
    const pages = [await read(1, 1), await read(1, 2), await read(1, 99)];
    expect(pages.map(({ rows }) => rows.length)).toEqual([SHARED_ROWS_PER_PAGE, 3, 3]);
    expect(pages.map(({ whole }) => whole)).toEqual(
      Array(3).fill({ rows: many, boroughs: 1, weeklyPence: 0, unpriced: many }),
    );
    const shown = pages.map(({ rows }) => rows.map(({ serviceReference }) => serviceReference).sort());
    expect(new Set(shown.slice(0, 2).flat()).size).toBe(many);
    const { rows: written } = await superuser.query<{ read: string[]; audited: string[] }>(
      `select (select array_agg(c.service_reference order by c.service_reference collate "C") from children c where c.id = any(r.child_ids)) as read,
              (select array_agg(c.service_reference order by c.service_reference collate "C") from children c where c.id = any(e.subject_ids)) as audited
         from (select *, row_number() over (order by read_at) as nth from register_readings) r
         join (select *, row_number() over (order by at desc) as nth from audit.events
                where action = 'shared-register-listed' order by at desc limit 3) e on e.nth = 4 - r.nth
        order by r.nth`,
    );
    expect(written).toEqual(shown.map((references) => ({ read: references, audited: references })));
  });

  it('go back to the function that was told what counts, and forth again, with what is written down', async () => {
    const written = async (): Promise<number> =>
      (await superuser.query('select 1 from register_readings')).rowCount!;
    const rows = (await read(1)).whole.rows;
    const readings = await written();
    expect([rows > 0, readings > 0]).toEqual([true, true]);
    const grants = await grantsOf(superuser);
    const runner = (await database.source('migrate')).createQueryRunner();
    const migrate = async (way: 'up' | 'down'): Promise<void> => {
      await runner.startTransaction();
      await runner.query(`set local role ${OWNER}`);
      await new SharingKnowsTheDefinition1763785000000()[way](runner);
      await runner.commitTransaction();
    };
    await migrate('down');
    const before = await work.run(analyst, (tx) =>
      tx.query(`select * from read_shared_register(null, 'list', 500000, true, true, true, 2, true)`),
    );
    expect(before).toHaveLength(rows);
    await migrate('up');
    await runner.release();
    expect((await read(1)).whole.rows).toBe(rows);
    expect(await written()).toBe(readings + 2);
    expect(await grantsOf(superuser)).toEqual(grants);
  });
});

const byReference = (one: object, other: object): number =>
  JSON.stringify(one) < JSON.stringify(other) ? -1 : 1;
