import { SYSTEM } from '@lib/database/context/viewer-context';
import { ConflictError, InvalidError, NotFoundError } from '@lib/kernel/domain-error';
import { instruments } from '@lib/surveys/instruments/instruments';
import { loadInstruments } from '@lib/surveys/instruments/load-instruments';
import { HOMES } from '@lib/surveys/question-sets/homes.spec-support';
import { QuestionSets } from '@lib/surveys/question-sets/question-sets.service';
import { SetNotWrittenError } from '@lib/surveys/question-sets/written-set';
import { Waves } from '@lib/surveys/waves/waves.service';
import { Surveys } from '@test/support/surveys';

const fileOf = (document: unknown) => ({
  name: 'homes.json',
  bytes: Buffer.from(JSON.stringify(document)),
});

const NAMED = { title: 'Homes', workstream: 'Sufficiency' };
const CHANGED = { ...HOMES, title: 'Homes and beds' };

describe('question sets in versions', () => {
  let world: Surveys;
  let sets: QuestionSets;
  const commissioner = () => world.programme();

  beforeEach(async () => {
    world = await Surveys.start();
    sets = new QuestionSets(world.work, world.audit, world.clock);
  });
  afterEach(() => world.close());

  const write = (document: unknown, replaces = false): Promise<string> =>
    sets.write(commissioner(), fileOf(document), replaces);

  it('are written, published with their collection, and then never change', async () => {
    const id = await write(HOMES);
    expect(await sets.open(commissioner(), id)).toMatchObject({
      state: 'draft',
      version: 1,
      problems: [],
      before: null,
    });
    await expect(sets.open(world.by(), id)).rejects.toThrow(NotFoundError);
    await expect(sets.publish(commissioner(), id, null)).rejects.toThrow(InvalidError);
    await sets.publish(commissioner(), id, NAMED);
    expect(await sets.open(world.by(), id)).toMatchObject({ state: 'published', collection: NAMED });
    const actions = await world.asSuperuser<{ action: string }>(
      `select action from audit.events where subject_ids = array[$1]::uuid[] order by id`,
      [id],
    );
    expect(actions.map(({ action }) => action)).toEqual(['question-set-written', 'question-set-published']);
    await expect(sets.publish(commissioner(), id, NAMED)).rejects.toThrow(ConflictError);
    await expect(sets.discard(commissioner(), id)).rejects.toThrow(ConflictError);
    await expect(
      world.work.run(commissioner().context, (tx) =>
        tx.query(`update question_sets set document = '{}' where id = $1 returning 1`, [id]),
      ),
    ).resolves.toEqual([]);
  });

  it('have one draft a code, which is replaced only when somebody says so', async () => {
    const first = await write(HOMES);
    await expect(write(CHANGED)).rejects.toThrow(
      'There is a draft of version 1 of this question set already',
    );
    const second = await write(CHANGED, true);
    await expect(sets.open(commissioner(), first)).rejects.toThrow(NotFoundError);
    expect(await sets.open(commissioner(), second)).toMatchObject({ title: 'Homes and beds', version: 1 });
    await sets.discard(commissioner(), second);
    expect(await sets.list(commissioner())).toEqual([]);
  });

  it('are compared with the version before, and a wave can ask either', async () => {
    const one = await write(HOMES);
    await sets.publish(commissioner(), one, NAMED);
    const [children, ...others] = HOMES.sections;
    const more = { kind: 'whole', code: 'visits', label: 'Visits' };
    const two = await write({
      ...HOMES,
      sections: [{ ...children, questions: [...children.questions, more] }, ...others],
    });
    expect((await sets.open(commissioner(), two)).changes).toMatchObject([
      { what: 'question', change: 'added', code: 'visits' },
    ]);
    await sets.publish(commissioner(), two, null);
    const waves = new Waves(world.work, world.audit, world.clock);
    const { settings, versions } = await waves.propose(commissioner(), 'homes', null);
    expect([settings.questionSetId, versions.map(({ version }) => version)]).toEqual([two, [2, 1]]);
    for (const questionSetId of [one, two])
      await waves.make(commissioner(), 'homes', { settings: { ...settings, questionSetId }, from: null });
    const made = (await waves.collections(commissioner()))[0]!.waves;
    expect(made.map(({ wave }) => wave.setVersion).sort()).toEqual([1, 2]);
  });

  it('are refused with every problem and its place, and nothing is kept', async () => {
    const refused = (await write({ ...HOMES, rules: [{ ...HOMES.rules[0], holds: 'sum(' }] }).catch(
      (error: unknown) => error,
    )) as SetNotWrittenError;
    expect(refused).toBeInstanceOf(SetNotWrittenError);
    expect(refused.written).toMatchObject([{ path: 'rules.0.holds', sheet: null }]);
    await expect(
      sets.write(commissioner(), { name: 'a.json', bytes: Buffer.from('{') }, false),
    ).rejects.toThrow('no JSON');
    await expect(
      sets.write(commissioner(), { name: 'a.pdf', bytes: Buffer.from('%PDF-1.7') }, false),
    ).rejects.toThrow('Choose an Excel workbook (.xlsx) or a document (.json)');
    expect(await sets.list(commissioner())).toEqual([]);
  });

  it('that ship are published once, and again only when they change', async () => {
    const job = await world.database.unitOfWork('job');
    const load = (shipped = instruments()) =>
      job.run(SYSTEM, (tx) => loadInstruments(tx, world.clock, shipped));
    expect(await load()).toMatchObject({ rows: 2, changed: true });
    expect(await load()).toMatchObject({ rows: 2, changed: false });
    const [snapshot, sufficiency] = instruments();
    expect(
      await load([{ ...snapshot!, set: { ...snapshot!.set, title: 'Snapshot' } }, sufficiency!]),
    ).toMatchObject({
      changed: true,
    });
    const known = (await sets.list(commissioner())).map(({ code, version, writtenByName }) => [
      code,
      version,
      writtenByName,
    ]);
    expect(known).toEqual([
      ['placements_snapshot', 2, 'The service itself'],
      ['placements_snapshot', 1, 'The service itself'],
      ['sufficiency', 1, 'The service itself'],
    ]);
    const { length } = await new Waves(world.work, world.audit, world.clock).collections(world.by());
    expect(length).toBe(2);
  });
});
