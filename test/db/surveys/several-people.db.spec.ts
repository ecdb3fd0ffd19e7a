import { Answer, isGrid } from '@lib/surveys/answers/answer';
import { AnswersClashError } from '@lib/surveys/filling/answers-not-saved.error';
import { GivenAnswer } from '@lib/surveys/filling/given-answer';
import { BROMLEY, Surveys } from '@test/support/surveys';
import { seeded } from '../../security/pool-chaos/seeded';

const EDITORS = ['First', 'Second', 'Third', 'Fourth'];
const QUESTIONS = ['total', 'other_reason', 'any_waiting'] as const;
const CELLS = ['young.home', 'old.home', 'old.hostel'] as const;
const PLACES = [...QUESTIONS, ...CELLS];
const ROUNDS = 16;

/** A question, or a cell of the grid: what one box on the page is for. */
type Place = (typeof PLACES)[number];
type Standing = Record<Place, Answer> & { readonly grid: Answer };

const typed = (answer: Answer): string =>
  typeof answer === 'number' || typeof answer === 'string' ? String(answer) : '';

/** What one person typed over the page they had open. */
interface Edit {
  readonly name: string;
  readonly changed: ReadonlyMap<Place, string>;
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

  const standing = async (): Promise<Standing> => {
    const { held } = await world.returns.open(world.by(), wave);
    const grid = held.once['by_age']?.value ?? null;
    const cell = (place: string): Answer => {
      const [down, across] = place.split('.') as [string, string];
      return isGrid(grid) ? (grid[down]?.[across] ?? null) : null;
    };
    return Object.fromEntries([
      ...QUESTIONS.map((code) => [code, held.once[code]?.value ?? null]),
      ...CELLS.map((code) => [code, cell(code)]),
      ['grid', grid],
    ]) as Standing;
  };

  const edit = (name: string): Edit => ({
    name,
    changed: new Map(
      PLACES.filter(() => random(3) === 0).map((place) => [
        place,
        place === 'any_waiting' ? (random(2) === 0 ? 'yes' : 'no') : String(random(1000)),
      ]),
    ),
  });

  const form = ({ changed }: Edit, before: Standing): GivenAnswer[] => {
    const text = (place: Place): string => changed.get(place) ?? typed(before[place]);
    return [
      ...QUESTIONS.map((question) => ({
        ...{ rowId: null, question, was: before[question], given: text(question) },
      })),
      {
        ...{ rowId: null, question: 'by_age', was: before.grid },
        given: {
          young: { home: text('young.home') },
          old: { home: text('old.home'), hostel: text('old.hostel') },
        },
      },
    ];
  };

  const save = (one: Edit, before: Standing): Promise<'saved' | 'clash'> =>
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

  const read = (place: Place, text: string): Answer =>
    place === 'other_reason' || place === 'any_waiting' ? text : Number(text);

  it('never write over one another, in a box or in a cell of a grid, and lose nothing that was saved', async () => {
    let clashes = 0;
    let sharedGrids = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const before = await standing();
      const edits = EDITORS.map(edit);
      const outcomes = await Promise.all(edits.map((one) => save(one, before)));
      const after = await standing();
      const saved = edits.filter((_, at) => outcomes[at] === 'saved');
      for (const place of PLACES) {
        const given = saved
          .flatMap(({ changed }) => changed.get(place) ?? [])
          .map((text) => read(place, text));
        const changes = new Set(given.filter((value) => value !== before[place]));
        // Everybody who saved a change of the place saved the same one.
        expect(changes.size).toBeLessThanOrEqual(1);
        expect(after[place]).toEqual([...changes][0] ?? before[place]);
      }
      clashes += outcomes.filter((one) => one === 'clash').length;
      if (saved.filter(({ changed }) => CELLS.some((cell) => changed.has(cell))).length > 1) sharedGrids += 1;
    }
    expect(clashes).toBeGreaterThan(0);
    expect(clashes).toBeLessThan(ROUNDS * EDITORS.length);
    expect(sharedGrids).toBeGreaterThan(0);
  });
});
