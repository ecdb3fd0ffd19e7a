import { Answer } from '@lib/surveys/answers/answer';
import { AnswersClashError } from '@lib/surveys/filling/answers-not-saved.error';
import { GivenAnswer } from '@lib/surveys/filling/given-answer';
import { BROMLEY, Surveys } from '@test/support/surveys';
import { seeded } from '../../security/pool-chaos/seeded';

const EDITORS = ['First', 'Second', 'Third', 'Fourth'];
const QUESTIONS = ['total', 'other_reason', 'any_waiting'] as const;
const ROUNDS = 12;

type Question = (typeof QUESTIONS)[number];

const typed = (answer: Answer): string =>
  typeof answer === 'number' || typeof answer === 'string' ? String(answer) : '';

/** What one person typed over the page they had open. */
interface Edit {
  readonly name: string;
  readonly changed: ReadonlyMap<Question, string>;
}

describe('several people in one return', () => {
  let world: Surveys;
  let wave: string;
  const random = seeded(20261123);

  beforeAll(async () => {
    world = await Surveys.start();
    wave = await world.started();
  });
  afterAll(() => world.close());

  const values = async (): Promise<Record<Question, Answer>> => {
    const { held } = await world.returns.open(world.by(), wave);
    return Object.fromEntries(QUESTIONS.map((code) => [code, held.once[code]?.value ?? null])) as Record<
      Question,
      Answer
    >;
  };

  const edit = (name: string): Edit => ({
    name,
    changed: new Map(
      QUESTIONS.filter(() => random(2) === 0).map((code) => {
        const number = String(random(1000));
        return [code, code === 'any_waiting' ? (random(2) === 0 ? 'yes' : 'no') : number];
      }),
    ),
  });

  const form = ({ changed }: Edit, before: Record<Question, Answer>): GivenAnswer[] =>
    QUESTIONS.map((question) => ({
      ...{ rowId: null, question, was: before[question] },
      given: changed.get(question) ?? typed(before[question]),
    }));

  const save = (one: Edit, before: Record<Question, Answer>): Promise<'saved' | 'clash'> =>
    world.filling
      .save(world.by(BROMLEY, one.name), wave, 'screen', {
        ...{ answers: form(one, before), seen: null, confirms: false },
      })
      .then(
        () => 'saved' as const,
        (error: unknown) => {
          if (error instanceof AnswersClashError) return 'clash' as const;
          throw error;
        },
      );

  const read = (question: Question, typed: string): Answer => (question === 'total' ? Number(typed) : typed);

  it('never write over one another, and lose nothing that was saved', async () => {
    let clashes = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const before = await values();
      const edits = EDITORS.map(edit);
      const outcomes = await Promise.all(edits.map((one) => save(one, before)));
      const after = await values();
      const saved = edits.filter((_, at) => outcomes[at] === 'saved');
      for (const question of QUESTIONS) {
        const given = saved
          .flatMap(({ changed }) => changed.get(question) ?? [])
          .map((typed) => read(question, typed));
        const changes = new Set(given.filter((value) => value !== before[question]));
        // Everybody who saved a change of the question saved the same one.
        expect(changes.size).toBeLessThanOrEqual(1);
        expect(after[question]).toEqual([...changes][0] ?? before[question]);
      }
      clashes += outcomes.filter((one) => one === 'clash').length;
    }
    expect(clashes).toBeGreaterThan(0);
    expect(clashes).toBeLessThan(ROUNDS * EDITORS.length);
  });
});
