import { AreaKind } from '../cubes/area';
import { Category, CubeDefinition, ProductCode } from '../cubes/cube';
import { CellPlace, Problem } from './build-problem';

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
 * What is printed in finer detail than has to be, in the order in which to give it up when somebody could work out a
 * small number of one borough from it. Where boroughs have figures: what London and its parts have besides, first what
 * crosses two breakdowns, then all that no borough has. Where they have none: the parts of London, smallest first.
 */
export const finerDetail = (
  cube: Pick<CubeDefinition, 'categories' | 'areas'>,
  product: ProductCode,
): FinerDetail[] => {
  if (cube.categories.every(({ forBoroughs }) => forBoroughs.length === 0)) return partsOfLondon(cube.areas);
  return finerCategories(cube.categories, product).map((given) => {
    const codes = new Set(given.map(({ code }) => code));
    return ({ category }) => codes.has(category);
  });
};

/** Whether a place is part of some detail that is given up. */
export type FinerDetail = (place: CellPlace) => boolean;

const partsOfLondon = (areas: readonly AreaKind[]): FinerDetail[] => {
  const given = GIVEN_UP.filter((kind) => areas.includes(kind));
  return given.map(
    (_, at) =>
      ({ area }) =>
        given.slice(0, at + 1).includes(area.kind),
  );
};

const finerCategories = (categories: readonly Category[], product: ProductCode): Category[][] => {
  const finer = categories.filter(
    ({ forBoroughs, forGroups }) => forGroups.includes(product) && !forBoroughs.includes(product),
  );
  const isCrossed = ({ code }: Category): boolean =>
    categories.filter((one) => one.code !== 'total' && one.sums.some((parts) => parts.includes(code)))
      .length > 1;
  const crossed = finer.filter(isCrossed);
  return [crossed, finer].filter((set, at) => set.length > 0 && (at === 0 || set.length > crossed.length));
};

/** The same problem with some detail printed for nobody. */
export const withoutDetail = ({ figures, cells, alike }: Problem, isGivenUp: FinerDetail): Problem => ({
  figures: figures.map((figure, place) => {
    const cell = cells[place];
    return cell && isGivenUp(cell) ? { ...figure, published: false } : figure;
  }),
  cells,
  alike,
});
