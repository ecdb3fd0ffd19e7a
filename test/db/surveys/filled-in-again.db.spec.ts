import { ConflictError } from '@lib/kernel/domain-error';
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

  it('counts the whole grid where whoever changed a cell says that the rest is right', async () => {
    const wave = await begun();
    await giveCell(wave, true);
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

  it('says again what is the service’s own to say, which nobody can change', async () => {
    const wave = await world.surveys.started({ set: 'placements_snapshot' });
    const published = async (): Promise<unknown> => (await held(wave)).once['published_total']!.value;
    const before = await published();
    expect(before).toBeGreaterThan(100);
    await world.surveys.asSuperuser(
      `update return_answers set value = '7', prefilled = '7' where question = 'published_total'`,
    );
    await again(wave);
    expect(await published()).toBe(before);
    expect((await held(wave)).once['published_total']!.state).toBe('confirmed');
  });

  it('is not done in a return that says there is nothing, nor once corrections closed, nor in a final wave', async () => {
    const wave = await begun();
    await world.surveys.asSuperuser('update returns set is_nil = true where wave_id = $1', [wave]);
    await expect(again(wave)).rejects.toThrow('nothing to report');
    await world.surveys.asSuperuser('update returns set is_nil = false where wave_id = $1', [wave]);
    await world.surveys.asSuperuser(`update waves set state = 'final', final_at = now() where id = $1`, [
      wave,
    ]);
    await expect(again(wave)).rejects.toThrow(ConflictError);
  });
});
