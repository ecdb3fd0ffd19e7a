import { day } from '@lib/kernel/day';
import { ConflictError, InvalidError, NotFoundError } from '@lib/kernel/domain-error';
import { AUTHORITIES } from '@lib/boroughs/authorities/authorities';
import { WaveBoroughs } from '@lib/surveys/waves/wave-boroughs.service';
import { WaveExtensions } from '@lib/surveys/waves/wave-extensions.service';
import { WaveMoving } from '@lib/surveys/waves/wave-moving.service';
import { WaveSettings } from '@lib/surveys/waves/wave-settings';
import { Waves } from '@lib/surveys/waves/waves.service';
import { BROMLEY, CROYDON, Surveys } from '@test/support/surveys';

describe('a wave, from its making to its end', () => {
  let world: Surveys;
  let waves: Waves;
  let boroughs: WaveBoroughs;
  let extensions: WaveExtensions;
  let moving: WaveMoving;
  let set: string;

  const commissioner = () => world.programme();

  const settings = (over: Partial<WaveSettings> = {}): WaveSettings => ({
    ...{ title: 'September 2026', questionSetId: set, periodFrom: null, referenceDay: day('2026-05-31') },
    ...{ opensOn: day('2026-06-15'), deadlineOn: day('2026-07-10'), lastNewRowOn: day('2026-07-17') },
    ...{ lastCorrectionOn: day('2026-08-14'), remindDaysBefore: [7, 1], remindEveryDays: 7, remindMost: 3 },
    ...over,
  });

  const make = (over: Partial<WaveSettings> = {}): Promise<string> =>
    waves.make(commissioner(), 'homes', { settings: settings(over), from: null });

  const versionOf = async (id: string): Promise<number> =>
    (await waves.open(commissioner(), id)).wave.version;

  const choose = async (id: string, asked: number[], pilots: number[] = []): Promise<void> =>
    boroughs.choose(commissioner(), id, { asked, pilots }, await versionOf(id));

  const move = async (id: string, name: 'pilot' | 'open' | 'make final'): Promise<void> =>
    moving.move(commissioner(), id, name, await versionOf(id));

  const audited = async (action: string): Promise<number> =>
    (await world.asSuperuser(`select 1 from audit.events where action = $1`, [action])).length;

  beforeEach(async () => {
    world = await Surveys.start();
    set = await world.publish();
    waves = new Waves(world.work, world.audit, world.clock);
    boroughs = new WaveBoroughs(world.work, world.audit, world.clock);
    extensions = new WaveExtensions(world.work, world.audit, world.clock);
    moving = new WaveMoving(world.work, world.audit, world.clock);
  });
  afterEach(() => world.close());

  it('is made of a proposal, asks all 33, and no borough knows of it', async () => {
    const { settings: proposed, from } = await waves.propose(commissioner(), 'homes', null);
    expect([proposed.title, proposed.opensOn, from]).toEqual(['May 2026', '2026-06-12', null]);
    const id = await make();
    const page = await waves.open(commissioner(), id);
    expect(page).toMatchObject({ standing: 'draft', previousTitle: null, returns: [] });
    expect(page.boroughs).toHaveLength(AUTHORITIES.length);
    expect([...page.agreed].sort()).toEqual([BROMLEY, CROYDON]);
    expect(await world.returns.list(world.by())).toEqual([]);
    await expect(waves.open(world.by(), id)).rejects.toThrow(NotFoundError);
    expect(await audited('wave-changed')).toBe(1);
  });

  it('says everything that is wrong with its settings, and makes nothing', async () => {
    const wrong = { title: ' ', deadlineOn: day('2026-05-01'), remindDaysBefore: [7, 7], remindMost: 21 };
    const refused = (await make(wrong).catch((error: unknown) => error)) as InvalidError;
    expect(refused).toBeInstanceOf(InvalidError);
    const named = ['title', 'deadlineOn', 'deadlineOn', 'remindDaysBefore', 'remindMost'];
    expect(refused.problems.map(({ field }) => field)).toEqual(named);
    await expect(make({ questionSetId: '0197a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b' })).rejects.toThrow(
      InvalidError,
    );
    expect((await waves.collections(commissioner()))[0]!.waves).toEqual([]);
  });

  it('is piloted by some, and opens without what they tried', async () => {
    const id = await make();
    await expect(move(id, 'pilot')).rejects.toThrow('No borough pilots the wave yet');
    await choose(id, [BROMLEY, CROYDON], [BROMLEY]);
    await move(id, 'pilot');
    expect(await world.returns.list(world.by(CROYDON))).toEqual([]);
    await world.returns.start(world.by(), id);
    const answers = [{ rowId: null, question: 'total', given: '12' }];
    await world.filling.save(world.by(), id, 'screen', { answers, seen: null, confirms: false });
    expect((await waves.open(commissioner(), id)).returns).toMatchObject([
      { boroughId: BROMLEY, isPilot: true },
    ]);
    await move(id, 'open');
    const page = await waves.open(commissioner(), id);
    expect(page).toMatchObject({ standing: 'open', returns: [], wave: { opensOn: '2026-06-12' } });
    expect(await world.asSuperuser('select 1 from return_answers')).toEqual([]);
    expect(await world.returns.list(world.by(CROYDON))).toHaveLength(1);
    await expect(move(id, 'open')).rejects.toThrow('This wave is open');
    await move(id, 'make final');
    await expect(choose(id, [BROMLEY])).rejects.toThrow('final');
    expect(await audited('wave-moved')).toBe(3);
  });

  it('loses what was piloted when another version is to be asked', async () => {
    const id = await make();
    await choose(id, [BROMLEY], [BROMLEY]);
    await move(id, 'pilot');
    await world.returns.start(world.by(), id);
    const change = async (questionSetId: string): Promise<void> =>
      waves.change(commissioner(), id, settings({ questionSetId, title: 'Again' }), await versionOf(id));
    await change(set);
    expect((await waves.open(commissioner(), id)).returns).toHaveLength(1);
    const [next] = await world.asSuperuser<{ id: string }>(
      `insert into question_sets (id, code, version, state, document, written_at, written_by_name, published_at, published_by_name)
       select gen_random_uuid(), code, 2, state, document, written_at, written_by_name, published_at, published_by_name
         from question_sets where id = $1 returning id`,
      [set],
    );
    await change(next!.id);
    expect(await waves.open(commissioner(), id)).toMatchObject({ returns: [], wave: { setVersion: 2 } });
  });

  it('does not open without a borough, or after its deadline', async () => {
    const id = await make();
    await choose(id, []);
    await expect(move(id, 'open')).rejects.toThrow('No borough is asked yet');
    await choose(id, [BROMLEY]);
    world.clock.moveTo('2026-07-11T09:00:00Z');
    await expect(move(id, 'open')).rejects.toThrow('The deadline, 10 July 2026, is over');
  });

  it('keeps, once open, what boroughs were told; its days only move to later', async () => {
    const id = await world.started();
    const { wave } = await waves.open(commissioner(), id);
    const change = (over: Partial<WaveSettings>): Promise<void> =>
      waves.change(commissioner(), id, { ...wave, remindDaysBefore: [7], ...over }, wave.version);
    await expect(change({ deadlineOn: day('2026-06-29') })).rejects.toThrow(InvalidError);
    await expect(change({ referenceDay: day('2026-03-30') })).rejects.toThrow(InvalidError);
    await change({ deadlineOn: day('2026-07-03') });
    const [{ particulars }] = (await world.asSuperuser<{ particulars: unknown }>(
      `select particulars from audit.events where action = 'wave-changed'`,
    )) as [{ particulars: unknown }];
    expect(particulars).toMatchObject({
      before: { deadlineOn: '2026-06-30' },
      after: { deadlineOn: '2026-07-03' },
    });
    await expect(change({ deadlineOn: day('2026-07-04') })).rejects.toThrow(ConflictError);
    await expect(choose(id, [CROYDON])).rejects.toThrow('A return that was started stays: Bromley');
  });

  it('gives one borough more time, with a reason the borough reads', async () => {
    const id = await world.started();
    const at = { waveId: id, boroughId: BROMLEY, seen: 1 };
    const more = { deadlineOn: day('2026-07-14'), lastCorrectionOn: null, because: 'Their system was down' };
    await expect(
      extensions.extend(commissioner(), at, { ...more, deadlineOn: day('2026-06-30') }),
    ).rejects.toThrow(InvalidError);
    await expect(extensions.extend(commissioner(), at, { ...more, because: ' ' })).rejects.toThrow(
      InvalidError,
    );
    await extensions.extend(commissioner(), at, more);
    const [own] = await world.returns.list(world.by());
    expect(own).toMatchObject({
      days: { deadlineOn: '2026-07-14' },
      inWave: { extendedBecause: 'Their system was down' },
    });
    const [other] = await world.returns.list(world.by(CROYDON));
    expect(other!.days.deadlineOn).toBe('2026-06-30');
    await expect(extensions.extend(commissioner(), at, more)).rejects.toThrow(ConflictError);
    await expect(boroughs.expect(commissioner(), { ...at, seen: 2 }, 'No children')).rejects.toThrow(
      ConflictError,
    );
    const croydon = { waveId: id, boroughId: CROYDON, seen: 1 };
    await boroughs.expect(commissioner(), croydon, 'It answers for itself next time');
    await expect(world.returns.start(world.by(CROYDON), id)).rejects.toThrow(ConflictError);
    await boroughs.expect(commissioner(), { ...croydon, seen: 2 }, null);
    await world.returns.start(world.by(CROYDON), id);
    expect(await audited('wave-extended')).toBe(3);
  });

  it('is followed by the next, its days moved along, and two versions can be open at once', async () => {
    const first = await world.wave({ title: 'December 2025', referenceDay: '2025-12-31' });
    const last = await world.wave();
    const next = await waves.propose(commissioner(), 'homes', null);
    expect(next.from?.id).toBe(last);
    expect(next.settings).toMatchObject({
      title: 'June 2026',
      referenceDay: '2026-06-30',
      deadlineOn: '2026-09-29',
    });
    const id = await waves.make(commissioner(), 'homes', { settings: next.settings, from: last });
    const page = await waves.open(commissioner(), id);
    expect(page).toMatchObject({ previousTitle: 'March 2026' });
    expect(page.boroughs.map(({ boroughId }) => boroughId)).toEqual([BROMLEY, CROYDON]);
    await move(id, 'open');
    const listed = (await waves.collections(commissioner()))[0]!.waves.map(({ wave }) => wave.id);
    expect(listed).toEqual([id, last, first]);
    await expect(waves.propose(commissioner(), 'nobody', null)).rejects.toThrow(NotFoundError);
  });
});
