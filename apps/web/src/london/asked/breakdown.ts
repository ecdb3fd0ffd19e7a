import { PriceBands } from '@lib/measures/cubes/price-bands';
import { Category, CubeDefinition, ProductCode } from '@lib/releases/cubes/cube';
import { BandsOfDays, BreakdownPlan } from './breakdown-plan';
import { BREAKDOWN_PLANS } from './breakdown-plans';

/** One way in which a table takes a number apart: the columns of a page. */
export interface Breakdown {
  /** Its name in an address. */
  readonly code: string;
  readonly label: string;
  /** What is taken apart, and who they are in words: "children", "children in foster placements". */
  readonly whole: Category;
  readonly of: string;
  readonly parts: readonly Category[];
  /** The part the first sentence is about, and how it says so: "were in foster placements". */
  readonly lead: Category;
  readonly says: string;
  readonly days?: BandsOfDays;
  readonly prices?: PriceBands;
}

export type Rows = 'parts' | 'boroughs';

export const isPrinted = (category: Category, product: ProductCode, rows: Rows): boolean =>
  (rows === 'boroughs' ? category.forBoroughs : category.forGroups).includes(product);

/** How a cube can be broken down in a product, for London and its parts or for boroughs: only by what is printed. */
export const breakdownsOf = (cube: CubeDefinition, product: ProductCode, rows: Rows): Breakdown[] => {
  const printed = cube.categories.filter((category) => isPrinted(category, product, rows));
  const plans = BREAKDOWN_PLANS[cube.code]?.(printed) ?? [wholeCube(printed)];
  return plans.flatMap((plan) => {
    const parts = printed.filter(({ code }) => plan.parts.includes(code));
    const whole = printed.find(({ code }) => code === plan.whole);
    const lead = parts.find(({ code }) => code === plan.lead) ?? parts[0];
    if (!whole || !lead) return [];
    return [{ ...plan, whole, parts, lead, says: plan.says ?? `were counted under “${lead.label}”` }];
  });
};

/** A cube that says nothing of itself here: every category it prints, beside the total. */
const wholeCube = (printed: readonly Category[]): BreakdownPlan => {
  const parts = printed.filter(({ code }) => code !== 'total');
  return {
    code: 'all',
    label: 'All categories',
    whole: 'total',
    of: 'children',
    parts: parts.map(({ code }) => code),
  };
};

/** The same breakdown as it is printed for boroughs; null where it is printed for London and its parts only. */
export const breakdownOfBoroughs = ({
  cube,
  product,
  breakdown,
}: {
  readonly cube: CubeDefinition;
  readonly product: ProductCode;
  readonly breakdown: Pick<Breakdown, 'code'>;
}): Breakdown | null =>
  breakdownsOf(cube, product, 'boroughs').find(({ code }) => code === breakdown.code) ?? null;
