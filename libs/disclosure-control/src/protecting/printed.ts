import { Figure, Product } from '../table/figure';
import { Range } from '../published/published-table';

/** Whether a count is small enough to point at somebody: from 1 to the threshold. Nought is no one. */
export const isSmall = (value: number, { threshold }: Product): boolean => value >= 1 && value <= threshold;

/** The number printed for a count that may be shown: itself, or the nearest multiple of five. */
export const printed = (value: number, { roundedTo }: Product): number =>
  Math.round(value / roundedTo) * roundedTo;

/** The true values behind what is printed for a shown count: all that would have been printed the same. */
export const sameInPrint = (value: number, product: Product): Range => {
  if (value === 0) return { from: 0, to: 0 };
  const shown = printed(value, product);
  const slack = (product.roundedTo - 1) / 2;
  return { from: Math.max(product.threshold + 1, shown - slack), to: shown + slack };
};

const ANYTHING: Range = { from: 0, to: Infinity };

/** The values a figure may take without anything in print changing. */
export const freedomOf = (
  figure: Figure,
  hidden: boolean,
  hiddenAtLeast: number,
  product: Product,
): Range => {
  if (figure.held) return { from: figure.value, to: figure.value };
  if (!figure.published) return ANYTHING;
  return hidden ? { from: hiddenAtLeast, to: Infinity } : sameInPrint(figure.value, product);
};
