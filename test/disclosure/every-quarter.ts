import { OFFICIAL, OPERATIONAL, Product } from '@lib/disclosure-control/table/figure';
import { addDays, Day } from '@lib/kernel/day';
import { areasOn } from '@lib/measures/cubes/areas';
import { CUBES } from '@lib/measures/cubes/cube-register';
import { Cube } from '@lib/releases/cubes/cube';
import { standingCategories } from '@lib/releases/protecting/standing-categories';
import { FIRST_RULE } from '@lib/releases/rules/disclosure-rule';
import { protectAndCheck } from '@lib/releases/storing/protect-and-check';
import { Random } from '../../apps/cli/src/practice/random';
import { KnownChildren } from './children-of-a-day';
import { EveryTable, ProductTable, Tie } from './every-table';
import { EVERY_TIE } from './every-tie';
import { london2025, weekLater } from './london-2025';
import { KnownRegister, MadeQuarter, madeQuarter } from './made-quarter';
import { notToBeShown } from './panel-history';

/** All tables of the end of a quarter as they were released, and read as one. */
export interface PastQuarter {
  readonly on: Day;
  readonly tables: readonly ProductTable[];
  readonly whole: EveryTable;
}

export interface QuartersOf {
  readonly quarters: number;
  readonly seed: number;
  /** 1 is as many placements of high cost, and cases of the panels, as a busy London has. */
  readonly busy: number;
  /** For how many releases a small number stays hidden. */
  readonly sticky?: number;
  /** Not every table: those whose cubes it says. */
  readonly of?: (cube: Cube) => boolean;
}

const FIRST_END: Day = '2025-03-31' as Day;
const WEEKS = 13;

/** Quarter after quarter of every table there is, made as the release job makes them. */
export const everyQuarter = async ({ quarters, seed, busy, sticky = FIRST_RULE.stickyReleases, of = () => true }: QuartersOf): Promise<PastQuarter[]> => {
  const random = new Random(seed, 'every quarter');
  const [children, register] = [new KnownChildren(seed), new KnownRegister(seed, busy)];
  const london = london2025(seed);
  const past: PastQuarter[] = [];
  for (let quarter = 0; quarter < quarters; quarter += 1) {
    if (quarter > 0) for (let week = 0; week < WEEKS; week += 1) weekLater(london, random);
    const on = addDays(FIRST_END, 7 * WEEKS * quarter);
    const now = children.of(london);
    const counts = madeQuarter(now, register.of(now), { seed: seed + quarter, busy });
    const tables: ProductTable[] = [];
    for (const cube of CUBES.filter(of)) {
      const earlier = past.slice(Math.max(0, past.length - sticky)).flatMap((one) => hiddenIn(one, cube));
      tables.push(await released(cube, { counts, on, kept: new Set(earlier) }));
    }
    past.push({ on, tables, whole: new EveryTable(tables, tiesOf(tables)) });
  }
  return past;
}; // prettier-ignore

/** Ties of which all tables are there: of every table, that is all of them. */
const tiesOf = (tables: readonly ProductTable[]): readonly Tie[] => {
  const there = new Set(tables.map(({ cube }) => cube.code));
  return EVERY_TIE.filter(({ these, those }) =>
    [...these, ...those].every((number) => there.has(number.split(':')[0]!)),
  );
};

/** A cube that has a quarterly product is in the table of the quarter by it. */
const productOf = ({ products }: Cube): Product => (products.includes('official') ? OFFICIAL : OPERATIONAL);

interface ReleasedOf {
  readonly counts: MadeQuarter;
  readonly on: Day;
  readonly kept: ReadonlySet<string>;
  readonly product?: Product;
}

/** A table as the release job would release it: protected, attacked, and without finer detail where that gives something away. */
export const released = async (
  cube: Cube,
  { counts, on, kept, product = productOf(cube) }: ReleasedOf,
): Promise<ProductTable> => {
  const counted = counts.get(cube.code)!;
  const small = {
    releases: [],
    has: (area: { kind: string; code: string }, category: string) =>
      cube.releases === 'overlap' && kept.has(`${area.kind} ${area.code} ${category}`),
  };
  const inputs = { counts: counted, missing: [], freshest: on, oldest: on };
  const made = await protectAndCheck(
    cube,
    { cube: cube.code, product: product.code, on },
    { rule: FIRST_RULE, small, inputs, areas: areasOn(on) },
  );
  return { cube, product, counts: counted, problem: made.problem, table: made.table };
};

const hiddenIn = ({ tables }: PastQuarter, { code }: Cube): string[] =>
  tables
    .filter(({ cube }) => cube.code === code)
    .flatMap(({ problem, table: result }) => notToBeShown({ problem, result }));

/** Numbers printed too soon after they were small, of tables whose releases count the same children twice. */
export const shownTooSoon = (past: readonly PastQuarter[], within: number): string[] =>
  past.flatMap((one, at) =>
    one.tables.flatMap(({ cube, problem: { cells }, table }) => {
      if (cube.releases === 'apart') return [];
      const small = new Set(past.slice(Math.max(0, at - within), at).flatMap((before) => hiddenIn(before, cube)));
      return cells.flatMap((cell, place) => {
        const name = cell && `${cell.area.kind} ${cell.area.code} ${cell.category}`;
        return name && small.has(name) && table.places[place]!.shown.kind === 'number' ? [`${one.on} ${cube.code} ${name}`] : [];
      });
    }),
  ); // prettier-ignore

/** The weekly table of a day beside the quarterly one of the same day: all that both print is one number. */
export const sameInBoth = ({ code, categories }: Cube): Tie[] =>
  standingCategories(categories, 'operational')
    .filter((category) => category.code !== 'total')
    .map((category) => ({
      these: [`weekly ${code}:${category.code}`],
      those: [`${code}:${category.code}`],
      equal: true,
    }));
