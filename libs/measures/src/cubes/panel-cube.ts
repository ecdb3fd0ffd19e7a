import { AreaKind } from '@lib/releases/cubes/area';
import { Cube } from '@lib/releases/cubes/cube';
import { PANEL_COVERAGE } from './panel-coverage';

/** Where there are so few that its halves would cost London its own numbers. */
export const LONDON_ALONE: readonly AreaKind[] = ['london'];

/**
 * London and its two halves by one definition. Of ten cases in a sub-region three quarters of the numbers were hidden and
 * most of the others nought; a second definition of the halves differs by three boroughs.
 */
const LONDON_AND_ITS_HALVES: readonly AreaKind[] = ['london', 'statistical'];

/** What the cubes of the weekly panel have in common. */
export const OF_THE_PANEL = {
  version: 1,
  population: 'cases',
  areas: LONDON_AND_ITS_HALVES,
  coverage: PANEL_COVERAGE,
  source: 'The panels’ own record in this service, as it stood at the end of the day',
} as const satisfies Partial<Cube>;

/** What every one of them leaves out. */
export const NO_BOROUGH_ALONE =
  'Figures of a single borough: a borough sees its own cases, and nobody else’s';

/**
 * Weekly figures of a panel are about now: of the weeks a service did not run, or a practice installation makes up for,
 * a quarter is enough, and it keeps the worker free for what people wait for.
 */
export const WEEKS_MADE_UP_FOR = 13;
