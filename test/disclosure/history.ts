import { addDays, Day, day } from '@lib/kernel/day';
import { protect, ProtectedTable } from '@lib/disclosure-control/protecting/protect';
import { OFFICIAL, OPERATIONAL, Product } from '@lib/disclosure-control/table/figure';
import { PLACEMENTS } from '@lib/measures/cubes/placements.cube';
import { areasOn } from '@lib/measures/cubes/areas';
import { buildProblem, Problem } from '@lib/releases/protecting/build-problem';
import { Random } from '../../apps/cli/src/practice/random';
import { countsOfLondon, london2025, weekLater } from './london-2025';

/** One release of a simulated history, with the truth beside what was printed. */
export interface Past {
  readonly on: Day;
  readonly product: Product;
  readonly problem: Problem;
  readonly result: ProtectedTable;
}

export interface HistoryOf {
  readonly weeks: number;
  /** For how many releases a small number stays hidden after it has risen. */
  readonly sticky: number;
  readonly seed: number;
  /** Skips weeks without releasing them, so that a short history still has a quarter in it. */
  readonly from?: number;
}

const FIRST_SUNDAY = day('2025-04-06');
const WEEKS_A_QUARTER = 13;

/** Weekly and quarterly releases of placements while London's children come, go and move. */
export const history = async ({ weeks, sticky, seed, from = 0 }: HistoryOf): Promise<Past[]> => {
  const random = new Random(seed, 'history');
  const london = london2025(seed);
  const past: Past[] = [];
  for (let week = 0; week < weeks; week += 1) {
    weekLater(london, random);
    if (week < from) continue;
    const on = addDays(FIRST_SUNDAY, 7 * week);
    const counts = countsOfLondon(london);
    const products = (week + 1) % WEEKS_A_QUARTER === 0 ? [OFFICIAL, OPERATIONAL] : [OPERATIONAL];
    for (const product of products) {
      const earlier = sticky === 0 ? [] : past.filter((one) => one.product === product).slice(-sticky);
      const small = new Set(earlier.flatMap(smallPlaces));
      const problem = buildProblem({
        cube: PLACEMENTS,
        product: product.code,
        areas: areasOn(on),
        counts,
        kept: (area, category) => small.has(`${area.kind} ${area.code} ${category}`),
        printsBoroughs: product === OFFICIAL || products.length === 1,
      });
      past.push({ on, product, problem, result: await protect(problem.figures, product) });
    }
  }
  return past;
};

/** Where a release hid a small number, by area and category. */
export const smallPlaces = ({ problem, result }: Past): string[] => placesWhere({ problem, result }, 'small');

const placesWhere = ({ problem, result }: Pick<Past, 'problem' | 'result'>, reason: string): string[] =>
  problem.cells.flatMap((cell, place) =>
    cell && result.places[place]!.reason === reason
      ? [`${cell.area.kind} ${cell.area.code} ${cell.category}`]
      : [],
  );

/** Where a release printed a number. */
export const printedPlaces = ({ problem, result }: Past): string[] =>
  problem.cells.flatMap((cell, place) =>
    cell && result.places[place]!.shown.kind === 'number'
      ? [`${cell.area.kind} ${cell.area.code} ${cell.category}`]
      : [],
  );

/**
 * What somebody sees who reads every release: places printed so soon after they were small that the number before can
 * be guessed, in releases of one product, oldest first.
 */
export const shownTooSoon = (past: readonly Past[], within: number): string[] =>
  [OPERATIONAL, OFFICIAL].flatMap((product) => {
    const releases = past.filter((one) => one.product === product);
    return releases.flatMap((release, at) => {
      const small = new Set(releases.slice(Math.max(0, at - within), at).flatMap(smallPlaces));
      return printedPlaces(release).filter((place) => small.has(place)).map((place) => `${release.on} ${place}`);
    });
  }); // prettier-ignore

/** Places printed for boroughs by both products about one period. */
export const printedTwice = (past: readonly Past[]): string[] => {
  const official = past.filter(({ product }) => product === OFFICIAL);
  return official.flatMap(({ on }) =>
    past
      .filter((one) => one.product === OPERATIONAL && one.on === on)
      .flatMap(printedPlaces)
      .filter((place) => place.startsWith('borough ')),
  );
};
