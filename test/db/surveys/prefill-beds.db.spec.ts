import { newId } from '@lib/kernel/ids';
import { csvFile } from '@test/support/importing';
import { BROMLEY, Surveys } from '@test/support/surveys';

/** Two children live in the home in which Bromley holds three places. */
const RETURN = [
  csvFile(
    'header.csv',
    'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB',
    'A,M,01/02/2012,WBRI,,,',
    'B,F,01/05/2009,WBRI,,,',
  ),
  csvFile(
    'episodes.csv',
    'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,URN',
    'A,10/05/2021,S,C2,N1,K2,PR4,,,SC000001',
    'B,10/05/2021,S,C2,N1,K2,PR4,,,SC000001',
  ),
];

describe('what is known of beds before a borough answers', () => {
  let world: Surveys;

  beforeEach(async () => {
    world = await Surveys.start();
    await world.importing.import(BROMLEY, RETURN, 2026);
  });
  afterEach(() => world.close());

  const setting = async (
    urn: string,
    sector: string,
    places: number,
    type = "Children's home",
  ): Promise<string> => {
    const id = newId();
    await world.asSuperuser(
      `insert into settings (id, urn, name, provision_type, sector, local_authority, places, on_list, added_at, added_by_name, version)
       values ($1, $2, 'A made-up setting', $3, $4, 'Bromley', $5, true, now(), 'A list', 1)`,
      [id, urn, type, sector, places],
    );
    return id;
  };
  const block = async (settingId: string, places: number): Promise<string> => {
    const id = newId();
    await world.asSuperuser(
      `insert into block_contracts (borough_id, id, setting_id, places, weekly_pence, starts_on, entered_at, entered_by_name, version)
       values ($1, $2, $3, $4, 500000, '2025-04-01', now(), 'An officer', 1)`,
      [BROMLEY, id, settingId, places],
    );
    return id;
  };
  const filledIn = async (question: string): Promise<unknown> => {
    const wave = await world.started({ set: 'placements_snapshot' });
    return (await world.returns.open(world.by(), wave)).held.once[question]?.value;
  };
  const beds = (): Promise<unknown> => filledIn('bed_places');
  const said = async (settingId: string, outOfUse: number, reason: string | null): Promise<void> =>
    void (await world.asSuperuser(
      `insert into setting_places (id, setting_id, valid_from, out_of_use, out_of_use_reason, out_of_use_payer, vacant, source,
                                   said_at, said_by_name, confirmed_on, confirmed_source, confirmed_by_name, version)
       values ($1, $2, '2026-03-01', $3, $4, case when $3 > 0 then 'boroughs' end, 1, 'programme', now(), 'A commissioner',
               '2026-03-01', 'programme', 'A commissioner', 1)`,
      [newId(), settingId, outOfUse, reason],
    ));
  const emptyBecause = async (blockId: string, reason: string): Promise<void> =>
    void (await world.asSuperuser(
      `insert into void_reasons (borough_id, id, block_id, began_on, reason, entered_at, entered_by_name)
       values ($1, $2, $3, '2025-04-01', $4, now(), 'An officer')`,
      [BROMLEY, newId(), blockId, reason],
    ));
  const numbers = (of: Record<string, number | null>): unknown =>
    Object.fromEntries(Object.entries(of).map(([code, number]) => [code, { number }]));

  it('is nothing where it runs no home and holds no block', async () => {
    expect(await beds()).toBeUndefined();
  });

  it('is how the places of a block are used, and those of its own homes as they are said to be', async () => {
    await block(await setting('SC000001', 'Private', 5), 3);
    const own = await setting('SC000002', 'Local authority', 4);
    await said(own, 1, 'staffing');
    // Supported accommodation has no residential beds.
    await block(await setting('1000003', 'Private', 6, 'Supported accommodation'), 6);
    expect(await beds()).toEqual(
      numbers({ registered: 9, commissioned: 7, occupied: 4, vacant: 2, blocked: 1 }),
    );
  });

  it('leaves open what nobody said of an own home, and how a home without a number is used', async () => {
    await setting('SC000002', 'Local authority', 4);
    expect(await beds()).toEqual(
      numbers({ registered: 4, commissioned: 4, occupied: null, vacant: null, blocked: null }),
    );
    const unnumbered = await setting('SC000003', 'Private', 2);
    await block(unnumbered, 2);
    await world.asSuperuser(`update settings set urn = null, reason = 'Not listed' where id = $1`, [
      unnumbered,
    ]);
    await world.asSuperuser(`update settings set sector = 'Private' where urn = 'SC000002'`);
    expect(await beds()).toEqual(
      numbers({ registered: 2, commissioned: 2, occupied: null, vacant: null, blocked: null }),
    );
  });

  it('names why beds are out of use: in own homes, held for a child, and what the home of a block says', async () => {
    await said(await setting('SC000002', 'Local authority', 4), 1, 'damage');
    expect(await filledIn('bed_reasons_given')).toEqual(['repairs']);
    const held = await setting('SC000001', 'Private', 5);
    const heldBlock = await block(held, 3);
    await emptyBecause(heldBlock, 'held for a child');
    expect(await filledIn('bed_reasons_given')).toEqual(['repairs', 'held']);
    const other = await setting('SC000004', 'Private', 2);
    await emptyBecause(await block(other, 1), 'out of use');
    await said(other, 1, 'regulator');
    expect(await filledIn('bed_reasons_given')).toEqual(['repairs', 'registration', 'held']);
  });

  it('names no reason where none is out of use, and leaves them open where one is not told', async () => {
    const own = await setting('SC000002', 'Local authority', 4);
    await said(own, 0, null);
    expect(await filledIn('bed_reasons_given')).toBeUndefined();
    await emptyBecause(await block(await setting('SC000001', 'Private', 5), 3), 'held for a child');
    const other = await setting('SC000004', 'Private', 2);
    await emptyBecause(await block(other, 1), 'out of use');
    expect(await filledIn('bed_reasons_given')).toBeUndefined();
    await said(other, 1, 'not recorded');
    expect(await filledIn('bed_reasons_given')).toBeUndefined();
    await world.asSuperuser(
      `update setting_places set out_of_use_reason = 'staffing' where setting_id = $1`,
      [other],
    );
    expect(await filledIn('bed_reasons_given')).toEqual(['staffing', 'held']);
    // A void nobody explained could be used at once, so that it is none of those.
    await block(await setting('SC000005', 'Private', 2), 1);
    expect(await filledIn('bed_reasons_given')).toEqual(['staffing', 'held']);
    // Of an own home of which nothing is said it is not known whether a bed is out of use.
    await setting('SC000006', 'Local authority', 3);
    expect(await filledIn('bed_reasons_given')).toBeUndefined();
  });
});
