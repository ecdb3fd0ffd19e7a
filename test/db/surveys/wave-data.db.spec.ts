import { newId } from '@lib/kernel/ids';
import { NotFoundError } from '@lib/kernel/domain-error';
import { WavesData } from '@lib/surveys/wave-data/wave-data.service';
import { longAnswers } from '@lib/surveys/wave-data/long-rows';
import { Handing } from '@test/support/submitting';
import { BROMLEY, CROYDON } from '@test/support/surveys';

const CAMDEN = 202;

describe('the data of a wave', () => {
  let world: Handing;
  let data: WavesData;
  let wave: string;
  const child = newId();

  /** A version with one section about children, as submitting keeps it. */
  const handedIn = async (boroughId: number, daysLate = 0): Promise<void> => {
    const [ret, version] = [newId(), newId()];
    await world.surveys.asSuperuser(
      `insert into returns (borough_id, id, wave_id, state, pilot, tally, opened_at, opened_by_name, submissions,
                            submitted_at, last_change_at, last_change_by_name)
       values ($1, $2, $3, 'submitted', false, '{}', now(), 'A', 1, now(), now(), 'A')`,
      [boroughId, ret, wave],
    );
    await world.surveys.asSuperuser(
      `insert into return_versions (borough_id, id, return_id, wave_id, number, reference, is_nil, tally, days_late,
                                    submitted_at, submitted_by_name, prepared_by_name)
       values ($1, $2, $3, $4, 1, $6, false, '{}', $5, now(), 'A', 'B')`,
      [boroughId, version, ret, wave, daysLate, `S-${boroughId}ABC`],
    );
    for (const [section, ofChildren, content] of [
      ['children', false, { answers: { total: 7 }, rows: [], explained: [] }],
      [
        'homes',
        true,
        { answers: {}, rows: [{ key: '["C-AAAAAA"]', childId: child, answers: { fee: 1 } }], explained: [] },
      ],
    ] as const)
      await world.surveys.asSuperuser(
        `insert into return_version_sections (borough_id, version_id, section, of_children, content)
         values ($1, $2, $3, $4, $5)`,
        [boroughId, version, section, ofChildren, JSON.stringify(content)],
      );
  };
  const exported = (): Promise<{ children: string[]; particulars: object }[]> =>
    world.surveys.asSuperuser(
      `select subject_ids as children, particulars from audit.events where action = 'survey-data-exported'
        order by at, id`,
    );

  beforeEach(async () => {
    world = await Handing.start();
    data = new WavesData(world.surveys.work, world.surveys.audit, world.surveys.clock);
    wave = await world.submitted({ boroughs: [BROMLEY, CROYDON, CAMDEN] });
  });
  afterEach(() => world.close());

  it('is read by the programme of boroughs that agreed, and names the others', async () => {
    await handedIn(CAMDEN);
    const read = await data.read(world.reviewer, wave);
    expect(read.versions.map(({ boroughId }) => boroughId)).toEqual([BROMLEY]);
    expect(read.notShared).toEqual([CAMDEN]);
    expect(read.notIn).toEqual([CROYDON]);
    expect([...longAnswers(read, 'labels')]).toContainEqual(
      expect.objectContaining({ rowKey: null, part: '10 and over, Hostel', value: 2 }),
    );
    expect(await exported()).toMatchObject([{ children: [], particulars: { boroughs: [BROMLEY] } }]);
  });

  it('has rows about children of boroughs alone that agreed to that too, and records who was seen', async () => {
    await handedIn(CROYDON, 2);
    const without = await data.read(world.reviewer, wave);
    expect(without.versions[1]).toMatchObject({ boroughId: CROYDON, sharesRows: false, daysLate: 2 });
    expect(Object.keys(without.versions[1]!.sections)).toEqual(['children']);
    await world.surveys.agree('high-cost rows', CROYDON);
    const withRows = await data.read(world.reviewer, wave);
    expect(withRows.versions[1]!.sections['homes']!.rows).toHaveLength(1);
    expect((await exported()).map(({ children }) => children)).toEqual([[], [child]]);
  });

  it('is gone for the programme the day an agreement ends', async () => {
    await world.surveys.asSuperuser(
      `update data_sharing_agreements set ended_early_on = '2026-06-01' where borough_id = $1`,
      [BROMLEY],
    );
    const read = await data.read(world.reviewer, wave);
    expect([read.versions, read.notShared]).toEqual([[], [BROMLEY]]);
  });

  it('is a borough’s own for a borough, whatever it agreed to, and no other’s', async () => {
    await handedIn(CROYDON);
    await world.surveys.asSuperuser('delete from data_sharing_agreements');
    const own = await data.read(world.surveys.by(CROYDON), wave);
    expect(own.versions.map(({ boroughId }) => boroughId)).toEqual([CROYDON]);
    expect([own.notShared, own.notIn]).toEqual([[], []]);
    expect((await exported()).at(-1)!.children).toEqual([child]);
    await expect(data.read(world.surveys.by(301), wave)).rejects.toThrow(NotFoundError);
  });

  it('says whose returns are in it without an answer and without a line in the audit', async () => {
    const cover = await data.cover(world.reviewer, wave);
    expect(cover.versions).toMatchObject([{ boroughId: BROMLEY, sections: {} }]);
    expect(await exported()).toEqual([]);
  });

  it('has what was last handed in, and flags by what came first', async () => {
    await world.corrections.begin(world.officer, wave, { because: 'A child was left out' });
    await world.give(wave, 'total', '11');
    const meanwhile = await data.read(world.reviewer, wave);
    expect(meanwhile.versions[0]!.sections['children']!.answers['total']).toBe(10);
    world.surveys.clock.moveTo('2026-07-03T09:00:00Z');
    await world.submitAgain(wave);
    const after = await data.read(world.reviewer, wave);
    expect(after.versions[0]).toMatchObject({ number: 2, daysLate: 0 });
    expect(after.versions[0]!.sections['children']!.answers['total']).toBe(11);
  });
});
