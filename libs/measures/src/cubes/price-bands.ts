import { Category } from '@lib/releases/cubes/cube';
import { Printed } from './printed';
import { quartileBands, QuartileBands } from './quartile-bands';
import { COST_WEEK_BANDS, FEE_WEEK_BANDS, NO_PRICE, WeekBand } from './week-bands';

/** A number that is taken apart by bands of what a week costs. */
export interface PriceBands {
  readonly whole: Category;
  /** Lowest first, with what each is called by itself. */
  readonly bands: readonly { readonly code: string; readonly label: string }[];
  /** Parts without a price. */
  readonly others: readonly Category[];
}

/** Which wholes are taken apart by price: those whose codes begin so, into parts whose codes begin otherwise and go on alike. */
const PRICED: readonly (readonly [whole: string, parts: string, bands: readonly WeekBand[]])[] = [
  ['total', 'cost', COST_WEEK_BANDS],
  ['type|', 'fee|', FEE_WEEK_BANDS],
  ['type-band|', 'needs|', FEE_WEEK_BANDS],
  ['payers|', 'paid|', COST_WEEK_BANDS],
];

/** Everything of a table that is taken apart by price, in its order. */
export const pricedIn = (categories: readonly Category[]): PriceBands[] =>
  categories.flatMap((whole) => {
    const way = PRICED.find(([start]) => whole.code.startsWith(start));
    if (!way) return [];
    const [start, parts, bands] = way;
    const of = `${parts}${whole.code.slice(start.length)}|`;
    const has = ({ code }: { readonly code: string }): boolean => categories.some((one) => one.code === code);
    const priced = bands.map(({ code, label }) => ({ code: `${of}${code}`, label })).filter(has);
    if (priced.length === 0) return [];
    return [{ whole, bands: priced, others: categories.filter(({ code }) => code === `${of}${NO_PRICE}`) }];
  });

/** In which of its bands the quartiles are, from what is printed of an area. */
export const quartilesOf = (
  { whole, bands, others }: PriceBands,
  at: (category: string) => Printed,
): QuartileBands =>
  quartileBands({
    whole: at(whole.code),
    bands: bands.map(({ code }) => at(code)),
    others: others.map(({ code }) => at(code)),
  });
