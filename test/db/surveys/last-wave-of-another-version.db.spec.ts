import { newId } from '@lib/kernel/ids';
import { HOMES } from '@lib/surveys/question-sets/homes.spec-support';
import { QUESTION_SET } from '@lib/surveys/question-sets/question-set';
import { ReturnPage } from '@lib/surveys/returns/read-return';
import { Handing } from '@test/support/submitting';
import { BROMLEY } from '@test/support/surveys';
import { makeWave } from '@test/support/survey-waves';

const [CHILDREN, WAITING, EACH_HOME] = HOMES.sections;

/** Its next version: a word is a number now, a row of the grid is another, and a fee has a ceiling. */
const NEXT = {
  ...HOMES,
  sections: [
    CHILDREN,
    { ...WAITING, questions: [{ kind: 'whole', code: 'any_waiting', label: 'How many wait?' }] },
    {
      ...EACH_HOME,
      questions: EACH_HOME.questions.map((one) => (one.code === 'fee' ? { ...one, highest: 400_000 } : one)),
    },
  ],
  lists: {
    ...HOMES.lists,
    ages: [
      { code: 'young', label: 'Under 12' },
      { code: 'older', label: '12 and over' },
    ],
  },
};

describe('a wave on another version than the one before it', () => {
  let world: Handing;
  let page: ReturnPage;
  let wave: string;

  beforeAll(async () => {
    world = await Handing.start();
    const { surveys } = world;
    const previousWaveId = await world.submitted();
    const setId = newId();
    await surveys.asSuperuser(
      `insert into question_sets (id, code, version, state, document, written_at, written_by_name, published_at,
                                  published_by_name)
       values ($1, 'homes', 2, 'published', $2, now(), 'A commissioner', now(), 'A commissioner')`,
      [setId, JSON.stringify(QUESTION_SET.parse(NEXT))],
    );
    const ask = <Row>(sql: string, values: readonly unknown[] = []) => surveys.asSuperuser<Row>(sql, values);
    wave = await makeWave(ask, setId, { boroughs: [BROMLEY], previousWaveId, referenceDay: '2026-04-30' });
    await surveys.returns.start(world.officer, wave);
    page = await surveys.returns.open(world.officer, wave);
  });
  afterAll(() => world.close());

  it('begins with what can be answered like it now, and with nothing else', () => {
    const filledIn = (held: ReturnPage['held']['once']) =>
      Object.fromEntries(Object.entries(held).map(([code, { value }]) => [code, value]));
    expect(filledIn(page.held.once)).toEqual({ total: 10 });
    expect(page.held.rows['homes']!.map(({ answers }) => filledIn(answers))).toEqual([
      { name: 'Ferncombe House' },
    ]);
  });

  it('asks for what is left open, so that nothing is confirmed that nobody could give', async () => {
    const once = Object.keys(page.held.once).map((question) => ({ rowId: null, question }));
    const rows = page.held.rows['homes']!.map(({ id }) => id);
    const { weighed } = await world.surveys.filling.confirm(world.officer, wave, once, rows);
    expect(weighed.findings.map(({ rule, place }) => [rule, place.question])).toEqual([
      ['missing', 'by_age'],
      ['missing', 'any_waiting'],
      ['missing', 'fee'],
    ]);
  });

  it('is held against the answers that are carried, by rules too', async () => {
    expect(page.last!.once).toMatchObject({
      ...{ total: 10, any_waiting: null },
      by_age: { young: { home: 4 }, older: { home: null, hostel: null } },
    });
    await world.give(wave, 'total', '20');
    const { weighed } = await world.surveys.returns.open(world.officer, wave);
    expect(weighed.findings.map(({ rule }) => rule)).toContain('near_last');
  });
});
