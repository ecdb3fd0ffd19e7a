import { join } from 'node:path';
import { protect } from '@lib/disclosure-control/protecting/protect';
import { Figure, Product } from '@lib/disclosure-control/table/figure';
import { projectRoot } from '@lib/web-kit/project-root';
import { attack, Findings } from './attack';
import { layOut } from './made-up-table';
import { Shape, shape } from './shapes';

type Protect = typeof protect;

const ENGINE = join(projectRoot(), 'libs/disclosure-control/src/protecting');

/** The engine with one of its files changed. */
const engineWith = (file: string, change: (actual: never) => object): Protect => {
  jest.resetModules();
  const path = join(ENGINE, file);
  jest.doMock(path, () => {
    const actual = jest.requireActual<object>(path);
    return { ...actual, ...change(actual as never) };
  });
  try {
    return jest.requireActual<{ protect: Protect }>(join(ENGINE, 'protect')).protect;
  } finally {
    jest.dontMock(path);
  }
};

/** Cubes with small cells in London's shape, on which every guard has work to do. */
const CUBES: readonly Shape[] = [4, 9, 12, 21, 24, 37].map(shape);

const findings = async (
  engine: Protect,
  seenByEngine: (figures: readonly Figure[]) => readonly Figure[] = (figures) => figures,
  productOf: (product: Product) => Product = (product) => product,
): Promise<Findings[]> => {
  const found: Findings[] = [];
  for (const { table, product } of CUBES) {
    const { figures } = layOut(table);
    const result = await engine(seenByEngine(figures), productOf(product));
    found.push(await attack(figures, result, product, false));
  }
  return found;
};

const exact = (found: readonly Findings[]): number => found.reduce((sum, one) => sum + one.exact, 0);

/** Sums of the second definition of Inner and Outer London: the last but one grouping of the tables. */
const withoutTheSecondDefinition = (figures: readonly Figure[]): Figure[] => {
  const groups = figures.map(({ contributor }, place) => (contributor === null ? place : -1)).filter((at) => at >= 0);
  const wide = groups.length / 10;
  const unlinked = new Set(groups.slice(3 * wide, 5 * wide));
  return figures.map((figure, place) => (unlinked.has(place) ? { ...figure, sums: [], held: true } : figure));
}; // prettier-ignore

describe('an engine with a guard taken out', () => {
  afterAll(() => jest.resetModules());

  it('finds nothing while it is whole', async () => {
    const found = await findings(protect);
    expect(exact(found)).toBe(0);
    expect(found.every(({ asked }) => asked > 0)).toBe(true);
  }, 60_000);

  it('is noticed when its threshold is one too low', async () => {
    const low = (product: Product): Product => ({ ...product, threshold: product.threshold - 1 });
    expect(exact(await findings(protect, (figures) => figures, low))).toBeGreaterThan(0);
  }, 60_000);

  it('is noticed when it forgets that boroughs know their own numbers', async () => {
    const forgetful = engineWith('viewpoints', () => ({ insidersOf: () => [] }));
    expect(exact(await findings(forgetful))).toBeGreaterThan(0);
  }, 60_000);

  it('is noticed when it forgets the outsider’s side of the insiders: how far up a number must reach', async () => {
    const content = engineWith('demands', ({ mustReach }: { mustReach: (...of: never[]) => { down: number } }) => ({
      mustReach: (figure: Figure, ...rest: never[]) => ({ ...mustReach(figure as never, ...rest), up: figure.value }),
    })); // prettier-ignore
    const found = await findings(content);
    expect(found.some(({ narrowedOutside, narrowed }) => narrowedOutside + narrowed > 0)).toBe(true);
  }, 60_000);

  it('is noticed when linked groupings are left out of its problem', async () => {
    expect(exact(await findings(protect, withoutTheSecondDefinition))).toBeGreaterThan(0);
  }, 60_000);
});
