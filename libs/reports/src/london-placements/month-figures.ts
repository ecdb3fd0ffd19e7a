import { Day, firstOfMonth } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { PLACEMENTS } from '@lib/measures/cubes/placements.cube';
import { monthEnds } from '@lib/measures/month-by-month/month-ends';
import { RELEASES, ReleasedTable } from './released-table';

/** A month, and its last weekly release. */
export interface MonthFigures {
  readonly monthEnd: Day;
  readonly table: ReleasedTable;
}

/** The latest 24 whole months that have a weekly release, oldest first. */
export const monthFigures = async (tx: Tx, upTo: Day): Promise<MonthFigures[]> => {
  const days = await RELEASES.periods(tx, PLACEMENTS.code, 'operational');
  const months: MonthFigures[] = [];
  for (const monthEnd of monthEnds(upTo)) {
    const last = days.find((day) => day >= firstOfMonth(monthEnd) && day <= monthEnd);
    if (last === undefined) continue;
    months.push({ monthEnd, table: await ReleasedTable.upTo(tx, PLACEMENTS, 'operational', last) });
  }
  return months;
};
