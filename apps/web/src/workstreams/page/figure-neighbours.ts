import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { withQuery } from '@lib/web-kit/paging/with-query';
import { BOROUGHS } from '../../london/asked/areas-asked';
import { AskedFigures } from '../../london/asked/asked-figures';
import { PRODUCTS } from '../../london/asked/london-filters';
import { ShownFigures } from '../../london/figures/shown-figures';
import { londonPaths } from '../../london/london.paths';
import { NeighboursModel, neighboursOf } from '../../london/page/neighbours';
import { WorkstreamAsked } from '../asked/workstream-asked';

/** A borough beside its statistical neighbours, below a figure. */
export interface NeighboursShown extends NeighboursModel {
  /** Unfolded for a borough that somebody chose; one’s own is folded. */
  readonly isOpen: boolean;
  /** The released numbers of every borough, as a file: those of the table are among them. Null where there is no table. */
  readonly downloadHref: string | null;
}

/** Null for somebody of no borough who chose none, and for a reader’s own where no number of a borough is released. */
export const neighboursShown = (
  asked: AskedFigures,
  shown: ShownFigures,
  { beside }: Pick<WorkstreamAsked, 'beside'>,
): NeighboursShown | null => {
  const isOpen = beside !== null;
  const model = neighboursOf(asked, shown) ?? (isOpen ? ofLondonAlone(beside) : null);
  if (!model) return null;
  return { ...model, isOpen, downloadHref: model.table && boroughsOf(asked, shown) };
};

const ofLondonAlone = (boroughId: number): NeighboursModel => ({
  heading: `${authorityById(boroughId).name} beside its statistical neighbours`,
  sentences: ['No number of a single borough is released of this figure, because it counts so few.'],
  table: null,
});

const boroughsOf = ({ cube, product, breakdown }: AskedFigures, { release }: ShownFigures): string =>
  withQuery(londonPaths.download, {
    table: cube.code,
    product: PRODUCTS[product].name,
    on: release.on,
    areas: BOROUGHS,
    by: breakdown.code,
  });
