import { Day } from '@lib/kernel/day';
import { UnavailableError } from '@lib/kernel/domain-error';
import { Tx } from '@lib/database/unit-of-work';
import { LOCATION_TIERS_CUBE } from '@lib/measures/cubes/location-tiers.cube';
import { PLACEMENTS } from '@lib/measures/cubes/placements.cube';
import { PLACEMENTS_IN_THE_YEAR } from '@lib/measures/cubes/placements-in-the-year.cube';
import { ReleaseSummary } from '@lib/releases/selecting/release';
import { MonthFigures, monthFigures } from './month-figures';
import { ReleaseSource } from './release-source';
import { RELEASES, ReleasedTable } from './released-table';

/** Everything the workbook shows, selected from releases. */
export interface LondonFigures {
  /** The release the workbook is named after: that of the placements. */
  readonly main: ReleaseSummary;
  readonly placements: ReleasedTable;
  readonly tiers: ReleasedTable;
  readonly inYear: ReleasedTable;
  /** Groups by age are released once a quarter only. */
  readonly quarterly: ReleasedTable;
  readonly months: readonly MonthFigures[];
  /** Every release one of its figures is of: those of the tables first, then those of the months, each once. */
  readonly releases: readonly ReleaseSummary[];
}

/**
 * Weekly or quarterly, whichever has the later release on or before the day; the quarterly one, which is exact, where
 * both are of the same day. The other tables are of the same product, each its own latest release.
 * @throws UnavailableError where there is none: a run is skipped before it comes to this.
 */
export const londonFigures = async (source: ReleaseSource, asAt: Day): Promise<LondonFigures> => {
  const quarterly = await source.upTo(PLACEMENTS, 'official', asAt);
  const weekly = await source.upTo(PLACEMENTS, 'operational', asAt);
  const placements = isLater(weekly, quarterly) ? weekly : quarterly;
  const { release: main, product } = placements;
  if (main === null) {
    throw new UnavailableError('No release of London figures has been published for this day.', 'no-release');
  }
  const tiers = await source.upTo(LOCATION_TIERS_CUBE, product, asAt);
  const inYear = await source.upTo(PLACEMENTS_IN_THE_YEAR, product, asAt);
  const months = await monthFigures(source, main.on);
  const tables = [placements, tiers, inYear, quarterly, ...months.map(({ table }) => table).reverse()];
  return { main, placements, tiers, inYear, quarterly, months, releases: releasesOf(tables) };
};

const releasesOf = (tables: readonly ReleasedTable[]): ReleaseSummary[] => [
  ...new Map(tables.flatMap(({ release }) => (release ? [[release.id, release] as const] : []))).values(),
];

const isLater = (one: ReleasedTable, other: ReleasedTable): boolean =>
  one.release !== null && (other.release === null || one.release.on > other.release.on);

/** The first day there is a published release of placements for; null while there is none. */
export const firstReleasedDay = async (tx: Tx): Promise<Day | null> => {
  const weekly = await RELEASES.periods(tx, PLACEMENTS.code, 'operational');
  const quarterly = await RELEASES.periods(tx, PLACEMENTS.code, 'official');
  const firsts = [weekly.at(-1), quarterly.at(-1)].filter((day) => day !== undefined);
  return firsts.sort()[0] ?? null;
};
