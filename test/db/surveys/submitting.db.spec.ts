import { ConflictError, InvalidError, NotAllowedError } from '@lib/kernel/domain-error';
import { NotReadyError } from '@lib/surveys/submitting/not-ready.error';
import { Handing } from '@test/support/submitting';
import { CROYDON } from '@test/support/surveys';

describe('a return on its way to the programme', () => {
  let world: Handing;

  beforeEach(async () => {
    world = await Handing.start();
  });
  afterEach(() => world.close());

  const versions = (): Promise<Record<string, unknown>[]> =>
    world.surveys.asSuperuser(
      'select number, reference, because, days_late, prepared_by_name from return_versions order by number',
    );

  it('is not handed on while something is missing, and says what', async () => {
    const wave = await world.surveys.started();
    const refused = await world.submitting.markReady(world.officer, wave).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(NotReadyError);
    expect((refused as NotReadyError).left).toMatchObject({ missing: 4, errors: 0, comments: 0 });
    expect((refused as Error).message).toBe('This return is not ready yet: 4 answers are missing.');
    expect(await world.stateOf(wave)).toBe('in progress');
  });

  it('is approved by somebody else, kept as it is, and gets a receipt', async () => {
    const wave = await world.complete();
    await world.submitting.markReady(world.officer, wave, { message: ' Ready ' });
    await expect(world.submitting.submit(world.officer, wave, { agreed: true })).rejects.toThrow(
      NotAllowedError,
    );
    await expect(world.submitting.submit(world.approver, wave, { agreed: false })).rejects.toThrow(
      InvalidError,
    );
    const reference = await world.submitting.submit(world.approver, wave, { agreed: true });
    expect(reference).toMatch(/^S-[2-9A-Z]{6}$/);
    expect(await versions()).toEqual([
      { number: 1, reference, because: null, days_late: 0, prepared_by_name: 'An officer' },
    ]);
    const kept = await world.surveys.asSuperuser<{ section: string; of_children: boolean; content: unknown }>(
      'select section, of_children, content from return_version_sections order by section',
    );
    expect(kept.map(({ section, of_children }) => [section, of_children])).toEqual([
      ['children', false],
      ['homes', false],
      ['waiting', false],
    ]);
    expect(kept[0]!.content).toMatchObject({ answers: { total: 10, others: 1 }, rows: [], explained: [] });
    expect(kept[1]!.content).toMatchObject({
      rows: [
        { key: '["Ferncombe House"]', childId: null, answers: { name: 'Ferncombe House', fee: 450_000 } },
      ],
    });
    expect(kept[2]!.content).toEqual({ answers: { any_waiting: 'no' }, rows: [], explained: [] });
    const moves = await world.surveys.asSuperuser<{ particulars: { move: string } }>(
      `select particulars from audit.events where action = 'survey-return-moved' order by id`,
    );
    expect(moves.map(({ particulars }) => particulars.move)).toEqual(['mark ready', 'submit']);
  });

  it('can be taken back, and sent back with a reason', async () => {
    const wave = await world.complete();
    await world.submitting.markReady(world.officer, wave);
    await expect(world.give(wave, 'total', '11')).rejects.toThrow(ConflictError);
    await world.submitting.takeBack(world.officer, wave);
    await world.submitting.markReady(world.officer, wave);
    await expect(world.submitting.sendBack(world.approver, wave, { because: ' ' })).rejects.toThrow(
      InvalidError,
    );
    await world.submitting.sendBack(world.approver, wave, { because: 'The total is old' });
    const { head } = await world.surveys.returns.open(world.officer, wave);
    expect(head).toMatchObject({
      state: 'in progress',
      sentBackBecause: 'The total is old',
      readyByName: null,
    });
    await world.submitting.markReady(world.officer, wave);
    expect((await world.surveys.returns.open(world.officer, wave)).head.sentBackBecause).toBeNull();
  });

  it('is not submitted as somebody did not see it', async () => {
    const wave = await world.complete();
    await world.submitting.markReady(world.officer, wave);
    const { head } = await world.surveys.returns.open(world.approver, wave);
    await world.submitting.takeBack(world.officer, wave);
    await world.give(wave, 'total', '11');
    await world.submitting.markReady(world.officer, wave);
    const late = world.submitting.submit(world.approver, wave, { agreed: true, version: head.version });
    await expect(late).rejects.toThrow(ConflictError);
    expect(await versions()).toEqual([]);
  });

  it('is flagged late by the deadline of its borough, and refused once corrections are closed', async () => {
    const wave = await world.complete();
    world.surveys.clock.moveTo('2026-07-03T09:00:00Z');
    await world.submitAgain(wave);
    expect(await versions()).toMatchObject([{ days_late: 3 }]);
    const other = await world.complete({ title: 'Another' });
    world.surveys.clock.moveTo('2026-08-01T09:00:00Z');
    await expect(world.submitting.markReady(world.officer, other)).rejects.toThrow(
      'Corrections closed on 31 July 2026',
    );
  });

  it('is corrected with a reason until the last day for it, and both versions are kept', async () => {
    const wave = await world.submitted();
    await expect(world.corrections.begin(world.officer, wave, { because: '' })).rejects.toThrow(InvalidError);
    await world.corrections.begin(world.officer, wave, { because: 'One child was left out' });
    await world.give(wave, 'total', '11');
    await world.submitAgain(wave);
    expect(await world.stateOf(wave)).toBe('resubmitted');
    expect(await versions()).toMatchObject([{ number: 1 }, { number: 2, because: 'One child was left out' }]);
    world.surveys.clock.moveTo('2026-08-01T09:00:00Z');
    const closed = (): Promise<void> =>
      world.corrections.begin(world.officer, wave, { because: 'Once more' });
    await expect(closed()).rejects.toThrow('Corrections closed');
    await world.reopenUntil(wave, '2026-08-15');
    await closed();
    expect(await world.stateOf(wave)).toBe('in progress');
  });

  it('of a final wave is corrected once the programme reopened it', async () => {
    const wave = await world.accepted();
    await world.surveys.asSuperuser(
      `update waves set state = 'final', final_at = '2026-06-12T09:00:00Z' where id = $1`,
      [wave],
    );
    const begin = (): Promise<void> =>
      world.corrections.begin(world.officer, wave, { because: 'A home was left out' });
    await expect(begin()).rejects.toThrow('This wave is final');
    world.surveys.clock.moveTo('2026-09-01T09:00:00Z');
    await world.reopenUntil(wave, '2026-09-10');
    await begin();
    await world.give(wave, 'total', '11');
    expect(await world.stateOf(wave)).toBe('in progress');
  });

  it('keeps nothing but that there is nothing of a nil return', async () => {
    const wave = await world.surveys.started();
    await world.surveys.asSuperuser('update returns set is_nil = true where wave_id = $1', [wave]);
    await world.submitAgain(wave);
    expect(await versions()).toHaveLength(1);
    expect(await world.surveys.asSuperuser('select 1 from return_version_sections')).toEqual([]);
  });

  it('is nobody else’s', async () => {
    const wave = await world.complete();
    const other = world.surveys.by(CROYDON, 'An approver');
    await world.submitting.markReady(world.officer, wave);
    await expect(world.submitting.submit(other, wave, { agreed: true })).rejects.toThrow('We cannot find');
    expect(await versions()).toEqual([]);
  });
});
