import { AreaKind } from '../cubes/area';
import { Problem } from './build-problem';

/**
 * What may be given up altogether when nothing else helps, in this order: the second definition of Inner and Outer
 * London first, then the cells of sub-regions, then those of the first definition. London and the boroughs stay.
 */
const GIVEN_UP: readonly AreaKind[] = ['statutory', 'sub-region', 'statistical'];

/** The places of each, but for their totals, which everybody can add up. */
export const withholdableIn = ({ cells }: Problem): number[][] =>
  GIVEN_UP.map((kind) =>
    [...cells.keys()].filter(
      (place) => cells[place]?.area.kind === kind && cells[place].category !== 'total',
    ),
  );
