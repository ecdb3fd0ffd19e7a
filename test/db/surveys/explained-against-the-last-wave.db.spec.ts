import { Explaining } from '@lib/surveys/filling/explaining.service';
import { WeighedFinding } from '@lib/surveys/weighing/weigh-return';
import { Handing } from '@test/support/submitting';

describe('a query held against the last wave', () => {
  let world: Handing;
  let explaining: Explaining;

  beforeAll(async () => {
    world = await Handing.start();
    explaining = new Explaining(world.surveys.saving);
  });
  afterAll(() => world.close());

  /** The next wave, in which everything is as it was but how many children there are. */
  const next = async (previousWaveId: string, referenceDay: string, total: string): Promise<string> => {
    const wave = await world.surveys.started({ previousWaveId, referenceDay });
    const { held } = await world.surveys.returns.open(world.officer, wave);
    const once = Object.keys(held.once).map((question) => ({ rowId: null, question }));
    await world.surveys.filling.confirm(
      world.officer,
      wave,
      once,
      held.rows['homes']!.map(({ id }) => id),
    );
    await world.give(wave, 'total', total);
    return wave;
  };
  const query = async (wave: string): Promise<WeighedFinding> =>
    (await world.surveys.returns.open(world.officer, wave)).weighed.findings.find(
      ({ weight }) => weight === 'query',
    )!;
  const explain = async (wave: string, why: string): Promise<void> => {
    await explaining.explain(world.officer, wave, (await query(wave)).key, why);
    await world.submitAgain(wave);
  };

  it('is explained again where that is another one, though the number is one that was explained before', async () => {
    const april = await next(await world.submitted(), '2026-04-30', '20');
    await explain(april, 'Ten came in one night');
    const may = await next(april, '2026-05-31', '40');
    await explain(may, 'Twenty more came');
    const june = await next(may, '2026-06-30', '20');
    expect(await query(june)).toMatchObject({ rule: 'near_last', explanation: null });
  });

  it('stays explained while both stay', async () => {
    const first = await world.submitted({ referenceDay: '2026-01-31' });
    const wave = await next(first, '2026-02-28', '30');
    await explaining.explain(world.officer, wave, (await query(wave)).key, 'A school closed');
    await world.give(wave, 'total', '31');
    expect((await query(wave)).explanation).toBeNull();
    await world.give(wave, 'total', '30');
    expect((await query(wave)).explanation?.explanation).toBe('A school closed');
  });
});
