import { day } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { HeldAnswer } from '@lib/surveys/returns/held-return';
import { csvFile } from '@test/support/importing';
import { BROMLEY, CROYDON, Surveys } from '@test/support/surveys';

type MadeWave = NonNullable<Parameters<Surveys['wave']>[0]>;

/**
 * On 31 March 2026 six children: A and H fostered (H moved to a home on 20 March), B and H in homes, C in supported
 * accommodation of category 2, D with relatives, G with parents. E has short breaks; F left on 1 March.
 */
const RETURN = [
  csvFile(
    'header.csv',
    'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB',
    'A,M,01/02/2012,WBRI,,,',
    'B,F,01/05/2009,WBRI,,,',
    'C,M,01/01/2009,AOTH,,,',
    'D,F,01/06/2020,WBRI,,,',
    'E,M,01/06/2014,WBRI,,,',
    'F,M,01/06/2014,WBRI,,,',
    'G,F,01/03/2015,WBRI,,,',
    'H,M,01/07/2011,WBRI,,,',
  ),
  csvFile(
    'episodes.csv',
    'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN',
    'A,10/05/2021,S,C2,N1,U6,PR4,,,,,,1000001',
    'B,10/04/2025,S,C2,N1,K2,PR1,,,,,,SC000002',
    'C,01/02/2026,S,V2,N8,K3,PR4,,,,,,1000003',
    'D,01/09/2022,S,C2,N1,U1,PR1,,,,,,',
    'E,05/01/2026,S,V4,N2,K2,PR4,,,,,,SC000002',
    'F,01/06/2024,S,C2,N1,U6,PR4,01/03/2026,E4B,,,,1000001',
    'G,01/06/2024,S,C2,N1,P1,PR0,,,,,,',
    'H,01/06/2023,S,C2,N1,U6,PR4,20/03/2026,X1,CREQB,,,1000001',
    'H,20/03/2026,P,C2,N1,K2,PR4,,,,,,SC000004',
  ),
  csvFile('uasc.csv', 'CHILD,SEX,DOB,DUC', 'C,M,01/01/2009,'),
];

/** Where the placements of the day are, as postcodes would have said. */
const PLACES: readonly (readonly [child: string, tier: string, host: string, miles: number])[] = [
  ['A', 'borough', 'E09000006', 2],
  ['B', 'sub-region', 'E09000004', 6],
  ['C', 'london', 'E09000033', 11],
  ['D', 'outside', 'E10000015', 19],
  ['G', 'outside', 'E10000012', 45],
];

describe('what returns know before a borough answers', () => {
  let world: Surveys;

  beforeAll(async () => {
    world = await Surveys.start();
    await world.importing.import(BROMLEY, RETURN, 2026);
    for (const [child, tier, host, miles] of PLACES)
      await world.asSuperuser(
        `update placements p set location_tier = $2, host_authority = $3, distance_miles = $4
           from children c where c.id = p.child_id and c.local_reference = $1`,
        [child, tier, host, miles],
      );
    await world.asSuperuser(
      `insert into settings (id, urn, name, provision_type, sector, local_authority, on_list, supported_category, added_at,
                             added_by_name, version)
       values ($1, '1000003', 'Made-up lodge', 'Supported accommodation', 'Private', 'Croydon', true, 2, now(), 'A list', 1)`,
      [newId()],
    );
  });
  afterAll(() => world.close());

  /** What is filled in once a return is started. */
  const filledIn = async (
    made: MadeWave = {},
    boroughId = BROMLEY,
  ): Promise<Readonly<Record<string, HeldAnswer>>> => {
    const wave = await world.started(
      { set: 'placements_snapshot', boroughs: [boroughId], ...made },
      boroughId,
    );
    return (await world.returns.open(world.by(boroughId), wave)).held.once;
  };
  /** The cells of a grid with something in them. */
  const cells = (answer: HeldAnswer | undefined): Record<string, number> =>
    Object.fromEntries(
      Object.entries((answer?.value ?? {}) as Record<string, Record<string, number | null>>).flatMap(
        ([down, row]) =>
          Object.entries(row)
            .filter(([, number]) => number !== 0)
            .map(([across, number]): [string, number] => [`${down} ${across}`, number!]),
      ),
    );

  it('is how many children there are, without short breaks and who had left', async () => {
    const once = await filledIn();
    expect(once['cla_total']).toMatchObject({
      ...{ value: 6, state: 'to confirm', source: 'SSDA903 return of 31 March 2026' },
      sourceOn: '2026-03-31',
    });
    expect([once['cla_uasc']!.value, once['under_16_supported']!.value]).toEqual([1, 0]);
    expect(once['snapshot_date']).toMatchObject({
      value: '2026-03-31',
      state: 'confirmed',
      source: 'The wave',
    });
  });

  it('is with whom they live, by provider and by age', async () => {
    const once = await filledIn();
    expect(cells(once['by_group'])).toEqual({
      'kinship_foster in_house': 1,
      'mainstream_foster private': 1,
      'home in_house': 1,
      'home private': 1,
      'supported_2 private': 1,
      'with_parents none': 1,
    });
    expect(cells(once['by_age'])).toEqual({
      'from_5 kinship_foster': 1,
      'from_10 mainstream_foster': 1,
      'from_10 home': 1,
      'from_10 with_parents': 1,
      'from_16 home': 1,
      'from_16 supported_2': 1,
    });
  });

  it('is where they live, and which placements need approval for their distance', async () => {
    const once = await filledIn();
    expect(cells(once['by_location'])).toEqual({
      'own_borough children': 1,
      'sub_region children': 1,
      'other_london children': 1,
      'within_20 children': 1,
      'over_20 children': 1,
      'unknown children': 1,
    });
    // C, D and G; Bexley adjoins Bromley, and nobody knows where H is.
    expect(once['distance_needed']).toMatchObject({
      value: 3,
      source: 'SSDA903 return of 31 March 2026; without 1 whose authority is not known',
    });
  });

  it('is who moved, and what ended though nobody planned it', async () => {
    const { value, source } = (await filledIn())['moves_by_period']!;
    expect(value).toEqual({
      last_7: { moves: 0, unplanned: 0 },
      last_28: { moves: 1, unplanned: 1 },
      last_90: { moves: 1, unplanned: 2 },
    });
    expect(source).toBe('SSDA903 return of 31 March 2026');
  });

  it('leaves open what supported accommodation of an unknown category could be in', async () => {
    await world.asSuperuser(`update settings set supported_category = null where urn = '1000003'`);
    const { by_group: byGroup, by_age: byAge } = await filledIn();
    const grid = byGroup!.value as Record<string, Record<string, number | null>>;
    for (const row of ['supported_1', 'supported_2', 'supported_3', 'supported_4'])
      expect(grid[row]).toMatchObject({ private: null, in_house: 0 });
    expect(grid['home']).toMatchObject({ in_house: 1, private: 1 });
    expect((byAge!.value as typeof grid)['from_16']).toMatchObject({
      home: 1,
      supported_1: null,
      supported_4: null,
    });
    await world.asSuperuser(`update settings set supported_category = 2 where urn = '1000003'`);
  });

  it('leaves open the row of a child whom no cell of it fits', async () => {
    await world.asSuperuser(`update placements set provider = null where place = 'U1'`);
    const grid = (await filledIn())['by_group']!.value as Record<string, Record<string, number | null>>;
    expect(Object.values(grid['kinship_foster']!).every((cell) => cell === null)).toBe(true);
    expect(grid['mainstream_foster']).toMatchObject({ private: 1 });
    await world.asSuperuser(`update placements set provider = 'PR1' where place = 'U1'`);
  });

  it('says so where the return ends before the day', async () => {
    expect((await filledIn({ referenceDay: '2026-05-31' }))['cla_total']).toMatchObject({
      value: 6,
      source: 'SSDA903 return of 31 March 2026; placements open then are taken to be open still',
      sourceOn: '2026-03-31',
    });
  });

  it('is nothing of a day before the first return, and nothing where there is none', async () => {
    const early = await filledIn({ referenceDay: '2025-03-31' });
    expect(Object.keys(early).sort()).toEqual(['published_total', 'snapshot_date']);
    expect(early['published_total']!.sourceOn).toBe(day('2025-03-31'));
    expect(Object.keys(await filledIn({}, CROYDON)).sort()).toEqual(['published_total', 'snapshot_date']);
  });

  it('is who came and went since the last wave', async () => {
    await filledIn({ referenceDay: '2026-01-31' });
    const once = await filledIn({ referenceDay: '2026-03-31' });
    // C came on 1 February, and F left on 1 March.
    expect([once['started_since']!.value, once['ceased_since']!.value]).toEqual([1, 1]);
    expect(once['ceased_since']!.source).toBe('SSDA903 return of 31 March 2026; since 31 January 2026');
  });

  it('is how many placements were made in a period, and how long it is', async () => {
    const once = await filledIn({ set: 'sufficiency', periodFrom: '2026-01-01' });
    expect([once['period_days']!.value, once['placements_all']!.value]).toEqual([90, 2]);
  });
});
