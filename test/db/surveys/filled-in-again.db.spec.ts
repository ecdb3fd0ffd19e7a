import { HeldReturn } from '@lib/surveys/returns/held-return';
import { Handing } from '@test/support/submitting';

/** What the last wave said is filled in: ten children by age, and a home. */
describe('what is filled in, and filled in again', () => {
  let world: Handing;
  let last: string;

  beforeAll(async () => {
    world = await Handing.start();
    last = await world.submitted();
  });
  afterAll(() => world.close());

  const begun = (): Promise<string> =>
    world.surveys.started({ previousWaveId: last, referenceDay: '2026-05-31' });
  const held = async (wave: string): Promise<HeldReturn> =>
    (await world.surveys.returns.open(world.officer, wave)).held;
  const again = (wave: string): Promise<void> => world.surveys.returns.fillInAgain(world.officer, wave);
  const giveCell = (wave: string, confirms: boolean): Promise<unknown> =>
    world.surveys.filling.save(world.officer, wave, 'api', {
      answers: [{ rowId: null, question: 'by_age', given: { young: { home: '5' } } }],
      ...{ seen: null, confirms },
    });

  it('counts no cell of a grid that nobody looked at: one that is changed leaves the others to confirm', async () => {
    const wave = await begun();
    await giveCell(wave, false);
    expect((await held(wave)).once['by_age']).toMatchObject({
      ...{ state: 'to confirm', changedByName: 'An officer' },
      value: { young: { home: 5 }, old: { home: 3, hostel: 2 } },
    });
    await again(wave);
    expect((await held(wave)).once['by_age']!.value).toMatchObject({ young: { home: 5 } });
    await world.surveys.filling.confirm(world.officer, wave, [{ rowId: null, question: 'by_age' }]);
    expect((await held(wave)).once['by_age']!.state).toBe('given');
  });

  it('adds no row after the last day for new ones, and fills in the rows that are there', async () => {
    const wave = await begun();
    await world.surveys.asSuperuser('delete from return_answers where row_id is not null');
    await world.surveys.asSuperuser('delete from return_rows');
    await world.surveys.asSuperuser(
      `update waves set opens_on = '2026-06-01', deadline_on = '2026-06-11', last_new_row_on = '2026-06-11' where id = $1`,
      [wave],
    );
    await again(wave);
    expect((await held(wave)).rows['homes'] ?? []).toEqual([]);
    await world.surveys.asSuperuser(`update waves set last_new_row_on = '2026-06-30' where id = $1`, [wave]);
    await again(wave);
    expect((await held(wave)).rows['homes']).toHaveLength(1);
  });

  it('is not done in a return that says there is nothing', async () => {
    const wave = await begun();
    await world.surveys.asSuperuser('update returns set is_nil = true where wave_id = $1', [wave]);
    await expect(again(wave)).rejects.toThrow('nothing to report');
  });
});
