import { ConflictError, NotFoundError } from '@lib/kernel/domain-error';
import { AnswersClashError, AnswersNotUnderstoodError } from '@lib/surveys/filling/answers-not-saved.error';
import { GivenAnswer } from '@lib/surveys/filling/given-answer';
import { BROMLEY, CROYDON, Surveys } from '@test/support/surveys';

const given = (question: string, text: string, rowId: string | null = null): GivenAnswer => ({
  rowId,
  question,
  given: text,
});

describe('filling in a return', () => {
  let world: Surveys;
  let wave: string;

  const save = (
    answers: readonly GivenAnswer[],
    { seen = null as number | null, confirms = false, by = world.by() } = {},
  ) => world.filling.save(by, wave, 'screen', { answers, seen, confirms });

  beforeEach(async () => {
    world = await Surveys.start();
    wave = await world.started();
  });
  afterEach(() => world.close());

  it('begins with nothing said, and every question that is asked missing', async () => {
    const { held, weighed } = await world.returns.open(world.by(), wave);
    expect(held).toMatchObject({
      state: 'in progress',
      change: 1,
      isNil: false,
      pilot: false,
      once: {},
      rows: {},
    });
    expect(weighed.tally).toMatchObject({ rows: 0, missing: 4, errors: 0, queries: 0 });
    expect(weighed.findings.map(({ rule, place }) => `${rule} ${place.question}`)).toEqual([
      'missing total',
      'missing by_age',
      'missing any_waiting',
      'no_rows name',
    ]);
  });

  it('is started once, however often, and not by a borough it does not ask', async () => {
    await world.returns.start(world.by(), wave);
    expect((await world.returns.open(world.by(), wave)).held.change).toBe(1);
    const other = await world.wave({ boroughs: [CROYDON], title: 'June 2026' });
    await expect(world.returns.start(world.by(), other)).rejects.toThrow(NotFoundError);
    await expect(world.returns.open(world.by(CROYDON), wave)).rejects.toThrow(NotFoundError);
  });

  it('saves half a section and a blank, and says who gave an answer', async () => {
    await save([given('total', '30'), given('any_waiting', '')]);
    const { held, weighed } = await save([given('total', '31')]);
    expect(held.once['total']).toMatchObject({
      value: 31,
      state: 'given',
      changedByName: 'Officer of the borough',
    });
    expect(held.once['any_waiting']).toBeUndefined();
    expect(weighed.tally.once).toEqual({ asked: 3, answered: 1, toConfirm: 0, prefilled: 0 });
  });

  it('saves nothing of what was given where one answer cannot be understood, and says where and what was expected', async () => {
    const answers = [
      given('total', '30'),
      given('any_waiting', 'perhaps'),
      { rowId: null, question: 'by_age', given: { young: { home: '3,5' }, old: { home: '12' } } },
    ];
    const refused = await save(answers).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(AnswersNotUnderstoodError);
    expect((refused as AnswersNotUnderstoodError).problems).toEqual([
      { field: 'any_waiting', message: 'Enter Yes, No or Not known' },
      { field: 'by_age.young.home', message: 'Enter a whole number, like 312' },
    ]);
    expect((await world.returns.open(world.by(), wave)).held.once).toEqual({});
  });

  it('keeps what each of two people changed, and shows both where they changed the same', async () => {
    await save([given('total', '30'), given('any_waiting', 'no')]);
    const begun = { total: 30, any_waiting: 'no' } as const;
    const form = (total: string, waiting: string): GivenAnswer[] => [
      { ...given('total', total), was: begun.total },
      { ...given('any_waiting', waiting), was: begun.any_waiting },
    ];
    await save(form('31', 'no'), { by: world.by(BROMLEY, 'First') });
    const { held } = await save(form('30', 'yes'), { by: world.by(BROMLEY, 'Second') });
    expect([held.once['total']!.value, held.once['any_waiting']!.value]).toEqual([31, 'yes']);
    const clash = await save(form('32', 'yes'), { by: world.by(BROMLEY, 'Third') }).catch(
      (error: unknown) => error,
    );
    expect(clash).toBeInstanceOf(AnswersClashError);
    expect((clash as AnswersClashError).clashes).toMatchObject([
      { question: 'total', yours: 32, theirs: { value: 31, changedByName: 'First' } },
    ]);
  });

  it('lets a machine say what it had seen instead', async () => {
    const { head } = await save([given('total', '30')]);
    await save([given('total', '31')], { seen: head.change });
    await expect(save([given('total', '32')], { seen: head.change })).rejects.toThrow(AnswersClashError);
    await save([given('any_waiting', 'no')], { seen: head.change });
  });

  it('adds, finds twice and removes rows, and takes none after the last day', async () => {
    const row = (name: string) =>
      world.filling.addRow(world.by(), wave, {
        section: 'homes',
        manner: 'screen',
        answers: [
          { question: 'name', given: name },
          { question: 'fee', given: '£6,200' },
        ],
      });
    const { rowId, page } = await row('The Elms');
    expect(page.held.rows['homes']).toMatchObject([{ id: rowId, answers: { fee: { value: 620_000 } } }]);
    await expect(row('The Elms')).rejects.toMatchObject({ code: 'row-twice' });
    const after = await world.filling.removeRow(world.by(), wave, rowId, 'closed');
    expect(after.weighed.tally.rows).toBe(0);
    world.clock.moveTo('2026-07-08T09:00:00Z');
    await expect(row('The Oaks')).rejects.toMatchObject({ code: 'closed-to-new-rows' });
    world.clock.moveTo('2026-08-01T09:00:00Z');
    await expect(save([given('total', '1')])).rejects.toThrow(ConflictError);
  });

  it('adds rows with what else is given at once: all of it, or nothing', async () => {
    const rows = (...names: string[]) =>
      names.map((name) => ({ section: 'homes', answers: [{ question: 'name', given: name }] }));
    const saved = (newRows: ReturnType<typeof rows>) =>
      world.filling.save(world.by(), wave, 'screen', {
        ...{ answers: [given('total', '7')], seen: null, confirms: false, newRows },
      });
    await expect(saved(rows('The Elms', 'The Oaks', 'The Elms'))).rejects.toMatchObject({
      code: 'row-twice',
    });
    const before = await world.returns.open(world.by(), wave);
    expect(before.held.once['total']?.value).not.toBe(7);
    expect(before.weighed.tally.rows).toBe(0);
    const { held, weighed } = await saved(rows('The Elms', 'The Oaks'));
    expect(held.rows['homes']).toMatchObject([
      { position: 1, origin: 'screen', answers: { name: { value: 'The Elms' } } },
      { position: 2, origin: 'screen', answers: { name: { value: 'The Oaks' } } },
    ]);
    expect([held.once['total']!.value, weighed.tally.rows]).toEqual([7, 2]);
  });

  it('is not open to a borough while a reviewer has it', async () => {
    await world.asSuperuser(`update returns set state = 'submitted', submissions = 1, submitted_at = now()`);
    await expect(save([given('total', '1')])).rejects.toMatchObject({ code: 'return-not-open' });
  });
});
