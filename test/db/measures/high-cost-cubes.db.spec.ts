import { jobFor, STATISTICS, SYSTEM, ViewerContext } from '@lib/database/context/viewer-context';
import { AuditService } from '@lib/audit/audit.service';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { day } from '@lib/kernel/day';
import { CostLine } from '@lib/high-cost/costs/cost-line';
import { RegisterPictures } from '@lib/high-cost/picture/register-picture.service';
import { EntryFacts, NOTHING_RECORDED } from '@lib/high-cost/register/register-entry';
import { cubeOf, HIGH_COST_CUBES } from '@lib/measures/cubes/cube-register';
import { HIGH_COST_COVERAGE } from '@lib/measures/cubes/high-cost-coverage';
import { Cube } from '@lib/releases/cubes/cube';
import { countsOf } from '@lib/releases/protecting/counts';
import { BROMLEY, CROYDON } from '@test/support/entering';
import { HighCost } from '@test/support/high-cost';
import { returnOf } from '@test/support/importing';

const ON = day('2026-06-11');
const TODAY = day('2026-06-12');

const line = (over: Partial<CostLine> = {}): CostLine => ({
  kind: 'core',
  payer: 'social-care',
  per: 'week',
  pence: 450_000,
  startsOn: day('2026-06-01'),
  endsOn: null,
  ...over,
});

/** A1 and A2 in a children’s home, the others with foster carers, all since May 2021; A5 left on 5 June. */
const RETURN = returnOf(['A1', 'A2', 'A3', 'A4', 'A5']).map((file) => ({
  ...file,
  bytes: Buffer.from(String(file.bytes).replaceAll(/(A[12],10.*),U6,/g, '$1,K2,')),
}));

describe('what fills the releases of high-cost placements', () => {
  let world: HighCost;
  let stats: UnitOfWork;
  let work: UnitOfWork;
  let before: unknown;

  beforeAll(async () => {
    world = await HighCost.start();
    const { importing, database } = world.entering;
    [stats, work] = [await database.unitOfWork('stats'), importing.work];
    before = await stats.run(STATISTICS, (tx) => HIGH_COST_COVERAGE.dueFrom(tx));
    await importing.import(BROMLEY, RETURN, 2026);
    await importing.import(CROYDON, returnOf(['B1']), 2026);
    await fill();
  });
  afterAll(() => world.close());

  /** £8,000 shared with health; £5,500 once; £4,999.99; nothing but an order; one whose price ended the day before. */
  const fill = async (): Promise<void> => {
    const by = world.entering.by();
    const [dear, second, cheap] = [await world.placementOf('A1'), await world.placementOf('A2'), await world.placementOf('A3')]; // prettier-ignore
    const facts: EntryFacts = {
      ...NOTHING_RECORDED,
      solo: true,
      staffPerChild: 1,
      registration: 'registered',
      procurement: 'spot',
      expectedEndOn: day('2026-08-20'),
      contractEndsOn: day('2026-06-01'),
      needsBand: 'moderate',
    };
    await world.register.record(by, dear, { facts, version: 0 });
    await world.lines.add(by, dear, line());
    await world.lines.add(by, dear, line({ kind: 'therapy', payer: 'health', pence: 350_000 }));
    const sought = { funder: 'education', status: 'sought', weeklyPence: null, statedOn: ON, evidence: null } as const; // prettier-ignore
    await world.funding.state(by, dear, { facts: sought, seen: null });
    await world.lines.add(by, second, line({ pence: 550_000 }));
    await world.lines.add(by, cheap, line({ pence: 499_999 }));
    await world.order('A4', '2026-06-01', '2026-06-12');
    await happened(dear);
  };

  /** A review of A1, how A5 ended, and what a provider asked for twice; the second was answered after the day. */
  const happened = async (dear: string): Promise<void> => {
    const { database } = world.entering;
    const left = await world.placementOf('A5');
    await world.endPlacement('A5', '2026-06-05');
    await world.lines.add(world.entering.by(), left, line({ pence: 600_000 }));
    const write = (into: string, rest: string, placement: string): Promise<void> =>
      database.asSuperuser(
        `insert into ${into}, entered_at, entered_by_name, version)
         select borough_id, id, ${rest}, now(), 'An officer', 1 from register_entries where placement_id = $1`,
        [placement],
      );
    await write(
      'outcome_reviews (borough_id, entry_id, id, step, due_on, held_on, stability, education, missing_episodes, rating',
      `gen_random_uuid(), 'yearly', '2026-06-03', '2026-06-04', 'at risk', 'yes', 0, 'very bad'`,
      dear,
    );
    await write(
      'placement_endings (borough_id, entry_id, ended_on, planned, destination, step_down',
      `'2026-06-05', 'not planned', 'kinship', 'yes'`,
      left,
    );
    await database.asSuperuser(
      `insert into settings (id, provision_type, local_authority, on_list, added_at, added_by_name, version)
       values ('00000000-0000-4000-8000-000000000001', 'Children’s home', 'Kent', true, now(), 'An officer', 1)`,
    );
    for (const [asked, state, decided, agreed] of [
      [6.5, 'agreed in part', '2026-06-10', 4],
      [9, 'refused', '2026-06-12', null],
    ])
      await database.asSuperuser(
        `insert into uplift_requests (borough_id, id, setting_id, asked_on, asked_percent, applies_from, reason, state,
                                      decided_on, agreed_percent, entered_at, entered_by_name, version)
         values ($1, gen_random_uuid(), '00000000-0000-4000-8000-000000000001', '2026-04-02', $2, '2026-04-01', 'yearly',
                 $3, $4, $5, now(), 'An officer', 1)`,
        [BROMLEY, asked, state, decided, agreed],
      );
  };

  const counted = async (units: UnitOfWork, context: ViewerContext, cube: Cube, on = ON, borough = BROMLEY) =>
    Object.fromEntries(
      [...countsOf(cube, await units.run(context, (tx) => cube.count(tx, borough, on)))].filter(
        ([, many]) => many > 0,
      ),
    );
  const counts = (code: string, on = ON) => counted(stats, STATISTICS, cubeOf(code)!, on);

  it('are for whom and where the placements are: three are in, by cost, cost and an order', async () => {
    expect(await counts('hcli-cohort')).toEqual({
      total: 3,
      ...{ 'tier|unknown': 3, 'distance|unknown': 3 },
      ...{ 'registration|registered': 1, 'registration|not-recorded': 2 },
      ...{ 'liberty|order': 1, 'liberty|none': 2, 'solo|alone': 1, 'solo|not-recorded': 2 },
    });
  });

  it('are fees of a week of the place itself', async () => {
    expect(await counts('hcli-fees')).toEqual({
      total: 3,
      ...{ 'type|home': 2, 'type|foster': 1, 'age|13-15': 3, 'need|abuse': 3 },
      ...{ 'like|abuse|13-15': 2, 'elsewhere-need|abuse': 1, 'elsewhere-age|13-15': 1 },
      ...{ 'type-band|home|low-moderate': 1, 'type-band|home|not-recorded': 1 },
      ...{ 'fee|home|4000-4999': 1, 'fee|home|5000-5999': 1 },
      ...{ 'needs|home|low-moderate|4000-4999': 1, 'needs|home|not-recorded|5000-5999': 1 },
    });
  });

  it('are what a week costs in all, and who pays it', async () => {
    expect(await counts('hcli-costs')).toEqual({
      total: 3,
      ...{ 'cost|7500-9999': 1, 'cost|5000-7499': 1, 'cost|none': 1 },
      ...{ 'payers|shared': 1, 'funding|health': 1, 'payers|alone': 2 },
      ...{ 'paid|shared|7500-9999': 1, 'paid|alone|5000-7499': 1, 'paid|alone|none': 1 },
      ...{ 'pending|yes': 1, 'pending|no': 2, 'procurement|spot': 1, 'procurement|not-recorded': 2 },
    });
  });

  it('are how long they go on, from the day', async () => {
    expect(await counts('hcli-commitments')).toEqual({
      total: 3,
      ...{ 'end|month-3': 1, 'end|not-recorded': 2, 'contract|passed': 1, 'contract|not-recorded': 2 },
    });
  });

  it('are what ended in the quarter, what reviews found, and what providers asked for', async () => {
    expect(await counts('hcli-endings')).toEqual({
      total: 1,
      ...{ 'planned|unplanned': 1, 'stay|12-over': 1, 'destination|family': 1, 'step|down': 1 },
    });
    expect(await counts('hcli-outcomes')).toEqual({
      total: 1,
      ...{
        'step|12-over': 1,
        'held|late': 1,
        'stability|at-risk': 1,
        'education|yes': 1,
        'missing|never': 1,
      },
      ...{ 'family|not-recorded': 1, 'rating|not-good': 1 },
    });
    expect(await counts('hcli-uplifts')).toEqual({
      total: 2,
      ...{ 'more|agreed': 1, 'state|part': 1, 'state|open': 1 },
      ...{ 'asked|5-7': 1, 'asked|8-over': 1, 'agreed|under-5': 1 },
    });
    expect(await counts('hcli-endings', day('2026-03-31'))).toEqual({});
    expect((await counts('hcli-uplifts', TODAY))['state|refused']).toBe(1);
  });

  it('are in money what the borough’s own picture of its register says, to the penny but for rounding', async () => {
    const added = async (code: string): Promise<Record<string, number>> => {
      const cases = await stats.run(STATISTICS, (tx) => cubeOf(code)!.amountsOf!(tx, BROMLEY, ON));
      const sums = new Map<string, number>();
      for (const [sum, pence] of cases.flatMap((one) => [...one]))
        sums.set(sum, (sums.get(sum) ?? 0) + pence);
      return Object.fromEntries(sums);
    };
    const { picture } = await new RegisterPictures(work, new AuditService()).draw(world.entering.by(), {
      on: ON,
      version: null,
    });
    expect(await added('hcli-costs')).toEqual({
      week: picture.weeklyPence,
      ...Object.fromEntries(picture.payers.map(({ code, weeklyPence }) => [`week|${code}`, weeklyPence])),
    });
    expect(picture).toMatchObject({ weeklyPence: 1_350_000 });
    const { now, ...months } = await added('hcli-commitments');
    expect(now).toBe(1_350_000);
    for (const [at, { pence }] of picture.months.slice(1).entries())
      expect(Math.abs(months[`committed|month-${at + 1}`]! - pence)).toBeLessThanOrEqual(2);
  });

  it('go by the prices, orders and the definition of the day', async () => {
    expect(await counts('hcli-cohort', day('2026-05-31'))).toEqual({});
    expect((await counts('hcli-cohort', TODAY)).total).toBe(2);
    await world.definition({ version: 2, validFrom: '2026-06-13', tiers: [700_000], soloStaff: null });
    expect((await counts('hcli-cohort', TODAY)).total).toBe(2);
    expect(await counts('hcli-costs', day('2026-06-13'))).toMatchObject({ total: 1, 'cost|7500-9999': 1 });
  });

  it.each(HIGH_COST_CUBES.map((cube) => [cube.code, cube] as const))(
    'count the same for the release job as for the borough, one borough at a time, and for no other role: %s',
    async (_code, cube) => {
      expect(await counted(work, jobFor(BROMLEY), cube)).toEqual(await counted(stats, STATISTICS, cube));
      await expect(counted(work, jobFor(CROYDON), cube)).rejects.toThrow('one borough at a time');
      await expect(counted(work, SYSTEM, cube)).rejects.toThrow('one borough at a time');
      expect(await counted(work, STATISTICS, cube)).toEqual({});
      expect(await counted(stats, STATISTICS, cube, ON, CROYDON)).toEqual({});
    },
  );

  it.each([
    ['register_entries', 'case_reference'],
    ['register_entries', 'entered_by_name'],
    ['cost_lines', 'entered_by_name'],
    ['funding_positions', 'evidence'],
    ['funding_positions', 'weekly_pence'],
    ['liberty_orders', 'withdrawn_by_name'],
    ['hcli_definitions', 'because'],
    ['children', 'local_reference'],
  ])('are counted without words, names and references: %s.%s', async (table, column) => {
    const read = stats.run(STATISTICS, (tx) => tx.query(`select ${column} from ${table} limit 1`));
    await expect(read).rejects.toThrow('permission denied');
  });

  it('have boroughs in them whose returns cover the day and that keep a register by then', async () => {
    expect(before).toBe('never');
    for (const borough of [BROMLEY, CROYDON, 201])
      await world.entering.database.asSuperuser(
        `insert into data_sharing_agreements (borough_id, id, purpose, starts_on, ends_on, reference, signed_by)
         values ($1, gen_random_uuid(), 'programme', '2020-04-01', '2027-03-31', 'TEST/1', 'A director')`,
        [borough],
      );
    const on = async (asked: string) => {
      const all = await stats.run(STATISTICS, (tx) => HIGH_COST_COVERAGE.on(tx, {}, day(asked), TODAY));
      return [BROMLEY, CROYDON, 201, 303].map((id) => all.find(({ boroughId }) => boroughId === id)!.missing);
    };
    expect(await stats.run(STATISTICS, (tx) => HIGH_COST_COVERAGE.dueFrom(tx))).toBe('2026-06-12');
    expect(await on('2026-03-31')).toEqual([
      'no register yet',
      'no register yet',
      'left out',
      'no agreement',
    ]);
    await world.entering.database.asSuperuser(
      `update register_entries set entered_at = '2026-03-31T12:00:00Z'`,
    );
    expect(await on('2026-03-31')).toEqual([null, 'no register yet', 'left out', 'no agreement']);
    expect(await on('2026-06-30')).toEqual(['return too old', 'return too old', 'left out', 'no agreement']);
  });
});
