import { Day } from '@lib/kernel/day';
import { Area } from '@lib/releases/cubes/area';
import { Category, ProductCode } from '@lib/releases/cubes/cube';
import { releaseReference } from '@lib/releases/selecting/release';
import { SYMBOL_WORDS } from '@lib/web-kit/charts/chart';
import { AskedFigures } from '../asked/asked-figures';
import { PRODUCTS } from '../asked/london-filters';
import { PrintedTable } from './printed-table';
import { ShownFigures } from './shown-figures';

/** One released figure as machines take it: a number, or none and why. */
export interface FigureLine {
  readonly referenceDay: Day;
  readonly product: string;
  readonly release: string;
  readonly areaKind: string;
  /** GSS code where there is one; our own where there is none. */
  readonly areaCode: string;
  readonly area: string;
  readonly categoryCode: string;
  readonly category: string;
  readonly value: number | null;
  readonly valueStatus: string;
}

/** Of which release a line is. */
export interface LineOf {
  readonly cube: string;
  readonly product: ProductCode;
  readonly on: Day;
  readonly printed: PrintedTable;
}

export const figureLine = (of: LineOf, area: Area, category: Category): FigureLine => {
  const { value, symbol } = of.printed.at(area, category.code);
  return {
    referenceDay: of.on,
    product: PRODUCTS[of.product].name,
    release: releaseReference(of),
    areaKind: area.kind,
    areaCode: area.gss ?? `${area.kind}-${area.code}`,
    area: area.name,
    categoryCode: category.code,
    category: category.label,
    value,
    valueStatus: symbol === null ? 'shown' : SYMBOL_WORDS[symbol],
  };
};

/** Every figure a page shows, a line each, in the order of the page. Shares are left to the reader. */
export const figureLines = (
  { breakdown }: AskedFigures,
  { release, printed, areas }: ShownFigures,
): FigureLine[] =>
  areas.flatMap((area) =>
    [breakdown.whole, ...breakdown.parts].map((category) =>
      figureLine({ ...release, printed }, area, category),
    ),
  );
