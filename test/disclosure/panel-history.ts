import { linearRanges } from '@lib/disclosure-control/attackers/linear-programme/linear-ranges';
import { asPublished, knowledgeOf } from '@lib/disclosure-control/protecting/as-published';
import { protect } from '@lib/disclosure-control/protecting/protect';
import { Range } from '@lib/disclosure-control/published/published-table';
import { OPERATIONAL } from '@lib/disclosure-control/table/figure';
import { addDays, day } from '@lib/kernel/day';
import { areasOn } from '@lib/measures/cubes/areas';
import { Cube } from '@lib/releases/cubes/cube';
import { buildProblem } from '@lib/releases/protecting/build-problem';
import { withholdableIn } from '@lib/releases/protecting/withholdable';
import { Random } from '../../apps/cli/src/practice/random';
import { Past } from './history';
import { casesOf, countsOfCases, madeCase, MadeCase } from './panel-cubes';

const FIRST_SUNDAY = day('2026-03-29');

export interface PanelHistoryOf {
  readonly cube: Cube;
  readonly weeks: number;
  /** How many cases there are at first. */
  readonly many: number;
  readonly sticky: number;
  readonly seed: number;
}

/** Weekly releases of a cube of the panel while cases come and go: three to five a week, the oldest first to go. */
export const panelHistory = async (of: PanelHistoryOf): Promise<Past[]> => {
  const random = new Random(of.seed, 'panel-history');
  const past: Past[] = [];
  let cases: MadeCase[] = casesOf(of.cube, of.many, of.seed);
  for (let week = 0; week < of.weeks; week += 1) {
    cases = aWeekLater(cases, of.cube, random);
    const on = addDays(FIRST_SUNDAY, 7 * week);
    const hidden = new Set(past.slice(-of.sticky || past.length).flatMap(notToBeShown));
    const problem = buildProblem({
      cube: of.cube,
      product: 'operational',
      areas: areasOn(on),
      counts: countsOfCases(of.cube, cases),
      kept: (area, category) => of.sticky > 0 && hidden.has(`${area.kind} ${area.code} ${category}`),
      printsBoroughs: true,
    });
    const result = await protect(problem.figures, OPERATIONAL, withholdableIn(problem));
    past.push({ on, product: OPERATIONAL, problem, result });
  }
  return past;
};

const aWeekLater = (cases: readonly MadeCase[], cube: Cube, random: Random): MadeCase[] => [
  ...cases.slice(random.whole(3, 5)),
  ...Array.from({ length: random.whole(3, 5) }, () => madeCase(cube, random)),
];

/** By area and category: what a release hid because it was small, or nearly one borough's own. */
export const notToBeShown = ({ problem, result }: Pick<Past, 'problem' | 'result'>): string[] =>
  problem.cells.flatMap((cell, place) =>
    cell && ['small', 'few contributors', 'all in one'].includes(result.places[place]!.reason)
      ? [`${cell.area.kind} ${cell.area.code} ${cell.category}`]
      : [],
  );

/** What somebody is left with who holds a place's releases against one another. */
export interface HistoryFindings {
  readonly asked: number;
  /** The fewest values a small number could still have. */
  readonly fewest: number;
}

/**
 * Reads all releases together, as somebody who knows how far each number ever moved in a week: what it can be in a week
 * is what that week allows, less whatever the weeks before and after rule out.
 * @param insider a borough that knows its own numbers of every week; null for somebody outside
 */
export const historyAttack = async (
  past: readonly Past[],
  insider: number | null,
): Promise<HistoryFindings> => {
  const places = [...past[0]!.problem.cells.keys()].filter((place) => past[0]!.problem.cells[place]);
  const values = past.map(({ problem }) => problem.figures.map(({ value }) => value));
  const allowed = await Promise.all(past.map((one) => rangesOf(one, places, insider)));
  let [asked, fewest] = [0, Infinity];
  for (const [at, place] of places.entries()) {
    const most = Math.max(...values.slice(1).map((week, n) => Math.abs(week[place]! - values[n]![place]!)));
    const ranges = narrowed(allowed.map((week) => week[at]!), most); // prettier-ignore
    for (const [week, { from, to }] of ranges.entries()) {
      const { value } = past[week]!.problem.figures[place]!;
      if (value < 1 || value > OPERATIONAL.threshold) continue;
      asked += 1;
      fewest = Math.min(fewest, to - from + 1);
    }
  }
  return { asked, fewest };
};

const rangesOf = (
  { problem, result }: Past,
  places: readonly number[],
  insider: number | null,
): Promise<Range[]> =>
  linearRanges(
    asPublished(problem.figures, result, OPERATIONAL),
    knowledgeOf(problem.figures, insider),
    places,
  );

/** Each week's range without what the weeks beside it rule out: there and back again. */
export const narrowed = (ranges: readonly Range[], most: number): Range[] => {
  const found = ranges.map((range) => ({ ...range }));
  const against = (week: number, beside: number): void => {
    found[week]!.from = Math.max(found[week]!.from, found[beside]!.from - most);
    found[week]!.to = Math.min(found[week]!.to, found[beside]!.to + most);
  };
  for (let week = 1; week < found.length; week += 1) against(week, week - 1);
  for (let week = found.length - 2; week >= 0; week -= 1) against(week, week + 1);
  return found;
};
