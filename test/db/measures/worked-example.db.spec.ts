import { Client } from 'pg';
import { day } from '@lib/kernel/day';
import { jobFor } from '@lib/database/context/viewer-context';
import { AGENCY_FOSTER_SHARE } from '@lib/measures/agency-foster-share/agency-foster-share.measure';
import { EMERGENCY_MOVES } from '@lib/measures/emergency-moves/emergency-moves.measure';
import { IN_HOUSE_FOSTER_SHARE } from '@lib/measures/in-house-foster-share/in-house-foster-share.measure';
import { INSIDE_BOROUGH } from '@lib/measures/inside-borough/inside-borough.measure';
import { childrenInTier, LOCATION_TIERS, TIERS } from '@lib/measures/location-tiers/location-tiers.measure';
import { LOOKED_AFTER_ON_A_DAY } from '@lib/measures/looked-after-on-a-day/looked-after-on-a-day.measure';
import { Measure } from '@lib/measures/measure';
import { OVER_20_MILES_AND_OUTSIDE } from '@lib/measures/over-20-miles-and-outside/over-20-miles-and-outside.measure';
import { childrenIn, PLACEMENT_MIX } from '@lib/measures/placement-mix/placement-mix.measure';
import { PUBLISHED_GROUPS } from '@lib/measures/placements/published-groups';
import { RESIDENTIAL_PROVIDERS } from '@lib/measures/residential-providers/residential-providers.measure';
import {
  THREE_OR_MORE_PLACEMENTS,
  threeOrMore,
} from '@lib/measures/three-or-more-placements/three-or-more-placements.measure';
import { WITHIN_20_MILES } from '@lib/measures/within-20-miles/within-20-miles.measure';
import { csvFile, Importing } from '@test/support/importing';
import { TestDatabase } from '@test/support/test-database';

const BROMLEY = 305;
const MARCH_END = day('2026-03-31');

/** Made-up places: metres east and north of the home, and who looks after children there. */
const PLACES: readonly (readonly [postcode: string, east: number, north: number, authority: string])[] = [
  ['BR1 1AA', 0, 0, 'E09000006'],
  ['BR2 2BB', 1_000, 0, 'E09000006'],
  ['SE1 1AA', -8_000, 10_000, 'E09000028'],
  ['CR0 1AA', -8_000, -5_000, 'E09000008'],
  ['TN1 1AA', 16_000, -15_000, 'E10000016'],
  ['ME1 1AA', 32_186, 0, 'E10000016'],
  ['CT1 1AA', 75_000, -13_000, 'E10000016'],
];

const HEADER = csvFile(
  'header.csv',
  'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB',
  'A1,M,15/03/2010,WBRI,UN3,,',
  'A2,M,01/04/2010,WBRI,UN3,,',
  'A3,F,01/06/2013,WBRI,UN3,,',
  'A4,F,01/06/2018,WBRI,UN3,,',
  'A5,M,01/06/2023,WBRI,UN3,,',
  'A6,F,01/06/2013,WBRI,UN3,,',
  'A7,M,01/01/2009,WBRI,UN2,,',
  'A8,M,01/06/2013,WBRI,UN3,,',
  'A9,F,31/03/2021,WBRI,UN3,,',
  'A10,F,01/04/2025,WBRI,UN1,,',
);

/**
 * Ten children, each for one part of the DfE's definitions. A1 is in one placement all year. A2 moved once, far away.
 * A3 was in three, the first open on 1 April, the last exactly 20 miles away. A4 was in hospital and came back, then
 * had another legal status, then another status of the same placement: one placement. A5 is adopted by the carer: one.
 * A6 has short breaks only. A7 is unaccompanied. A8 left on 31 March. A9 came on 31 March, nobody says where. A10 left
 * the day after.
 */
const EPISODES = csvFile(
  'episodes.csv',
  'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN',
  'A1,01/05/2024,S,C2,N1,U4,PR4,,,,BR1 1AA,SE1 1AA,1000001',
  'A2,01/06/2024,S,C2,N1,U6,PR4,01/06/2025,X1,CREQB,BR1 1AA,CR0 1AA,1000002',
  'A2,01/06/2025,P,C2,N1,K2,PR4,,,,BR1 1AA,CT1 1AA,SC000003',
  'A3,10/03/2025,S,C2,N1,U6,PR4,02/04/2025,X1,CREQO,BR1 1AA,SE1 1AA,1000001',
  'A3,02/04/2025,P,C2,N1,U6,PR5,10/09/2025,X1,CREQO,BR1 1AA,CR0 1AA,1000002',
  'A3,10/09/2025,P,C2,N1,U4,PR1,,,,BR1 1AA,ME1 1AA,1000004',
  'A4,01/02/2025,S,C1,N1,U3,PR1,01/06/2025,X1,,BR1 1AA,BR2 2BB,1000004',
  'A4,01/06/2025,P,C1,N1,T1,,05/06/2025,X1,,BR1 1AA,SE1 1AA,',
  'A4,05/06/2025,P,C1,N1,U3,PR1,01/08/2025,X1,,BR1 1AA,BR2 2BB,1000004',
  'A4,01/08/2025,L,C2,N1,U3,PR1,01/11/2025,X1,PLACE,BR1 1AA,BR2 2BB,1000004',
  'A4,01/11/2025,T,C2,N1,U1,PR1,,,,BR1 1AA,BR2 2BB,1000004',
  'A5,01/05/2024,S,C2,N1,U5,PR1,01/10/2025,X1,PLACE,BR1 1AA,TN1 1AA,1000004',
  'A5,01/10/2025,U,E1,N1,A5,PR1,,,,BR1 1AA,TN1 1AA,1000004',
  'A6,01/05/2025,S,V4,N2,U6,PR1,,,,BR1 1AA,,1000004',
  'A7,15/12/2025,S,V2,N8,K3,PR4,,,,,CR0 1AA,2000005',
  'A8,01/05/2024,S,C2,N1,U6,PR1,31/03/2026,E4A,,BR1 1AA,BR2 2BB,1000004',
  'A9,31/03/2026,S,L1,N1,R1,PR4,,,,BR1 1AA,,',
  'A10,01/06/2025,S,C2,N1,P1,PR0,01/04/2026,E41,,BR1 1AA,BR2 2BB,',
);

const UASC = csvFile('uasc.csv', 'CHILD,SEX,DOB,DUC', 'A7,M,01/01/2009,');

describe('ten children of a return, followed into every measure by hand', () => {
  let database: TestDatabase;
  let importing: Importing;

  beforeAll(async () => {
    database = await TestDatabase.create();
    const admin = new Client({ connectionString: database.address.url });
    await admin.connect();
    for (const [postcode, east, north, authority] of PLACES) {
      await admin.query('insert into postcodes values ($1, $2, $3, $4)', [
        postcode, 540_000 + east, 170_000 + north, authority,
      ]); // prettier-ignore
    }
    await admin.end();
    importing = new Importing(await database.unitOfWork('web'));
    await importing.agree(BROMLEY);
    await importing.import(BROMLEY, [HEADER, EPISODES, UASC], 2026);
  });
  afterAll(() => database.close());

  const measured = <T>(measure: Measure<T>): Promise<T> =>
    importing.work.run(jobFor(BROMLEY), (tx) => measure.work(tx, MARCH_END), { readOnly: true });

  it('eight are looked after on 31 March: not the short breaks, not who left that day', async () => {
    expect(await measured(LOOKED_AFTER_ON_A_DAY)).toBe(8);
  });

  it('M2: by published group, and by age on the day', async () => {
    const cells = await measured(PLACEMENT_MIX);
    const byGroup = PUBLISHED_GROUPS.map(({ group }) => [group, childrenIn(cells, { group })]);
    expect(Object.fromEntries(byGroup)).toEqual({
      foster: 3, homes: 1, supported: 1, 'residential-schools': 0, 'other-residential': 1, adoption: 1,
      'with-parents': 1, other: 0,
    }); // prettier-ignore
    const bands = ['under-1', '1-4', '5-9', '10-15', '16-over'];
    expect(bands.map((band) => childrenIn(cells, { band }))).toEqual([1, 1, 2, 2, 2]);
  });

  it('M3: two of three foster placements are the borough’s own', async () => {
    expect(await measured(IN_HOUSE_FOSTER_SHARE)).toEqual({ numerator: 2, denominator: 3, unknown: 0 });
  });

  it('M4: one of three is with an agency; the adopted child’s carer is no longer a foster carer', async () => {
    expect(await measured(AGENCY_FOSTER_SHARE)).toEqual({ numerator: 1, denominator: 3, unknown: 0 });
  });

  it('M5: two in residential placements, both of private providers', async () => {
    expect(await measured(RESIDENTIAL_PROVIDERS)).toEqual([{ provider: 'PR4', children: 2 }]);
  });

  it('M6: two of the seven whose authority is known are inside', async () => {
    expect(await measured(INSIDE_BOROUGH)).toEqual({ numerator: 2, denominator: 7, unknown: 1 });
  });

  it('M7: five within 20 miles, the one at 20.0 among them; the unaccompanied child has no distance', async () => {
    expect(await measured(WITHIN_20_MILES)).toEqual({
      amongAll: { numerator: 5, denominator: 8, unknown: 2 },
      amongKnown: { numerator: 5, denominator: 6, unknown: 2 },
    });
  });

  it('M8: one over 20 miles and outside', async () => {
    expect(await measured(OVER_20_MILES_AND_OUTSIDE)).toEqual({ numerator: 1, denominator: 8, unknown: 2 });
  });

  it('M9: two in the borough, one in its sub-region, one elsewhere in London, three outside, one unknown', async () => {
    const cells = await measured(LOCATION_TIERS);
    expect(TIERS.map((tier) => childrenInTier(cells, tier))).toEqual([2, 1, 1, 3, 1]);
  });

  it('M29: three of four endings whose reason tells were unplanned; a mere change of status is none', async () => {
    expect(await measured(EMERGENCY_MOVES)).toEqual({ numerator: 3, denominator: 4, unknown: 0 });
  });

  it('M10: one of eight had three placements, one had two', async () => {
    const cells = (await measured(THREE_OR_MORE_PLACEMENTS))!;
    expect(threeOrMore(cells)).toEqual({ numerator: 1, denominator: 8, unknown: 0 });
    const ofTwo = cells.filter(({ placements }) => placements === 2);
    expect(ofTwo).toEqual([{ band: '10-15', placements: 2, children: 1 }]);
  });
});
