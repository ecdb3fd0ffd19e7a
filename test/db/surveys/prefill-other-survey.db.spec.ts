import { newId } from '@lib/kernel/ids';
import { EMPTY_TALLY } from '@lib/surveys/weighing/tally';
import { HeldAnswer } from '@lib/surveys/returns/held-return';
import { BROMLEY, CROYDON, Surveys } from '@test/support/surveys';

const ON = '2026-05-31';

describe('what a borough said in another survey', () => {
  let world: Surveys;
  let snapshot: string;

  beforeAll(async () => {
    world = await Surveys.start();
    snapshot = await world.started({ set: 'placements_snapshot', title: 'May 2026', referenceDay: ON });
  });
  afterAll(() => world.close());

  /** As if the snapshot had been submitted with so many unregistered placements. */
  const submit = async (number: number, open: number): Promise<void> => {
    const version = newId();
    await world.asSuperuser(
      `insert into return_versions (borough_id, id, return_id, wave_id, number, reference, is_nil, tally, days_late,
                                    submitted_at, submitted_by_name, prepared_by_name)
       select borough_id, $2, id, wave_id, $3, $4, false, $5, 0, timestamptz '2026-06-01' + make_interval(days => $3::int),
              'An approver', 'An officer' from returns where borough_id = $1 and wave_id = $6`,
      [BROMLEY, version, number, `S-AAAAA${number}`, JSON.stringify(EMPTY_TALLY), snapshot],
    );
    await world.asSuperuser(
      `insert into return_version_sections (borough_id, version_id, section, of_children, content)
       values ($1, $2, 'liberty', false, $3)`,
      [BROMLEY, version, JSON.stringify({ answers: { unregistered_open: open }, rows: [], explained: [] })],
    );
  };
  const said = async (referenceDay = ON, boroughId = BROMLEY): Promise<HeldAnswer | undefined> => {
    const wave = await world.started(
      { set: 'sufficiency', referenceDay, periodFrom: '2026-03-01' },
      boroughId,
    );
    return (await world.returns.open(world.by(boroughId), wave)).held.once['unregistered_snapshot'];
  };

  it('is nothing before it was submitted', async () => expect(await said()).toBeUndefined());

  it('is what it last submitted for the same day, and nobody has to confirm it', async () => {
    await submit(1, 4);
    await submit(2, 3);
    expect(await said()).toMatchObject({
      ...{ value: 3, state: 'confirmed', source: 'Your placements snapshot, May 2026', sourceOn: ON },
    });
  });

  it('is nothing of another day, and nobody else’s', async () => {
    expect(await said('2026-05-30')).toBeUndefined();
    expect(await said(ON, CROYDON)).toBeUndefined();
  });
});
