import { AreaKind } from '../cubes/area';
import { Category, ProductCode } from '../cubes/cube';
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

/**
 * What London and its parts have in finer detail than boroughs, in the order in which to give it up when somebody could
 * work out a small number of one borough from it: first what crosses two breakdowns, then all that no borough has.
 */
export const finerDetail = (categories: readonly Category[], product: ProductCode): Category[][] => {
  const finer = categories.filter(
    ({ forBoroughs, forGroups }) => forGroups.includes(product) && !forBoroughs.includes(product),
  );
  const isCrossed = ({ code }: Category): boolean =>
    categories.filter((one) => one.code !== 'total' && one.sums.some((parts) => parts.includes(code)))
      .length > 1;
  const crossed = finer.filter(isCrossed);
  return [crossed, finer].filter((set, at) => set.length > 0 && (at === 0 || set.length > crossed.length));
};

/** The same problem with some categories printed for nobody. */
export const withoutCategories = ({ figures, cells }: Problem, given: readonly Category[]): Problem => {
  const codes = new Set(given.map(({ code }) => code));
  return {
    figures: figures.map((figure, place) => {
      const cell = cells[place];
      return cell && codes.has(cell.category) ? { ...figure, published: false } : figure;
    }),
    cells,
  };
};
