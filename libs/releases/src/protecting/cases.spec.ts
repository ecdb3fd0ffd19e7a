import { protect } from '@lib/disclosure-control/protecting/protect';
import { OFFICIAL } from '@lib/disclosure-control/table/figure';
import { Category, Cube } from '../cubes/cube';
import { MADE_AREAS as AREAS, MADE_BOROUGHS as BOROUGHS } from '../made-areas.spec-support';
import { madeCube } from '../made-cube.spec-support';
import { buildProblem, Problem } from './build-problem';
import { countsOf } from './counts';
import { finerDetail, withoutDetail } from './withholdable';

const category = (code: string, sums: readonly (readonly string[])[] = []): Category => ({
  ...{ code, sums, label: code, forBoroughs: [] },
  forGroups: ['official'],
});

const CUBE: Cube = {
  ...madeCube(new Map()),
  population: 'cases',
  areas: ['london', 'statistical', 'sub-region'],
  products: ['official'],
  categories: [category('total', [['near', 'far']]), category('near'), category('far')],
};

/** Cases near and far by borough; everybody else has none. */
const problemOf = (
  cases: Readonly<Record<number, readonly [number, number]>>,
  sensitive: Cube['sensitive'] = [],
): Problem =>
  buildProblem({
    cube: { ...CUBE, sensitive },
    product: 'official',
    areas: AREAS,
    counts: new Map(
      BOROUGHS.map((id) => {
        const [near, far] = cases[id] ?? [0, 0];
        return [id, countsOf(CUBE, new Map(Object.entries({ near, far })))];
      }),
    ),
    kept: () => false,
    printsBoroughs: true,
  });

const printedOf = async (problem: Problem): Promise<Record<string, string>> => {
  const { places } = await protect(problem.figures, OFFICIAL);
  return Object.fromEntries(
    problem.cells.flatMap((cell, at) => {
      if (!cell) return [];
      const { shown, reason } = places[at]!;
      return [[`${cell.area.code} ${cell.category}`, shown.kind === 'number' ? String(shown.value) : reason]];
    }),
  );
};

/** Boroughs of South East London, all but one of them outer, and of others. */
const [CAMDEN, BARKING, BARNET, BEXLEY, BROMLEY, GREENWICH] = [202, 301, 302, 303, 305, 203];

describe('a cube of cases', () => {
  it('holds nothing, prints no borough, and has the areas it says', () => {
    const { figures, cells } = problemOf({ [BROMLEY]: [9, 9] });
    expect(figures.filter(({ held }) => held)).toEqual([]);
    expect([...new Set(cells.flatMap((cell) => cell?.area.kind ?? []))]).toEqual([
      ...['london', 'statistical', 'sub-region'],
    ]);
  });

  it('hides what is of two boroughs, or mostly of one, and shows what is of three', async () => {
    const two = await printedOf(problemOf({ [BROMLEY]: [12, 0], [BARNET]: [12, 0] }));
    expect(two['london near']).toBe('few contributors');
    expect(two['london far']).toBe('0');
    const mostly = await printedOf(problemOf({ [BROMLEY]: [30, 9], [BARNET]: [5, 9], [CAMDEN]: [5, 9] }));
    expect(mostly['london near']).toBe('few contributors');
    const three = await printedOf(
      problemOf({ [BROMLEY]: [12, 9], [BEXLEY]: [12, 9], [BARNET]: [12, 9], [BARKING]: [12, 9], [CAMDEN]: [6, 9], [GREENWICH]: [9, 9] }),
    ); // prettier-ignore
    expect([three['london near'], three['london far'], three['london total']]).toEqual(['63', '54', '117']);
  });

  it('hides a sensitive category that everybody is in, however many, with what gives it away; and no other', async () => {
    const far = { parts: ['near', 'far'], telling: ['far'] };
    const all = Object.fromEntries(BOROUGHS.map((id) => [id, [0, 9] as const]));
    const hidden = await printedOf(problemOf(all, [far]));
    expect(hidden).toMatchObject({ 'london far': 'all in one', 'inner far': 'all in one' });
    expect(hidden['london near'] === '0' && hidden['london total'] === '288').toBe(false);
    expect((await printedOf(problemOf(all)))['london far']).toBe('288');
    const near = { ...far, telling: ['near'] };
    expect((await printedOf(problemOf(all, [near])))['london far']).toBe('288');
    const but = await printedOf(
      problemOf({ ...all, [BROMLEY]: [9, 9], [BARNET]: [9, 9], [CAMDEN]: [9, 9] }, [far]),
    );
    expect(but['london far']).toBe('288');
  });

  it('has boroughs that are alike where three or more share all their areas, and only there', () => {
    const { figures, alike } = problemOf({});
    const asked = new Set(
      figures.flatMap(({ contributor }, at) => (contributor === null || alike.has(at) ? [] : [contributor])),
    );
    // Wandsworth alone is statistical inner in the south west, Haringey with Camden one of two in the north.
    expect(asked).toContain(212);
    expect(asked).not.toContain(BROMLEY);
    const everybody = buildProblem({
      ...{
        cube: madeCube(new Map()),
        product: 'official',
        areas: AREAS,
        kept: () => false,
        printsBoroughs: true,
      },
      counts: new Map(),
    });
    expect(everybody.alike.size).toBe(0);
  });

  it('gives up sub-regions, then the halves too, and never London', () => {
    const problem = problemOf({ [BROMLEY]: [9, 9] });
    const left = finerDetail(CUBE, 'official').map((isGivenUp) => {
      const { figures, cells } = withoutDetail(problem, isGivenUp);
      return [
        ...new Set(cells.flatMap((cell, at) => (cell && figures[at]!.published ? cell.area.kind : []))),
      ];
    });
    expect(left).toEqual([['london', 'statistical'], ['london']]);
  });
});
