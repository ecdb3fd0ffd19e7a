import { linearRanges } from '@lib/disclosure-control/attackers/linear-programme/linear-ranges';
import { asPublished, knowledgeOf } from '@lib/disclosure-control/protecting/as-published';
import { OFFICIAL, Product } from '@lib/disclosure-control/table/figure';
import { addDays, Day, day } from '@lib/kernel/day';
import { Random } from '../../apps/cli/src/practice/random';
import { countsOfChildren, CUBES_OF_EVERYBODY, KnownChildren } from './children-of-a-day';
import { london2025, weekLater } from './london-2025';
import { narrowed, notToBeShown } from './panel-history';
import { WITHIN } from './what-lies-within-what';
import { PrintedTable, printTable, putTogether, WholeDay } from './whole-day';

/** All tables of a day, as they were printed and put together. */
export interface PastDay {
  readonly on: Day;
  readonly tables: readonly PrintedTable[];
  readonly whole: WholeDay;
}

export interface HistoryOf {
  readonly product: Product;
  readonly releases: number;
  /** Weeks from one release to the next: 1, or the 13 of a quarter. */
  readonly weeksApart: number;
  readonly sticky: number;
  readonly seed: number;
}

const FIRST = day('2025-04-06');

/** Release after release of every table of a day, while London’s children come, go and move. */
export const wholeHistory = async (of: HistoryOf): Promise<PastDay[]> => {
  const { product, sticky } = of;
  const random = new Random(of.seed, 'whole history');
  const children = new KnownChildren(of.seed);
  const london = london2025(of.seed);
  const past: PastDay[] = [];
  for (let release = 0; release < of.releases; release += 1) {
    for (let week = 0; week < of.weeksApart; week += 1) weekLater(london, random);
    const on = addDays(FIRST, 7 * of.weeksApart * release);
    const now = children.of(london);
    const tables: PrintedTable[] = [];
    for (const cube of CUBES_OF_EVERYBODY.filter(({ products }) => products.includes(product.code))) {
      const kept = new Set(sticky === 0 ? [] : past.slice(-sticky).flatMap((one) => smallIn(one, cube.code)));
      tables.push(
        await printTable({ cube, counts: countsOfChildren(cube, now) }, { on, product }, (at) =>
          kept.has(at),
        ),
      );
    }
    past.push({ on, tables, whole: putTogether(tables, { on, product, within: WITHIN }) });
  }
  return past;
};

const smallIn = ({ tables }: PastDay, code: string): string[] =>
  tables
    .filter(({ cube }) => cube.code === code)
    .flatMap(({ problem, table: result }) => notToBeShown({ problem, result }));

/** Places printed within so many releases of being small, by the table. */
export const tooSoon = (past: readonly PastDay[], within: number): string[] =>
  past.flatMap((one, at) =>
    one.tables.flatMap(({ cube, problem: { cells }, table }) => {
      const small = new Set(
        past.slice(Math.max(0, at - within), at).flatMap((before) => smallIn(before, cube.code)),
      );
      return cells.flatMap((cell, place) => {
        const name = cell && `${cell.area.kind} ${cell.area.code} ${cell.category}`;
        return name && small.has(name) && table.places[place]!.shown.kind === 'number'
          ? [`${one.on} ${name}`]
          : [];
      });
    }),
  );

/** What has to stay hidden over time: a weekly 6 or 7 is hidden so that nobody learns of these when it falls to it. */
const isSmall = (value: number): boolean => value >= 1 && value <= OFFICIAL.threshold;

/** What a reader of all tables of all days is left with. */
export interface Left {
  readonly asked: number;
  /** The fewest values a small number could still have. */
  readonly fewest: number;
  /**
   * How many have one value left, because they were printed as nought the release before: who knows that the number never moved
   * by more than one knows that it is one, unless that release hides noughts too. They are in `fewest` no more.
   */
  readonly namedAfterNought: number;
}

/**
 * Holds every day against those before and after it, as somebody who knows how far each number ever moved from one to the
 * next. @param insider a borough that knows its own numbers of every day; null for somebody outside
 */
export const leftTo = async (
  past: readonly PastDay[],
  { product, insider }: { readonly product: Product; readonly insider: number | null },
): Promise<Left> => {
  const { figures: first } = past[0]!.whole.problem;
  const values = past.map(({ whole }) => whole.problem.figures.map(({ value }) => value));
  const places = [...first.keys()].filter(
    (at) =>
      first[at]!.published && !first[at]!.held && first[at]!.contributor !== insider && values.some((one) => isSmall(one[at]!)),
  );
  const allowed = await Promise.all(
    past.map(({ whole: { problem, table } }) =>
      linearRanges(asPublished(problem.figures, table, product), knowledgeOf(problem.figures, insider), places),
    ),
  );
  let [asked, fewest, namedAfterNought] = [0, Infinity, 0];
  for (const [at, place] of places.entries()) {
    const most = Math.max(...values.slice(1).map((one, n) => Math.abs(one[place]! - values[n]![place]!)));
    for (const [release, { from, to }] of narrowed(allowed.map((one) => one[at]!), most).entries()) {
      if (!isSmall(values[release]![place]!)) continue;
      asked += 1;
      if (from === to && isNoughtIn(past[release - 1], place)) namedAfterNought += 1;
      else fewest = Math.min(fewest, to - from + 1);
    }
  }
  return { asked, fewest, namedAfterNought };
}; // prettier-ignore

const isNoughtIn = (before: PastDay | undefined, place: number): boolean => {
  const shown = before?.whole.table.places[place]!.shown;
  return shown?.kind === 'number' && shown.value === 0;
};
