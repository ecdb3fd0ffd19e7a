import { ProtectedTable } from '@lib/disclosure-control/protecting/protect';
import { Figure, OFFICIAL } from '@lib/disclosure-control/table/figure';
import { attack } from './attack';
import { Problem } from './build-problem';

const figure = (value: number, contributor: number | null, sums: number[][] = []): Figure => ({
  value,
  sums,
  contributor,
  published: true,
  held: sums.length > 0,
  keepHidden: false,
  weight: 1,
});

/** Three boroughs of two kinds, each with its total; and the two kinds over all of them. */
const problemOf = (rows: readonly (readonly [number, number])[]): Problem => {
  const figures = rows.flatMap(([a, b], at) => [
    figure(a, at + 1),
    figure(b, at + 1),
    figure(a + b, at + 1, [[at * 3, at * 3 + 1]]),
  ]);
  const sums = [0, 1].map((kind) => {
    const parts = rows.map((_, at) => at * 3 + kind);
    return {
      ...figure(
        parts.reduce((sum, part) => sum + figures[part]!.value, 0),
        null,
        [parts],
      ),
      held: false,
    };
  });
  return { figures: [...figures, ...sums], cells: [...figures, ...sums].map(() => null), alike: new Set() };
};

const hiding = ({ figures }: Problem, hidden: readonly number[]): ProtectedTable => ({
  places: figures.map(({ value }, place) =>
    hidden.includes(place)
      ? { shown: { kind: 'hidden' }, reason: 'small' }
      : { shown: { kind: 'number', value }, reason: 'not hidden' },
  ),
  hiddenAtLeast: 1,
  sensitive: 0,
  alternatives: 0,
  withheld: 0,
});

describe('the check before a release is kept', () => {
  const problem = problemOf([
    [3, 40],
    [4, 50],
    [60, 70],
  ]);

  it('finds a small number that stands alone in its row', async () => {
    // 43 - 40 = 3: everybody finds it but the borough it is of.
    const { hidden, viewpoints } = await attack(problem, hiding(problem, [0, 3, 4]), OFFICIAL);
    expect(viewpoints).toBe(4);
    expect(hidden).toBeGreaterThanOrEqual(2);
  });

  it('finds what only a borough that knows its own number can', async () => {
    // From outside, 3 + 4 is all that is known of the two; each of the two knows one of them.
    const open = hiding(problem, [0, 1, 3, 4]);
    expect((await attack(problem, open, OFFICIAL)).hidden).toBe(2);
  });

  it('finds nothing where three share what is hidden and no total helps', async () => {
    const wide = hiding(problem, [0, 1, 3, 4, 6, 7]);
    expect((await attack(problem, wide, OFFICIAL)).hidden).toBe(0);
  });

  it('finds a borough’s small number that is printed nowhere, where all others in a sum are printed', async () => {
    const lone = problemOf([
      [3, 40],
      [7, 50],
      [0, 70],
    ]);
    const unprinted = (places: readonly number[]): Problem => ({
      ...lone,
      figures: lone.figures.map((one, at) => (places.includes(at) ? { ...one, published: false } : one)),
    });
    const printing = (problem: Problem): ProtectedTable => ({
      ...hiding(problem, []),
      places: problem.figures.map(({ value, published }) => ({
        shown: published ? { kind: 'number', value } : { kind: 'unpublished' },
        reason: 'not hidden',
      })),
    });
    // 10 - 7 - 0 = 3: everybody finds it but the borough it is of.
    const open = unprinted([0]);
    expect(await attack(open, printing(open), OFFICIAL)).toMatchObject({ unprinted: 3 });
    const given = unprinted([0, 1, 3, 4, 6, 7, 9, 10]);
    expect(await attack(given, printing(given), OFFICIAL)).toEqual({
      hidden: 0,
      unprinted: 0,
      viewpoints: 4,
    });
  });
});
