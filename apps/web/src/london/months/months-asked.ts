import { Day } from '@lib/kernel/day';
import { areasOn } from '@lib/measures/cubes/areas';
import { Area } from '@lib/releases/cubes/area';
import { Category, Cube, ProductCode } from '@lib/releases/cubes/cube';
import { AUTHORITIES_BY_NAME } from '@lib/boroughs/authorities/authorities';
import { Query, refuseOtherNames } from '@lib/web-kit/paging/list-filter';
import { Choice } from '@lib/web-kit/govuk/choice';
import { LondonFilter } from '../asked/asked-figures';
import { isPrinted, Rows } from '../asked/breakdown';
import { tableWords } from '../tables/table-words';
import { PRODUCTS, tableAsked } from '../asked/london-filters';

/** Areas whose lines stand in one chart: never more than five. */
interface AreaSet {
  readonly choice: Choice;
  readonly areas: readonly Area[];
}

const SETS = [
  { value: 'london', text: 'London', kind: 'london' },
  { value: 'statistical', text: 'Inner and Outer (statistical)', kind: 'statistical' },
  { value: 'statutory', text: 'Inner and Outer (statutory)', kind: 'statutory' },
  { value: 'sub-region', text: 'Sub-regions', kind: 'sub-region' },
] as const;

/** What `area` may be. */
export const AREA_CODES: readonly string[] = [
  ...SETS.map(({ value }) => value),
  ...AUTHORITIES_BY_NAME.map(({ id }) => String(id)),
];

const areaSets = (on: Day): AreaSet[] => {
  const all = areasOn(on);
  return [
    ...SETS.map(({ value, text, kind }) => ({
      choice: { value, text },
      areas: all.filter((area) => area.kind === kind),
    })),
    ...all
      .filter(({ kind }) => kind === 'borough')
      .map((area) => ({ choice: { value: area.code, text: area.name }, areas: [area] })),
  ];
};

export interface MonthsAsked {
  readonly cube: Cube;
  readonly product: ProductCode;
  readonly areas: readonly Area[];
  /** What `area` may be: boroughs only where the table is printed for them. */
  readonly sets: readonly Choice[];
  readonly category: Category;
  /** What `category` may be. */
  readonly categories: readonly Category[];
  readonly filters: readonly MonthsFilter[];
}

export type MonthsFilter = LondonFilter<'product' | 'area' | 'category'>;

/**
 * What an address asks of the months; what is none of the answers is the first.
 * @param on the day whose areas are offered
 * @throws UnexpectedFieldsError for a name the page does not ask for.
 */
export const monthsAsked = (query: Query, on: Day): MonthsAsked => {
  const { cube, product } = tableAsked(query);
  const sets = areaSets(on).filter((one) => printedFor(one, cube, product).length > 0);
  const set = sets.find(({ choice }) => choice.value === query['area']) ?? sets[0]!;
  const printed = printedFor(set, cube, product);
  const category = printed.find(({ code }) => code === query['category']) ?? printed[0]!;
  const choices = sets.map(({ choice }) => choice);
  const products = cube.products.map((code) => ({ value: PRODUCTS[code].name, text: PRODUCTS[code].text }));
  const filters = [
    asFilter('product', 'How often', products),
    asFilter('area', 'Area', choices),
    asFilter(
      'category',
      tableWords(cube.code).counted,
      printed.map(({ code, label }) => ({ value: code, text: label })),
    ),
  ];
  refuseOtherNames(query, filters, ['table']);
  return { cube, product, areas: set.areas, sets: choices, category, categories: printed, filters };
};

/** What a table prints for areas of a kind, which may be nothing for boroughs. */
const printedFor = ({ areas }: AreaSet, cube: Cube, product: ProductCode): readonly Category[] => {
  if (!areas.every(({ kind }) => cube.areas.includes(kind))) return [];
  const rows: Rows = areas.some(({ kind }) => kind === 'borough') ? 'boroughs' : 'parts';
  return cube.categories.filter((category) => isPrinted(category, product, rows));
};

const asFilter = (
  name: MonthsFilter['name'],
  label: string,
  [first, ...choices]: readonly Choice[],
): MonthsFilter => ({ name, label, choices, blank: first?.text ?? '' });
