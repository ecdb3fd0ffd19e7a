import {
  Attacker,
  exactlyKnownByEach,
} from '@lib/disclosure-control/attackers/linear-programme/exactly-known';
import { asPublished, knowledgeOf } from '@lib/disclosure-control/protecting/as-published';
import { isSensitive } from '@lib/disclosure-control/protecting/demands';
import { OwnParts } from '@lib/disclosure-control/protecting/own-parts';
import { isSmall } from '@lib/disclosure-control/protecting/printed';
import { protect, ProtectedTable } from '@lib/disclosure-control/protecting/protect';
import { Figure, Product } from '@lib/disclosure-control/table/figure';
import { Day } from '@lib/kernel/day';
import { areasOn } from '@lib/measures/cubes/areas';
import { Category, Cube, ProductCode } from '@lib/releases/cubes/cube';
import { buildProblem, Problem } from '@lib/releases/protecting/build-problem';
import { BoroughCounts, countsOf } from '@lib/releases/protecting/counts';
import { standingCategories } from '@lib/releases/protecting/standing-categories';
import { withholdableIn } from '@lib/releases/protecting/withholdable';

export type Counts = ReadonlyMap<number, BoroughCounts>;

/** A table of a day with what each borough counts. */
export interface Counted {
  readonly cube: Cube;
  readonly counts: Counts;
}

/** A table as it was printed. */
export interface PrintedTable extends Counted {
  readonly problem: Problem;
  readonly table: ProtectedTable;
}

/**
 * What everybody can know of two tables besides their total: whoever is counted under one thing is counted under the other.
 * Each side is categories of tables, `cube:category`.
 */
export interface Within {
  readonly these: readonly string[];
  readonly those: readonly string[];
}

export const nameIn = ({ code }: Pick<Cube, 'code'>, category: string): string =>
  category === 'total' ? 'total' : `${code}:${category}`;

const SLACK = 'others:';

/** Every number of a day as one problem: tables with their total in common, and what is known to lie within what. */
export interface WholeDay {
  readonly problem: Problem;
  readonly table: ProtectedTable;
  /** The categories of the problem in their order: each borough has one figure of each. */
  readonly categories: readonly string[];
}

export interface OfDay {
  readonly on: Day;
  readonly product: Product;
  readonly within: readonly Within[];
}

/**
 * Protects a table by itself, as the release job does.
 * @param of a weekly table of the week in which a quarter ends prints no borough
 * @param kept what stays hidden from earlier releases
 */
export const printTable = async (
  { cube, counts }: Counted,
  {
    on,
    product,
    printsBoroughs = true,
  }: Pick<OfDay, 'on' | 'product'> & { readonly printsBoroughs?: boolean },
  kept: (place: string) => boolean = () => false,
): Promise<PrintedTable> => {
  const problem = buildProblem({
    ...{ cube, counts, product: product.code, areas: areasOn(on), printsBoroughs },
    kept: ({ kind, code }, category) => kept(`${kind} ${code} ${category}`),
  });
  const table = await protect(problem.figures, product, withholdableIn(problem));
  return { cube, counts, problem, table };
};

/** Puts printed tables together as one, for a reader who has them all. */
export const putTogether = (tables: readonly PrintedTable[], of: OfDay): WholeDay => {
  const cube = jointOf(tables.map((one) => one.cube), of.within); // prettier-ignore
  const counts = jointCounts(tables, cube, of.within);
  const problem = buildProblem({
    ...{ cube, counts, product: of.product.code, areas: areasOn(of.on) },
    ...{ kept: () => false, printsBoroughs: true },
  });
  const shown = new Map(
    tables.flatMap(({ cube: one, problem: { cells }, table }) =>
      cells.flatMap((cell, at) =>
        cell
          ? [
              [
                `${cell.area.kind} ${cell.area.code} ${nameIn(one, cell.category)}`,
                table.places[at]!,
              ] as const,
            ]
          : [],
      ),
    ),
  );
  const unprinted = { shown: { kind: 'unpublished' }, reason: 'not hidden' } as const;
  const places = problem.cells.map((cell) =>
    cell ? (shown.get(`${cell.area.kind} ${cell.area.code} ${cell.category}`) ?? unprinted) : unprinted,
  );
  const hiddenAtLeast = tables.some(({ table }) => table.hiddenAtLeast === 0) ? 0 : 1;
  return {
    problem,
    table: { places, hiddenAtLeast, sensitive: 0, alternatives: 0, withheld: 0 },
    categories: standingCategories(cube.categories, of.product.code).map(({ code }) => code),
  };
};

const partsOf = (categories: readonly Category[], code: string): readonly string[] => {
  const { sums } = categories.find((one) => one.code === code)!;
  return sums[0] ?? [code];
};

const jointOf = (cubes: readonly Cube[], within: readonly Within[]): Cube => {
  const named = cubes.flatMap((cube) =>
    cube.categories.map((category): Category => ({
      ...category,
      code: nameIn(cube, category.code),
      sums: category.sums.map((parts) => parts.map((part) => nameIn(cube, part))),
    })),
  );
  const [total] = named;
  const others = named.filter(({ code }) => code !== 'total');
  const sums = named.filter(({ code }) => code === 'total').flatMap((one) => one.sums);
  const unprinted = { forBoroughs: [], forGroups: [] as ProductCode[] };
  const ties = within.flatMap(({ these, those }, at): Category[] => {
    const leaves = (codes: readonly string[]): string[] => codes.flatMap((code) => partsOf(others, code));
    const code = `${SLACK}${at}`;
    return [
      { code, label: code, sums: [], ...unprinted },
      { code: `whole:${at}`, label: code, sums: [leaves(those), [...leaves(these), code]], ...unprinted },
    ];
  });
  return { ...cubes[0]!, code: 'whole-day', categories: [{ ...total!, sums }, ...others, ...ties] };
};

const jointCounts = (
  tables: readonly PrintedTable[],
  cube: Cube,
  within: readonly Within[],
): Map<number, BoroughCounts> => {
  const boroughs = [...new Set(tables.flatMap(({ counts }) => [...counts.keys()]))];
  return new Map(
    boroughs.map((id) => {
      const all = new Map(
        tables.flatMap((one) =>
          [...(one.counts.get(id) ?? [])].map(([code, many]) => [nameIn(one.cube, code), many] as const),
        ),
      );
      const sum = (codes: readonly string[]): number =>
        codes.reduce((many, code) => many + all.get(code)!, 0);
      within.forEach(({ these, those }, at) => all.set(`${SLACK}${at}`, sum(those) - sum(these)));
      return [id, countsOf(cube, all)];
    }),
  );
};

/** Who looks at a day. */
export interface Readers {
  readonly product: Product;
  /** Boroughs that know their own numbers, besides somebody outside who knows none. */
  readonly insiders: readonly number[];
  /** Numbers that all of them take to be known in every borough, by category, though nobody printed them. */
  readonly believed?: readonly string[];
}

/** What somebody who reads all of a day can name exactly, by area and category. */
export const foundOf = async (
  day: WholeDay,
  { product, insiders, believed = [] }: Readers,
): Promise<Findings> => {
  const { problem, table } = day;
  const { figures, cells } = problem;
  const wanted = [...figures.keys()].filter((place) => isWanted(figures[place]!, product));
  const own = new OwnParts(figures);
  const attackers: Attacker[] = [null, ...insiders].map((insider) => ({
    knowledge: knowledgeOf(figures, insider),
    wanted: wanted.filter((place) => insider === null || own.of(place, insider) < figures[place]!.value),
  }));
  const everybodys = new Map([...knowledgeOf(figures, null), ...beliefs(day, believed)]);
  const found = await exactlyKnownByEach(asPublished(figures, table, product), everybodys, attackers);
  return {
    asked: attackers.reduce((sum, one) => sum + one.wanted.length, 0),
    found: [...new Set(found.flat())].map((place) => `${cells[place]!.area.name} ${cells[place]!.category}`),
  };
};

/** How many numbers were asked for, of all readers together, and which of them somebody named. */
export interface Findings {
  readonly asked: number;
  readonly found: readonly string[];
}

/** The true numbers of categories in every borough, by their places. */
const beliefs = (
  { problem: { figures }, categories }: WholeDay,
  believed: readonly string[],
): [number, number][] => {
  const seen = new Map<number, number>();
  return figures.flatMap(({ contributor, value }, place): [number, number][] => {
    if (contributor === null) return [];
    const at = seen.get(contributor) ?? 0;
    seen.set(contributor, at + 1);
    return believed.includes(categories[at]!) ? [[place, value]] : [];
  });
};

/** Small and printed somewhere as a symbol. */
const isWanted = (figure: Figure, product: Product): boolean =>
  isSensitive(figure, product) && isSmall(figure.value, product);
