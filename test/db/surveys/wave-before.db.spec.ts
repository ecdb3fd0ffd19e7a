import { Handing } from '@test/support/submitting';

describe('the wave a return is held against', () => {
  let world: Handing;

  beforeEach(async () => {
    world = await Handing.start();
  });
  afterEach(() => world.close());

  const lastOf = async (previousWaveId: string): Promise<string | null> => {
    const wave = await world.surveys.started({ previousWaveId, referenceDay: '2026-06-10' });
    return (await world.surveys.returns.open(world.officer, wave)).last?.title ?? null;
  };

  it('is the one before', async () => {
    const before = await world.submitted({ title: 'March' });
    expect(await lastOf(before)).toBe('March');
  });

  it('is the one before that, where the borough missed one, or said there was nothing', async () => {
    const march = await world.submitted({ title: 'March' });
    const missed = await world.surveys.wave({ title: 'April', previousWaveId: march });
    expect(await lastOf(missed)).toBe('March');
    const nil = await world.submitted({ title: 'May' });
    await world.surveys.asSuperuser('update waves set previous_wave_id = $2 where id = $1', [nil, missed]);
    expect(await lastOf(nil)).toBe('May');
    await world.surveys.asSuperuser('update return_versions set is_nil = true where wave_id = $1', [nil]);
    expect(await lastOf(nil)).toBe('March');
  });

  it('is none where it never handed anything in', async () => {
    const missed = await world.surveys.wave({ title: 'April' });
    expect(await lastOf(missed)).toBeNull();
  });
});
