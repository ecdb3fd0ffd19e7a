import { addDays, Day, day, firstOfMonth } from '@lib/kernel/day';
import { DfePlacementGroup } from '@lib/reference-data/codes/placement-groups';
import { Measure, SHORT_BREAKS_ARE_OUT } from '../measure';
import { coveredFrom, isCovered } from '../placements/covered-from';
import { measuredBorough } from '../placements/measured-borough';
import { publishedGroup } from '../placements/published-groups';
import { monthByMonthSql } from './month-by-month.sql';
import { monthEnds } from './month-ends';

/** One month, and its figures; null for a month before the borough's first return, which nobody can know. */
export interface MonthPoint {
  readonly monthEnd: Day;
  readonly figures: MonthFigures | null;
}

/** What was open when a month ended, by published group, and what started and ended in it. */
export interface MonthFigures {
  readonly open: number;
  readonly openByGroup: Readonly<Partial<Record<DfePlacementGroup, number>>>;
  readonly started: number;
  readonly ended: number;
}

/** Two years of open placements, whole months only. */
export const MONTH_BY_MONTH: Measure<readonly MonthPoint[]> = {
  id: 'M2-series',
  code: 'month-by-month',
  name: 'Open placements month by month',
  aim: 'sufficiency',
  purpose: 'Whether the need for each kind of placement grows or falls',
  numerator: 'Placements open at the end of the month; placements started and ended in it',
  denominator: null,
  exclusions: [
    SHORT_BREAKS_ARE_OUT,
    'Temporary moves (T0 to T4): the main placement stays open',
    'A month that is not over',
    'A month before the borough’s first return: not available',
  ],
  populationDate: 'The last day of each of the latest 24 whole months',
  polarity: 'neither',
  unit: 'placements',
  decimals: 0,
  suppression: 'person counts',
  comparator: null,
  published: [],
  source: 'SSDA903 episodes as joined into placements; DfE placement groups',
  version: 1,
  validFrom: day('2026-04-01'),
  async work(tx, asAt, named) {
    const ends = monthEnds(asAt);
    const dayBefore = addDays(firstOfMonth(ends[0]!), -1);
    const rows = await tx.query<MonthRow>(monthByMonthSql, [
      measuredBorough(tx, named),
      dayBefore,
      ends.at(-1),
      ends,
    ]);
    const from = await coveredFrom(tx, named);
    return ends.map((monthEnd) => ({
      monthEnd,
      figures: isCovered(from, firstOfMonth(monthEnd))
        ? foldMonth(rows.filter((row) => row.month_end === monthEnd))
        : null,
    }));
  },
};

export interface MonthRow {
  readonly month_end: Day;
  readonly placement_group: string;
  readonly started: number;
  readonly ended: number;
  readonly open: number;
}

/** The rows of one month added up. */
export const foldMonth = (rows: readonly MonthRow[]): MonthFigures => {
  const openByGroup: Partial<Record<DfePlacementGroup, number>> = {};
  for (const row of rows) {
    const group = publishedGroup(row.placement_group);
    openByGroup[group] = (openByGroup[group] ?? 0) + row.open;
  }
  const sum = (of: (row: MonthRow) => number): number => rows.reduce((total, row) => total + of(row), 0);
  return {
    open: sum((row) => row.open),
    openByGroup,
    started: sum((row) => row.started),
    ended: sum((row) => row.ended),
  };
};
