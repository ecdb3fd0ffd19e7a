import { ViewerContext } from '@lib/database/context/viewer-context';
import { Handing } from '@test/support/submitting';
import { CROYDON } from '@test/support/surveys';

describe('a return that was begun', () => {
  let world: Handing;

  beforeAll(async () => {
    world = await Handing.start();
  });
  afterAll(() => world.close());

  /** How many returns somebody deletes who tries to delete all of them. */
  const deletes = (context: ViewerContext): Promise<number> =>
    world.surveys.work.run(context, async (tx) => (await tx.query('delete from returns returning 1')).length);

  it('is deleted by nobody: not by its borough, not by another, and not by the programme', async () => {
    const wave = await world.complete();
    for (const { context } of [world.officer, world.surveys.by(CROYDON), world.reviewer])
      expect(await deletes(context)).toBe(0);
    expect(await world.stateOf(wave)).toBe('in progress');
  });

  it('goes as a pilot, by the programme alone', async () => {
    const wave = await world.surveys.wave({ state: 'pilot' });
    await world.surveys.returns.start(world.officer, wave);
    expect(await deletes(world.officer.context)).toBe(0);
    expect(await deletes(world.reviewer.context)).toBe(1);
  });
});
