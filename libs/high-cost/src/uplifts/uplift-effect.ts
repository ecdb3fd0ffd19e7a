import { Day, latest } from '@lib/kernel/day';
import { CostLine } from '../costs/cost-line';
import { isInForce, yearlyRate } from '../costs/cost-of';

/** What an increase comes to on the placements of a borough at a setting. */
export interface UpliftEffect {
  readonly placements: number;
  /** Pence a week of core fees that it is worked out of. */
  readonly corePence: number;
  readonly weeklyPence: number;
  /** A year of 365 nights at that. */
  readonly yearlyPence: number;
}

/**
 * The increase on the core fees in force on a day, or on the day it holds from if that is later. Each placement is raised by
 * itself and rounded to a penny, half a penny up, as it is invoiced.
 */
export const effectOf = (
  placements: readonly (readonly CostLine[])[],
  {
    percent,
    appliesFrom,
    today,
  }: { readonly percent: number; readonly appliesFrom: Day; readonly today: Day },
): UpliftEffect => {
  const on = latest(appliesFrom, today);
  const cores = placements
    .map((lines) =>
      lines
        .filter((line) => line.kind === 'core' && line.per === 'week' && isInForce(line, on))
        .reduce((sum, { pence }) => sum + pence, 0),
    )
    .filter((pence) => pence > 0);
  // Hundredths of a percent are whole, so that nothing is lost in a fraction.
  const raised = cores.map((pence) => Math.floor((pence * Math.round(percent * 100) + 5_000) / 10_000));
  const weeklyPence = raised.reduce((sum, pence) => sum + pence, 0);
  return {
    placements: cores.length,
    corePence: cores.reduce((sum, pence) => sum + pence, 0),
    weeklyPence,
    yearlyPence: yearlyRate(weeklyPence),
  };
};
