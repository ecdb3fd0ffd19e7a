import { day } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { CostLine } from '@lib/high-cost/costs/cost-line';
import { CostLines } from '@lib/high-cost/costs/cost-lines.service';
import { Funding } from '@lib/high-cost/funding/funding.service';
import { EntryFacts, NOTHING_RECORDED } from '@lib/high-cost/register/register-entry';
import { Register } from '@lib/high-cost/register/register.service';
import { valuesOf } from '@lib/surveys/answers/answer';
import { HeldRow } from '@lib/surveys/returns/held-return';
import { csvFile } from '@test/support/importing';
import { BROMLEY, Surveys } from '@test/support/surveys';

type MadeWave = NonNullable<Parameters<Surveys['wave']>[0]>;

const CHILDREN = ['A1', 'A2', 'A3', 'A4', 'A5'];
const RETURN = [
  csvFile(
    'header.csv',
    'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB',
    ...CHILDREN.map((child) => `${child},M,01/02/2012,WBRI,,,`),
  ),
  csvFile(
    'episodes.csv',
    'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,URN',
    'A1,10/05/2021,S,C1,N1,K2,PR4,01/02/2022,X1,SC000001',
    'A1,01/02/2022,L,C2,N1,K2,PR4,,,SC000001',
    'A2,01/03/2026,S,C2,N1,K2,PR4,,,XXXXXXX',
    'A3,10/05/2021,S,C2,N1,U6,PR4,,,1000001',
    'A4,10/01/2026,S,C2,N1,K1,PR2,,,SC000009',
    'A5,10/05/2021,S,C2,N1,U6,PR4,,,1000001',
  ),
  csvFile('missing.csv', 'CHILD,DOB,MISSING,MIS_START,MIS_END', 'A1,01/02/2012,M,01/02/2026,02/02/2026'),
];

const line = (over: Partial<CostLine>): CostLine => ({
  ...{ kind: 'core', payer: 'social-care', per: 'week', pence: 600_000, startsOn: day('2026-04-01') },
  ...{ endsOn: null, ...over },
});

/**
 * On 31 May 2026: A1 costs £8,200 a week and is expected to end on 31 December, A2 £12,000 in an unregistered home under an
 * order, A3 £4,000 in a foster home; A4 is in a secure home of which nothing is recorded, and A5 fostered like A3.
 */
describe('what the high-cost register knows before a borough answers', () => {
  let world: Surveys;

  beforeAll(async () => {
    world = await Surveys.start();
    await world.importing.import(BROMLEY, RETURN, 2026);
    await record('A1', {
      ...{ registration: 'registered', procurement: 'direct award', solo: true, staffPerChild: 1 },
      expectedEndOn: day('2026-12-31'),
    });
    await cost('A1', line({}), line({ kind: 'supervision', pence: 150_000 }));
    await cost('A1', line({ kind: 'education', payer: 'education', pence: 70_000 }));
    await new Funding(world.work, world.audit, world.clock).state(world.by(), await placement('A1'), {
      facts: {
        ...{ funder: 'health', status: 'agreed', weeklyPence: 100_000, statedOn: day('2026-04-10') },
        evidence: 'File 1',
      },
      seen: null,
    });
    await record('A2', { registration: 'unregistered' });
    await cost('A2', line({ pence: 1_200_000, startsOn: day('2026-03-01') }));
    await cost('A3', line({ pence: 400_000 }));
    await world.asSuperuser(
      `insert into liberty_orders (borough_id, id, child_id, starts_on, entered_at, entered_by_name, version)
       select $1, $2, id, '2026-05-01', now(), 'An officer', 1 from children where local_reference = 'A2'`,
      [BROMLEY, newId()],
    );
    await world.asSuperuser(
      `update placements p set placement_sector = 'SE15 4' from children c where c.id = p.child_id and c.local_reference = 'A1'`,
    );
  });
  afterAll(() => world.close());

  const placement = async (child: string): Promise<string> => {
    const [found] = await world.asSuperuser<{ id: string }>(
      `select p.id from placements p join children c on c.id = p.child_id where c.local_reference = $1 and p.ended_on is null`,
      [child],
    );
    return found!.id;
  };
  const record = async (child: string, facts: Partial<EntryFacts>): Promise<void> =>
    new Register(world.work, world.audit, world.clock)
      .record(world.by(), await placement(child), { facts: { ...NOTHING_RECORDED, ...facts }, version: 0 })
      .then(() => undefined);
  const cost = async (child: string, ...lines: CostLine[]): Promise<void> => {
    for (const one of lines)
      await new CostLines(world.work, world.audit, world.clock).add(world.by(), await placement(child), one);
  };
  const started = async (made: MadeWave = {}) => {
    const wave = await world.started({ set: 'placements_snapshot', referenceDay: '2026-05-31', ...made });
    return (await world.returns.open(world.by(), wave)).held;
  };

  it('is how many placements cost how much, and what the year comes to', async () => {
    const { once } = await started();
    expect(valuesOf(once)).toMatchObject({ over_5k: 2, over_10k: 1, over_20k: 0 });
    expect(once['over_5k']).toMatchObject({ source: 'High-cost register', sourceOn: '2026-05-31' });
    // £24,200 a week for 365 nights; the same with £8,200 for the 274 nights until 31 December.
    expect(valuesOf(once)).toMatchObject({ commitment: 126_185_714, outturn: 115_525_714 });
  });

  it('is the mean and highest week of a group whose every price is recorded, and of no other', async () => {
    const { once } = await started();
    expect(once['weekly_costs']!.value).toMatchObject({
      home: { mean: 820_000, highest: 820_000 },
      unregistered_home: { mean: 1_200_000, highest: 1_200_000 },
      mainstream_foster: { mean: null, highest: null },
      secure: { mean: null, highest: null },
      custody: { mean: 0, highest: 0 },
    });
  });

  it('is who is under an order or in an unregistered setting, and since when', async () => {
    const { once } = await started();
    expect(valuesOf(once)).toMatchObject({
      ...{ dol_current: 1, dol_unregistered: 1 },
      ...{ unregistered_open: 1, unregistered_longest: 91, ofsted_applications: 0 },
    });
    expect(once['by_group']!.value).toMatchObject({
      unregistered_home: { private: 1 },
      home: { private: 1 },
    });
  });

  it('is a row for each placement that the definition takes in', async () => {
    const { rows } = await started();
    const references = await world.asSuperuser<{ ours: string; service: string }>(
      'select local_reference as ours, service_reference as service from children',
    );
    const ours = (row: HeldRow): string =>
      references.find(({ service }) => service === row.answers['child_ref']!.value)!.ours;
    expect(rows['hcli']!.map(ours)).toEqual(['A1', 'A2', 'A4']);
    const [first, second, third] = rows['hcli']!.map(({ answers }) => valuesOf(answers));
    expect(first).toMatchObject({
      ...{ age_band: 'from_10', sex: 'M', legal_status: 'C2', uasc: 'no', dol: 'no', registration: 'ofsted' },
      ...{
        place: 'K2',
        place_provider: 'PR4',
        urn: 'SC000001',
        outward_code: 'SE15',
        started_on: '2021-05-10',
      },
      ...{ route: 'direct', cost_core: 600_000, cost_additional: 150_000, cost_education: 70_000 },
      ...{ cost_other: 0, cost_total: 820_000, paid_social_care: 650_000, paid_health: 100_000 },
      ...{ paid_education: 70_000, status_health: 'agreed', solo_actual: 'yes', target_on: '2026-12-31' },
      ...{ placements_12_months: 1, missing_12_months: 1 },
    });
    for (const unknown of ['needs', 'risks', 'solo_required', 'plan', 'status_education'])
      expect(first).not.toHaveProperty(unknown);
    expect(second).toMatchObject({ registration: 'unregistered', dol: 'yes', cost_total: 1_200_000 });
    expect(second).not.toHaveProperty('urn');
    expect(third).toMatchObject({ place: 'K1', dol: 'no' });
    for (const unknown of ['cost_total', 'cost_core', 'paid_health', 'route', 'registration'])
      expect(third).not.toHaveProperty(unknown);
  });

  it('is what the period held of unregistered placements', async () => {
    const { once } = await started({ set: 'sufficiency', periodFrom: '2026-03-01' });
    expect(valuesOf(once)).toMatchObject({
      // Since its first day, 92 nights at £12,000 a week.
      unregistered_flow: {
        ...{ open_start: { number: 0 }, started: { number: 1 }, ended: { number: 0 } },
        nights: { number: 92 },
      },
      ...{ unregistered_now: 1, unregistered_cost: 15_771_429 },
    });
  });

  it('counts nothing before the borough has recorded anything; a secure home is in by itself', async () => {
    await world.importing.import(306, RETURN, 2026);
    const wave = await world.started({ set: 'placements_snapshot', boroughs: [306] }, 306);
    const { once, rows } = (await world.returns.open(world.by(306), wave)).held;
    for (const code of ['dol_current', 'over_5k', 'commitment', 'unregistered_open', 'weekly_costs'])
      expect(once).not.toHaveProperty(code);
    expect(rows['hcli']!.map(({ answers }) => answers['place']!.value)).toEqual(['K1']);
  });
});
