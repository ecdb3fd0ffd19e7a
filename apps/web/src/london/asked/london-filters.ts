import { Day, isDay } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';
import { Cube, ProductCode } from '@lib/releases/cubes/cube';
import { CUBES } from '@lib/measures/cubes/cube-register';
import { Choice } from '@lib/web-kit/govuk/choice';
import { Query, refuseOtherNames } from '@lib/web-kit/paging/list-filter';
import { AskedFigures, LondonFilter } from './asked-figures';
import { levelChoices, PARTS, rowsOf } from './areas-asked';
import { tableWords } from '../tables/table-words';
import { breakdownsOf, isPrinted } from './breakdown';

/** The two products as people and addresses call them. */
export const PRODUCTS: Readonly<Record<ProductCode, ProductName>> = {
  operational: { name: 'weekly', text: 'Weekly, rounded', series: 'month by month' },
  official: { name: 'quarterly', text: 'Quarterly, exact', series: 'quarter by quarter' },
};

interface ProductName {
  readonly name: string;
  readonly text: string;
  /** How its releases follow one another on the page of a figure over time. */
  readonly series: string;
}

export const productNamed = (name: unknown): ProductCode =>
  name === PRODUCTS.official.name ? 'official' : 'operational';

/** What decides everything else that can be asked. */
export interface Asked {
  readonly cube: Cube;
  readonly product: ProductCode;
  /** The reference day; null for the latest there is. */
  readonly on: Day | null;
}

/** Reads the table and the product, which decide what else can be asked. */
export const tableAsked = (query: Query): Asked => {
  const cube = CUBES.find(({ code }) => code === query['table']) ?? CUBES[0]!;
  const named = productNamed(query['product']);
  const on = query['on'];
  return {
    cube,
    product: cube.products.includes(named) ? named : cube.products[0]!,
    on: typeof on === 'string' && isDay(on) ? on : null,
  };
};

/** The questions of a page of figures. What is shown unasked is the first answer of each, and no choice of its own. */
const londonFilters = (
  cube: Cube,
  { periods, levels, breakdowns }: Pick<AskedFigures, 'periods' | 'levels' | 'breakdowns'>,
): LondonFilter[] => {
  const products = cube.products.map((code) => ({ value: PRODUCTS[code].name, text: PRODUCTS[code].text }));
  const days = periods.map((day) => ({ value: day, text: formatDay(day) }));
  return [
    withFirst('product', 'How often', products),
    { name: 'on', label: 'Period', choices: days, blank: days[0] ? `Latest: ${days[0].text}` : 'None yet' },
    withFirst('areas', 'Areas', levels),
    withFirst(
      'by',
      'Broken down by',
      breakdowns.map(({ code, label }) => ({ value: code, text: label })),
    ),
  ];
};

const withFirst = (
  name: LondonFilter['name'],
  label: string,
  [first, ...choices]: readonly Choice[],
): LondonFilter => ({ name, label, choices, blank: first?.text ?? '' });

/**
 * Reads an address of figures; what is none of the answers is the first.
 * @param facts days there are releases of, newest first, and the day whose sub-regions are offered
 * @throws UnexpectedFieldsError for a name no page of figures asks for.
 */
export const figuresAsked = (
  query: Query,
  { cube, product }: Asked,
  { periods, on }: { periods: readonly Day[]; on: Day },
): AskedFigures => {
  const levels = levelChoices(on).filter(
    ({ value }) => breakdownsOf(cube, product, rowsOf(value)).length > 0,
  );
  const level = levels.find(({ value }) => value === query['areas'])?.value ?? PARTS;
  const breakdowns = breakdownsOf(cube, product, rowsOf(level));
  const filters = londonFilters(cube, { periods, levels, breakdowns });
  refuseOtherNames(query, filters, ['table']);
  const breakdown = breakdowns.find(({ code }) => code === query['by']) ?? breakdowns[0]!;
  const { leads: led } = tableWords(cube.code);
  const leads = cube.categories.filter(
    (one) => led.includes(one.code) && isPrinted(one, product, rowsOf(level)),
  );
  return { cube, product, level, levels, leads, breakdown, breakdowns, periods, filters };
};
