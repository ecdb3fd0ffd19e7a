import { Day, firstOfMonth } from '@lib/kernel/day';
import { PLACEMENTS } from '@lib/measures/cubes/placements.cube';
import { monthEnds } from '@lib/measures/month-by-month/month-ends';
import { ReleaseSource } from './release-source';
import { ReleasedTable } from './released-table';

/** A month, and its last weekly release. */
export interface MonthFigures {
  readonly monthEnd: Day;
  readonly table: ReleasedTable;
}

/** The latest 24 whole months that have a weekly release, oldest first. */
export const monthFigures = async (source: ReleaseSource, upTo: Day): Promise<MonthFigures[]> => {
  const days = await source.days(PLACEMENTS, 'operational');
  const months: MonthFigures[] = [];
  for (const monthEnd of monthEnds(upTo)) {
    const last = days.find((day) => day >= firstOfMonth(monthEnd) && day <= monthEnd);
    if (last === undefined) continue;
    months.push({ monthEnd, table: await source.upTo(PLACEMENTS, 'operational', last) });
  }
  return months;
};
