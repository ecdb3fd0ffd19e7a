import { protect, ProtectedTable } from '@lib/disclosure-control/protecting/protect';
import { OFFICIAL, OPERATIONAL, Product } from '@lib/disclosure-control/table/figure';
import { day } from '@lib/kernel/day';
import { areasOn } from '@lib/measures/cubes/areas';
import { attack } from '@lib/releases/protecting/attack';
import { buildProblem, Problem } from '@lib/releases/protecting/build-problem';
import { CubeOf2025, CUBES_OF_2025 } from '../../disclosure/cubes-2025';
import { HIGH_COST_CUBES_OF_A_DAY, HIGH_COST_CUBES_OF_A_QUARTER } from '../../disclosure/high-cost-cubes';
import { BUSY_PANEL_CUBES } from '../../disclosure/panel-cubes';
import { Bench, Figure } from '../support/figure';
import { median, over, seconds } from '../support/numbers';

const HOLD_SECONDS = 2;

/** The most of its cells a product may hide (security.md 7.4); of cases no share was set. */
const MOST_HIDDEN = { operational: 0.18, official: 0.3 } as const;

const mostHidden = ({ cube }: CubeOf2025, { code }: Product): number =>
  cube.population === 'everybody' ? MOST_HIDDEN[code] : 1;

const PRODUCTS: readonly Product[] = [OPERATIONAL, OFFICIAL];

/** Protecting one release of every cube: of the London of 31 March 2025, of a busy panel and of a register. */
export const protecting: Bench = async ({ runs }) => {
  const figures: Figure[] = [];
  for (const of of [
    ...CUBES_OF_2025,
    ...BUSY_PANEL_CUBES,
    ...HIGH_COST_CUBES_OF_A_DAY,
    ...HIGH_COST_CUBES_OF_A_QUARTER,
  ])
    for (const product of PRODUCTS.filter(({ code }) => of.cube.products.includes(code)))
      figures.push(await figureOf(of, product, runs));
  return figures;
};

const figureOf = async (of: CubeOf2025, product: Product, runs: number): Promise<Figure> => {
  const taken: number[] = [];
  const attacked: number[] = [];
  const hidden: number[] = [];
  let last: { problem: Problem; result: ProtectedTable } | null = null;
  for (let run = 0; run < runs; run += 1) {
    const problem = problemOf(of, product, run);
    const begun = performance.now();
    const result = await protect(problem.figures, product);
    taken.push((performance.now() - begun) / 1000);
    const attacks = performance.now();
    await attack(problem, result, product);
    attacked.push((performance.now() - attacks) / 1000);
    hidden.push(hiddenShare(problem, result));
    last = { problem, result };
  }
  const time = median(taken);
  const most = Math.max(...hidden);
  return {
    what: `Protecting one ${product.code} release of ${of.cube.code}: ${last!.problem.cells.filter((cell) => cell !== null).length} cells of 32 boroughs and their groups, the outsider and 32 insiders`,
    yardstick: 'none',
    ours: `${seconds(time)}, and ${seconds(median(attacked))} for the check that follows; ${percent(median(hidden))} of the cells hidden, ${percent(most)} at most; ${last!.result.sensitive} small figures, ${last!.result.alternatives} alternative tables`,
    ratio: null,
    hold: `${HOLD_SECONDS} s; ${of.cube.population === 'everybody' ? `${percent(mostHidden(of, product))} hidden` : 'no share of cases is held'}`,
    missedBy: [...over(time, HOLD_SECONDS, seconds), ...over(most, mostHidden(of, product), percent)],
    how: `${runs} Londons${of.cube.population === 'everybody' ? ' of 31 March 2025 by the counts the Department for Education published' : ''}: ${of.source}. The share hidden is of all cells printed, of boroughs and of London and its parts, in a first release: later ones also keep hidden what was small in the four before.`,
    why: WHY,
  };
};

const WHY =
  'Nearly all of the time is the solver’s; the quarterly release of placements crosses group and age for London and ' +
  'its parts, which makes its programme three times as large as one without. What is hidden without being small ' +
  'protects what is small.';

const problemOf = ({ cube, counts }: CubeOf2025, product: Product, seed: number): Problem =>
  buildProblem({
    cube,
    product: product.code,
    areas: areasOn(day('2025-03-31')),
    counts: counts(seed),
    kept: () => false,
    printsBoroughs: true,
  });

const hiddenShare = ({ cells }: Problem, { places }: ProtectedTable): number => {
  const printed = [...cells.keys()].filter((place) => cells[place] !== null);
  return printed.filter((place) => places[place]!.shown.kind === 'hidden').length / printed.length;
};

const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;
