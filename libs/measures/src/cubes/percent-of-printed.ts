import { FEWEST_IN_A_SHARE } from '@lib/disclosure-control/primary/shares';
import { wholePercent } from '../share';
import { number, Printed, symbol } from './printed';

/**
 * A share in whole per cent, worked out from two printed numbers and from nothing behind them, so that it tells no
 * more than they do (security.md 7.3, 3). Not available where either is not, hidden where either is hidden or where
 * it would be of fewer than six children, `z` of nobody, `k` where it rounds to nought but is not. Never above 100,
 * however the two were rounded.
 */
export const percentOfPrinted = (part: Printed, whole: Printed): Printed => {
  if (part.symbol === 'x' || whole.symbol === 'x') return symbol('x');
  if (part.value === null || whole.value === null) return symbol('c');
  if (whole.value > 0 && whole.value < FEWEST_IN_A_SHARE) return symbol('c');
  return percentOfExact(part.value, whole.value);
};

/** The same of a borough's own exact numbers, for itself: nothing is hidden from it. */
export const percentOfExact = (part: number, whole: number): Printed => {
  const percent = wholePercent({ numerator: part, denominator: whole });
  if (percent === null) return symbol('z');
  return percent === 0 && part > 0 ? symbol('k') : number(Math.min(100, percent));
};
