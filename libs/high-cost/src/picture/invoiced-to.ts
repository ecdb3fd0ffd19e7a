import { Day } from '@lib/kernel/day';
import { Payer } from '../costs/cost-line';
import { isInForce } from '../costs/cost-of';
import { HeldLines, linesHeld } from '../register/register-row';

/** Pence a week of a placement that one payer is invoiced on a day; null where no line of theirs is in force. */
export const invoicedTo = (record: HeldLines, payer: Payer, on: Day): number | null => {
  const lines = linesHeld(record).filter(
    (line) => line.payer === payer && line.per === 'week' && isInForce(line, on),
  );
  return lines.length === 0 ? null : lines.reduce((sum, { pence }) => sum + pence, 0);
};
