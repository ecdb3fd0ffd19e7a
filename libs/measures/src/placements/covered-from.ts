import { Day } from '@lib/kernel/day';
import { financialYear } from '@lib/kernel/financial-year';
import { Tx } from '@lib/database/unit-of-work';
import { measuredBorough } from './measured-borough';

/**
 * The first day a borough can be measured on: 1 April of the year of its first live return; null while it has none.
 * A return tells only of children looked after in its year, so a figure of an earlier day would count those who
 * stayed and miss everybody who had left: too few, and ever fewer further back.
 */
export const coveredFrom = async (tx: Tx, named?: number): Promise<Day | null> => {
  const [first] = await tx.query<{ year: number }>(
    `select return_year as year from imports where borough_id = $1 and state = 'applied' order by return_year limit 1`,
    [measuredBorough(tx, named)],
  );
  return first ? financialYear(first.year).first : null;
};

/** Whether all of a time that begins on a day is covered. */
export const isCovered = (from: Day | null, firstDay: Day): boolean => from !== null && firstDay >= from;
