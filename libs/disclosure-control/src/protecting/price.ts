import { Figure } from '../table/figure';

/** Hiding a nought tells that noughts are hidden, and every hidden cell is then worth less: only where nothing else will do. */
const NOUGHT_IS_DEAR = 50;

/**
 * What hiding a figure costs its readers: grows slowly with the count (the number of digits they lose) and with
 * how many read it. Only its order matters: it decides which of several changes is the cheapest.
 */
export const priceOf = ({ value, weight }: Figure): number =>
  (1 + Math.log2(1 + value)) * weight * (value === 0 ? NOUGHT_IS_DEAR : 1);
