import { Area } from '../cubes/area';
import { ProductCode } from '../cubes/cube';
import { MADE_AREAS as AREAS, MADE_BOROUGHS as TAKING_PART } from '../made-areas.spec-support';
import { madeCube } from '../made-cube.spec-support';
import { classesOf } from './area-classes';
import { buildProblem, Problem } from './build-problem';
import { countsOf } from './counts';

const COUNTED = new Map(TAKING_PART.map((id, at) => [id, [100 + at, 50, 20, 9 + at, 3, at % 5]]));
const CUBE = madeCube(COUNTED);

const problemOf = (
  product: ProductCode,
  {
    without = [] as number[],
    printsBoroughs = true,
    kept = (_area: Area, _category: string): boolean => false,
  } = {},
): Problem =>
  buildProblem({
    cube: CUBE,
    product,
    areas: AREAS,
    counts: new Map(
      TAKING_PART.filter((id) => !without.includes(id)).map((id) => [
        id,
        countsOf(
          CUBE,
          new Map(CUBE.categories.slice(-6).map(({ code }, at) => [code, COUNTED.get(id)![at]!])),
        ),
      ]),
    ),
    kept,
    printsBoroughs,
  });

const placeOf = ({ cells }: Problem, kind: string, code: string, category: string): number =>
  cells.findIndex(
    (cell) => cell?.area.kind === kind && cell.area.code === code && cell.category === category,
  );

describe('the figures of a release', () => {
  it.each(['operational', 'official'] as const)('add up in every way they are said to: %s', (product) => {
    const { figures } = problemOf(product);
    for (const { value, sums } of figures) {
      for (const parts of sums)
        expect(parts.reduce((sum, part) => sum + figures[part]!.value, 0)).toBe(value);
    }
  });

  it('hold every cell of every area once, and no other borough’s number in a borough’s', () => {
    const problem = problemOf('official');
    const cells = problem.cells.flatMap((cell) =>
      cell ? [`${cell.area.kind} ${cell.area.code} ${cell.category}`] : [],
    );
    expect(new Set(cells).size).toBe(cells.length);
    // 32 boroughs x 6 categories; London, 2 + 2 halves and 5 sub-regions x 12.
    expect(cells.length).toBe(32 * 6 + 10 * 12);
    for (const [place, cell] of problem.cells.entries()) {
      const contributor = cell?.area.kind === 'borough' ? Number(cell.area.code) : null;
      if (cell) expect(problem.figures[place]!.contributor).toBe(contributor);
    }
  });

  it('leave out the crossed categories where they are printed nowhere', () => {
    const [weekly, exact] = [problemOf('operational'), problemOf('official')];
    expect(weekly.figures.length).toBeLessThan(exact.figures.length * 0.6);
    const total = weekly.figures[placeOf(weekly, 'borough', '202', 'total')]!;
    expect(total.sums.map((parts) => parts.length)).toEqual([3, 2]);
  });

  it('add areas up over classes of boroughs that share every group', () => {
    const groups = AREAS.filter(({ kind }) => kind !== 'borough');
    const classes = classesOf(groups, TAKING_PART);
    expect(classes.flatMap(({ boroughs }) => boroughs).sort()).toEqual([...TAKING_PART].sort());
    expect(classes.length).toBeLessThan(15);
    const problem = problemOf('official');
    const london = problem.figures[placeOf(problem, 'london', 'london', 'foster')]!;
    expect(london.sums).toHaveLength(1);
    expect(london.sums[0]).toHaveLength(classes.length);
    expect(london.value).toBe([...COUNTED.values()].reduce((sum, [a, b]) => sum + a! + b!, 0));
  });

  it('hold the totals, which other cubes of the day share', () => {
    const { figures, cells } = problemOf('official');
    for (const [place, cell] of cells.entries()) {
      if (cell) expect(figures[place]!.held).toBe(cell.category === 'total');
    }
  });

  it('make what many read dearer to hide', () => {
    const problem = problemOf('official');
    const weight = (kind: string, code: string, category: string): number =>
      problem.figures[placeOf(problem, kind, code, category)]!.weight;
    expect(weight('borough', '202', 'homes')).toBe(1);
    expect(weight('borough', '202', 'total')).toBe(3);
    expect(weight('sub-region', 'NCL', 'homes')).toBe(6);
    expect(weight('statistical', 'inner', 'total')).toBe(12);
    expect(weight('london', 'london', 'homes')).toBe(12);
    expect(weight('london', 'london', 'total')).toBe(20);
  });

  it('keep hidden what was small lately, where it is printed', () => {
    const problem = problemOf('official', {
      kept: ({ kind, code }, category) =>
        kind === 'borough' && code === '202' && ['homes', 'homes|older'].includes(category),
    });
    const kept = [...problem.figures.entries()]
      .filter(([, { keepHidden }]) => keepHidden)
      .map(([place]) => place);
    expect(kept).toEqual([placeOf(problem, 'borough', '202', 'homes')]);
  });

  it('have nothing of boroughs that take no part, and nothing of an area with nobody in it', () => {
    const southWest = AREAS.find(({ kind, code }) => kind === 'sub-region' && code === 'SWL')!.boroughs;
    const problem = problemOf('official', { without: [...southWest] });
    expect(placeOf(problem, 'borough', String(southWest[0]), 'homes')).toBe(-1);
    expect(placeOf(problem, 'sub-region', 'SWL', 'homes')).toBe(-1);
    expect(placeOf(problem, 'borough', '201', 'total')).toBe(-1);
    const london = problem.figures[placeOf(problem, 'london', 'london', 'total')]!.value;
    const all = problemOf('official');
    expect(london).toBeLessThan(all.figures[placeOf(all, 'london', 'london', 'total')]!.value);
  });

  it('print no borough in the week of a quarter’s end, and the sums they stand in all the same', () => {
    const problem = problemOf('operational', { printsBoroughs: false });
    expect(problem.cells.some((cell) => cell?.area.kind === 'borough')).toBe(false);
    expect(problem.figures[placeOf(problem, 'sub-region', 'NCL', 'homes')]!.published).toBe(true);
    expect(
      problem.figures.filter(({ contributor }) => contributor === 202).every(({ published }) => !published),
    ).toBe(true);
  });
});

describe('the counts of a borough', () => {
  it('are those of every category', () => {
    const counts = countsOf(
      CUBE,
      new Map([
        ['foster|younger', 4],
        ['homes|older', 3],
      ]),
    );
    expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBe(7 + 7 + 7 + 7);
    expect(counts.get('total')).toBe(7);
  });

  it('are refused when two ways to add them up differ', () => {
    const broken = {
      code: 'broken',
      categories: [
        { code: 'total', label: '', sums: [['a', 'b'], ['a']], forBoroughs: [], forGroups: [] },
        { code: 'a', label: '', sums: [], forBoroughs: [], forGroups: [] },
        { code: 'b', label: '', sums: [], forBoroughs: [], forGroups: [] },
      ],
    };
    expect(() => countsOf(broken, new Map([['b', 1]]))).toThrow('total adds up to different numbers');
    expect(countsOf(broken, new Map([['a', 1]])).get('total')).toBe(1);
  });
});
