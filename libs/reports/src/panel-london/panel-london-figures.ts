import { Day } from '@lib/kernel/day';
import { UnavailableError } from '@lib/kernel/domain-error';
import { Tx } from '@lib/database/unit-of-work';
import { CubeDefinition, ProductCode } from '@lib/releases/cubes/cube';
import { ReleaseSummary } from '@lib/releases/selecting/release';
import { ReleaseSource } from '../london-placements/release-source';
import { ReleasedTable, RELEASES } from '../london-placements/released-table';

/** Two years of quarters, or half a year of weeks. */
const LONGEST: Readonly<Record<ProductCode, number>> = { official: 8, operational: 26 };

/** Everything a workbook of the panels shows, selected from the releases of one table. */
export interface PanelLondonFigures {
  readonly main: ReleaseSummary;
  readonly latest: ReleasedTable;
  /** The latest and those before it, oldest first. */
  readonly series: readonly ReleasedTable[];
}

/** The releases of a cube come in one product: exact by the quarter, or rounded by the week. */
export const productOf = ({ products }: Pick<CubeDefinition, 'products'>): ProductCode => products[0]!;

/** @throws UnavailableError where there is none: a run is skipped before it comes to this. */
export const panelLondonFigures = async (
  source: ReleaseSource,
  cube: CubeDefinition,
  asAt: Day,
): Promise<PanelLondonFigures> => {
  const product = productOf(cube);
  const latest = await source.upTo(cube, product, asAt);
  const { release: main } = latest;
  if (main === null) {
    throw new UnavailableError('No release of this table has been published for this day.', 'no-release');
  }
  const days = (await source.days(cube, product)).filter((day) => day < main.on);
  const series = [latest];
  for (const day of days.slice(0, LONGEST[product] - 1))
    series.unshift(await source.upTo(cube, product, day));
  return { main, latest, series };
};

/** The first day there is a published release of a table for; null while there is none. */
export const firstReleased = async (tx: Tx, cube: CubeDefinition): Promise<Day | null> =>
  (await RELEASES.periods(tx, cube.code, productOf(cube))).at(-1) ?? null;
