import { Printed } from '@lib/measures/cubes/printed';
import { Chart, SYMBOL_WORDS } from '@lib/web-kit/charts/chart';
import { ProductCode } from '@lib/releases/cubes/cube';
import { TableCell } from '@lib/web-kit/tables/data-table';

/** A number and its share as a cell: a symbol is drawn as [c], and read aloud in words. */
export const figureCell = (figure: Printed, share?: Printed): TableCell => {
  if (figure.value === null) return { text: `[${figure.symbol}]`, spoken: SYMBOL_WORDS[figure.symbol] };
  return { text: figure.value.toLocaleString('en-GB'), note: share && shareWords(share) };
};

const shareWords = ({ value, symbol }: Printed): string | undefined => {
  if (value !== null) return `${value}%`;
  return symbol === 'k' ? 'under 1%' : undefined;
};

const KEY = (['c', 'k', 'x', 'z'] as const).map((symbol) => ({ symbol, words: SYMBOL_WORDS[symbol] }));

/** A chart whose key has every symbol, whether its table has it or not, so that the key tells nothing of the table. */
export const withWholeKey = (chart: Chart): Chart => ({ ...chart, symbols: KEY });

/** How the numbers of a product were made safe to show, in the two sentences a reader needs. */
export const PRODUCT_WORDS: Readonly<Record<ProductCode, string>> = {
  operational:
    'Small numbers are hidden and every other number is rounded to the nearest 5, so rows and columns may not add up. Percentages are worked out from the rounded numbers.',
  official:
    'Small numbers are hidden, and some others so that the small ones cannot be worked out. Every other number is exact.',
};

/** Whether a product's numbers are called "about". */
export const isRounded = (product: ProductCode): boolean => product === 'operational';
