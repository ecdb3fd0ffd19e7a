import { Day } from '@lib/kernel/day';
import { WorkstreamFigure } from '@lib/measures/workstreams/workstream';
import { AskedFigures } from '../../london/asked/asked-figures';
import { breakdownOfBoroughs } from '../../london/asked/breakdown';
import { figuresAsked, PRODUCTS } from '../../london/asked/london-filters';
import { aboutItsCategory } from './about-its-category';
import { FigurePlace, placeOf } from './figure-place';
import { WorkstreamAsked } from './workstream-asked';

/** A figure and where it is printed. */
export interface Placed extends FigurePlace {
  readonly figure: WorkstreamFigure;
}

export const placed = (figures: readonly WorkstreamFigure[], asked: WorkstreamAsked): Placed[] =>
  figures.map((figure) => ({ figure, ...placeOf(figure, asked) }));

/** Those of one table, product and level together: their cells are read at once. */
export const byTable = (all: readonly Placed[]): Placed[][] => [...Map.groupBy(all, tableOf).values()];

const tableOf = ({ cube, product, level }: FigurePlace): string => [cube.code, product, level].join(' ');

/** As a page of London is asked for it, with the figure’s own category in the lead. @param on the day of the release */
export const askedOf = ({ figure, cube, product, level }: Placed, on: Day): AskedFigures => {
  const query = { table: cube.code, product: PRODUCTS[product].name, areas: level, by: figure.breakdown };
  const asked = figuresAsked(query, { cube, product, on }, { periods: [on], on });
  return { ...asked, breakdown: aboutItsCategory(asked.breakdown, figure) };
};

/** The codes of every category that some figures show, once each. @param withNeighbours as boroughs are broken down besides */
export const categoriesOf = (asked: readonly AskedFigures[], withNeighbours = false): string[] => [
  ...new Set(
    asked
      .flatMap((one) =>
        [one.breakdown, withNeighbours ? breakdownOfBoroughs(one) : null].filter((found) => found !== null),
      )
      .flatMap(({ whole, parts }) => [whole, ...parts].map(({ code }) => code)),
  ),
];
