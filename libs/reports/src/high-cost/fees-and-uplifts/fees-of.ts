import { Day } from '@lib/kernel/day';
import { isInForce, weeklyOn } from '@lib/high-cost/costs/cost-of';
import { RegisterRow } from '@lib/high-cost/register/register-entry';
import { linesHeld } from '@lib/high-cost/register/register-row';

/** What a week of places costs: exact, of the borough's own placements. */
export interface FeesOf {
  readonly placements: number;
  /** Of those: with a core fee in force. */
  readonly priced: number;
  /** Pence a week; null where none has a fee. */
  readonly lowerPence: number | null;
  readonly medianPence: number | null;
  readonly upperPence: number | null;
  readonly weeklyPence: number;
}

/** The core fee of a week on a day, whoever is invoiced, in pence; null where none is in force. */
export const coreFeeOn = (row: RegisterRow, on: Day): number | null => {
  const core = linesHeld(row).filter(
    (line) => line.kind === 'core' && line.per === 'week' && isInForce(line, on),
  );
  return core.length === 0 ? null : weeklyOn(core, on);
};

/**
 * Fees of placements. A quartile is the fee of the placement by which a quarter, half or three quarters of them are reached
 * in the order of their fees: the same by which the bands of London’s are found.
 */
export const feesOf = (rows: readonly RegisterRow[], on: Day): FeesOf => {
  const fees = rows.flatMap((row) => coreFeeOn(row, on) ?? []).sort((a, b) => a - b);
  const reached = (by: number): number | null => fees[Math.ceil(fees.length * by) - 1] ?? null;
  return {
    placements: rows.length,
    priced: fees.length,
    lowerPence: reached(1 / 4),
    medianPence: reached(1 / 2),
    upperPence: reached(3 / 4),
    weeklyPence: fees.reduce((sum, fee) => sum + fee, 0),
  };
};
