import { Day } from '@lib/kernel/day';
import { WorkstreamFigure } from '@lib/measures/workstreams/workstream';
import {
  askedOf,
  byTable,
  categoriesOf,
  Placed,
  placed,
} from '../../../apps/web/src/workstreams/asked/placed-figures';
import { WorkstreamAsked } from '../../../apps/web/src/workstreams/asked/workstream-asked';
import { FigureShown } from '../../../apps/web/src/workstreams/figures/figure-shown';
import { Ask } from '../support/bare-page';
import { newestTwo, shownBare } from './newest-two';

/** What stands for today where nothing is released. */
export const LATE = '2026-12-01' as Day;

/** Some figures of workstreams, table by table: two releases and their cells, in two questions. */
export const figuresBare = async (
  ask: Ask,
  figures: readonly WorkstreamFigure[],
  asked: WorkstreamAsked,
): Promise<FigureShown[]> => {
  const shown: FigureShown[] = [];
  for (const table of byTable(placed(figures, asked))) shown.push(...(await ofTable(ask, table)));
  return figures.map((figure) => shown.find((one) => one.figure === figure)!);
};

const ofTable = async (ask: Ask, table: readonly Placed[]): Promise<FigureShown[]> => {
  const { cube, product, level } = table[0]!;
  const newest = await newestTwo(ask, cube.code, product);
  const asked = table.map((one) => askedOf(one, newest?.release.on ?? LATE));
  const shown = newest && (await shownBare(ask, { cube, level, categories: categoriesOf(asked) }, newest));
  return table.map(({ figure }, at) => ({ figure, asked: asked[at]!, shown, awaits: false }));
};
