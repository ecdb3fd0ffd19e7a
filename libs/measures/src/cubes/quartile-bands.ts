import { FEWEST_IN_A_SHARE } from '@lib/disclosure-control/primary/shares';
import { bandReached, PrintedBands } from './median-band';
import { Printed } from './printed';

/** In which bands the middle one lies, and the ones a quarter and three quarters of the way up. */
export interface QuartileBands {
  readonly lower: Printed;
  readonly median: Printed;
  readonly upper: Printed;
}

/**
 * The bands of the quartiles, worked out from printed exact numbers and nothing behind them. Nothing is said of fewer
 * than six, and never which the lowest or the highest is.
 */
export const quartileBands = (printed: PrintedBands): QuartileBands => {
  const reached = (by: number): Printed => bandReached(printed, { by, fewest: FEWEST_IN_A_SHARE });
  return { lower: reached(1 / 4), median: reached(1 / 2), upper: reached(3 / 4) };
};
