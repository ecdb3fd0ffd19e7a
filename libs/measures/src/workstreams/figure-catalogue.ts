import { HIGH_COST_FIGURES } from './figures/high-cost-figures';
import { PANEL_FIGURES } from './figures/panel-figures';
import { PLACEMENT_FIGURES } from './figures/placement-figures';
import { WorkstreamFigure } from './workstream';

/** Every figure that a workstream can show, in the order in which they are offered. */
export const FIGURES: readonly WorkstreamFigure[] = [
  ...Object.values(PLACEMENT_FIGURES),
  ...Object.values(PANEL_FIGURES),
  ...Object.values(HIGH_COST_FIGURES),
];

/** A figure in one word, as it is kept and sent: `placements/placement/foster`. */
export const figureKey = ({ cube, breakdown, category }: WorkstreamFigure): string =>
  [cube, breakdown, category].join('/');

const BY_KEY: ReadonlyMap<string, WorkstreamFigure> = new Map(FIGURES.map((one) => [figureKey(one), one]));

/** The figure of that name; null for one that is not made. */
export const figureOf = (key: string): WorkstreamFigure | null => BY_KEY.get(key) ?? null;
