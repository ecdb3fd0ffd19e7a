import { newId } from '@lib/kernel/ids';
import { valuesOf } from '@lib/surveys/answers/answer';
import { csvFile } from '@test/support/importing';
import { PAN_LONDON_PANEL } from '@test/support/panel/panel-world';
import { practicePanels } from '@test/support/panel/practice-panels';
import { BROMLEY, Surveys } from '@test/support/surveys';

const CHILDREN = ['S1', 'S2', 'S3', 'S4', 'S5', 'S6'];
const RETURN = [
  csvFile(
    'header.csv',
    'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB',
    ...CHILDREN.map((child) => `${child},M,01/02/2012,WBRI,,,`),
  ),
  csvFile(
    'episodes.csv',
    'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,URN',
    ...CHILDREN.filter((child) => child !== 'S2').map(
      (child) => `${child},10/05/2021,S,C2,N1,U6,PR4,,,,1000001`,
    ),
    'S2,10/05/2021,S,C2,N1,U6,PR4,20/02/2026,X1,CARPL,1000001',
    'S2,20/02/2026,P,C2,N1,K2,PR4,,,,SC000001',
  ),
];

interface MadeCase {
  readonly ask?: string;
  readonly status?: string;
  readonly statusOn?: string;
  readonly closedBecause?: string;
  readonly neededBy?: string;
  readonly submittedOn: string;
}

/**
 * Cases of the quarter to 31 March 2026: S1 searches, S2 was placed in the home it wanted, S3 was withdrawn; S4’s ended the
 * year before, S5’s is an extension, S6’s was referred after the quarter.
 */
describe('what panel cases know before a borough answers', () => {
  let world: Surveys;

  const search = async (child: string, made: MadeCase): Promise<string> => {
    const id = newId();
    await world.asSuperuser(
      `insert into cases (borough_id, id, reference, series_id, child_id, service_reference, ask, urgency, needed_by, status,
                          status_since, submitted_at, closed_because, owner_id, owner_name, version)
       select $1::smallint, $2, 'PLP-2026-000' || right(local_reference, 1), $3, c.id, c.service_reference, $4, 'standard', $5, $6, $7,
              $8::date + interval '9 hours', $9, $10, 'An officer', 1 from children c
        where c.borough_id = $1 and c.local_reference = $11`,
      [
        ...[BROMLEY, id, PAN_LONDON_PANEL, made.ask ?? 'new placement', made.neededBy ?? null],
        ...[made.status ?? 'listed', made.statusOn ?? made.submittedOn, made.submittedOn],
        ...[made.closedBecause ?? null, newId(), child],
      ],
    );
    await world.asSuperuser(
      `insert into referrals (borough_id, case_id, number, state, submitted_at, submitted_by, submitted_by_name, version)
       values ($1, $2, 1, 'submitted', $3::date + interval '9 hours', $4, 'An approver', 1)`,
      [BROMLEY, id, made.submittedOn, newId()],
    );
    return id;
  };
  const section = (id: string, code: string, answers: object): Promise<unknown> =>
    world.asSuperuser(
      `insert into referral_sections (borough_id, case_id, number, section, answers, version, saved_at, saved_by, saved_by_name)
       values ($1, $2, 1, $3, $4, 1, '2026-02-01T09:00:00Z', $5, 'An officer')`,
      [BROMLEY, id, code, JSON.stringify(answers), newId()],
    );
  const asked = async (
    id: string,
    on: string,
    answer: string,
    refusal: string | null = null,
  ): Promise<void> => {
    await world.asSuperuser(
      `insert into search_approaches (borough_id, id, case_id, approached, approached_on, answer, refusal, version, saved_by_name, saved_at)
       values ($1, $2, $3, 'A made-up provider', $4, $5, $6, 1, 'An officer', now())`,
      [BROMLEY, newId(), id, on, answer, refusal],
    );
  };
  const option = (id: string, kind: string): Promise<unknown> =>
    world.asSuperuser(
      `insert into case_options (borough_id, id, case_id, position, name, kind, preferred, version, saved_by_name, saved_at)
       values ($1, $2, $3, 1, 'A made-up home', $4, true, 1, 'An officer', now())`,
      [BROMLEY, newId(), id, kind],
    );

  beforeAll(async () => {
    world = await Surveys.start();
    await practicePanels(world.database, world.clock);
    await world.importing.import(BROMLEY, RETURN, 2026);
    const first = await search('S1', { submittedOn: '2026-02-10', neededBy: '2026-02-12' });
    await section(first, 'needs', { needs: ['autism', 'gangs', 'missing'], ehcp: 'none' });
    await section(first, 'reason', { reasons: ['breakdown'] });
    await section(first, 'child', { unaccompanied: 'no' });
    await option(first, 'childrens home');
    await asked(first, '2026-02-08', 'refused', 'mix');
    await asked(first, '2026-02-09', 'refused', 'no vacancy');
    await asked(first, '2026-02-09', 'refused', 'no vacancy');
    await asked(first, '2026-02-11', 'no answer');
    await asked(first, '2026-04-11', 'offer');
    const second = await search('S2', {
      ...{ ask: 'change of placement', status: 'decided', submittedOn: '2026-02-01', neededBy: '2026-02-14' },
    });
    await option(second, 'childrens home');
    await world.asSuperuser(
      `insert into borough_responses (borough_id, id, case_id, series_id, recommendation_id, answer, placement_follows, decided_on,
                                      responded_at, responded_by, responded_by_name, started_on, weekly_pence,
                                      start_recorded_at, start_recorded_by_name, version)
       values ($1, $2, $3, $4, $2, 'accepted', true, '2026-02-15', now(), $2, 'An approver', '2026-02-20', 720000, now(),
               'An officer', 1)`,
      [BROMLEY, newId(), second, PAN_LONDON_PANEL],
    );
    await search('S3', {
      ...{ status: 'withdrawn', statusOn: '2026-03-01T09:00:00Z', closedBecause: 'returned home' },
      ...{ submittedOn: '2026-01-20', neededBy: '2026-01-20' },
    });
    await search('S4', { status: 'closed', statusOn: '2025-12-01T09:00:00Z', submittedOn: '2025-10-01' });
    await search('S5', { ask: 'extension', submittedOn: '2026-02-01' });
    await search('S6', { submittedOn: '2026-04-02' });
  });
  afterAll(() => world.close());

  const started = async () => {
    const wave = await world.started({
      set: 'sufficiency',
      periodFrom: '2026-01-01',
      referenceDay: '2026-03-31',
    });
    return (await world.returns.open(world.by(), wave)).held;
  };

  it('is each search that was open in the period, as it stood when that ended', async () => {
    const rows = (await started()).rows['searches']!.map(({ answers }) => valuesOf(answers));
    expect(rows.map((row) => [row['search_ref'], row['outcome'], row['referred_on']])).toEqual([
      ['PLP-2026-0001', 'searching', '2026-02-08'],
      ['PLP-2026-0002', 'preferred', '2026-02-01'],
      ['PLP-2026-0003', 'withdrawn', '2026-01-20'],
    ]);
    expect(rows[0]).toMatchObject({
      ...{ needed_by: 'under_5', reason: 'breakdown', age_band: 'from_10', sex: 'M', uasc: 'no', dol: 'no' },
      ...{ siblings: 0, disability: 'yes', suits_residential: 'preferred', suits_supported: 'unsuitable' },
      ...{ needs: ['autism', 'other'], risks: ['criminal_exploitation', 'missing'] },
      ...{ approached: 4, refused: 3, no_reply: 1, refusal_reasons: ['no_vacancy', 'matching'] },
    });
    expect(rows[1]).toMatchObject({
      ...{
        reason: 'planned_move',
        placed_on: '2026-02-20',
        placed_type: 'residential',
        placed_cost: 720_000,
      },
      ...{ placed_urn: 'SC000001', days_over: 6, type_match: 'yes', placement_ended: 'no' },
    });
    for (const unknown of [
      'needs',
      'siblings',
      'location_match',
      'education_continued',
      'placed_registration',
    ])
      expect(rows[1]).not.toHaveProperty(unknown);
    expect(rows[2]).toMatchObject({ needed_by: 'today', withdrawn_reason: 'home' });
  });

  it('is how many are open, for how long, and how many there were', async () => {
    const once = valuesOf((await started()).once);
    expect(once).toMatchObject({
      ...{ searches_all: 3, same_day: 1 },
      open_searches: { from_10: { residential: 1, foster: 0, supported: 0 } },
      // 51 days since 8 February.
      open_for: { over_7: { number: 1 }, over_28: { number: 1 }, over_90: { number: 0 } },
    });
  });

  it('leaves open which type is sought where nobody has said', async () => {
    await world.asSuperuser('delete from case_options');
    const { open_searches: open } = valuesOf((await started()).once) as Record<
      string,
      Record<string, unknown>
    >;
    expect(open!['from_10']).toEqual({ foster: null, residential: null, supported: null });
    expect(open!['from_16']).toEqual({ foster: 0, residential: 0, supported: 0 });
  });

  it('is nothing of a borough that never brought a case', async () => {
    const wave = await world.started({ set: 'sufficiency', periodFrom: '2026-01-01', boroughs: [306] }, 306);
    const { once, rows } = (await world.returns.open(world.by(306), wave)).held;
    expect(Object.keys(once)).toEqual(['period_days']);
    expect(rows['searches'] ?? []).toEqual([]);
  });
});
