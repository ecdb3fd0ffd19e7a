import { Day } from '@lib/kernel/day';
import { UnavailableError } from '@lib/kernel/domain-error';
import { Tx } from '@lib/database/unit-of-work';
import { Matrix, matrixOf } from '@lib/measures/need-and-room/matrix';
import {
  INPUT_TABLES,
  InputName,
  releasedInputs,
  releasesUpTo,
} from '@lib/measures/need-and-room/released-inputs';
import { fadesAfter } from '@lib/provision/places/fades-after';
import { registeredSettings } from '@lib/provision/places/vacancies.query';
import { ReleaseSummary } from '@lib/releases/selecting/release';
import { ReleasedTable } from '../london-placements/released-table';
import { ReleaseSource } from '../london-placements/release-source';

/** The tables of the workbook, that it is named after first. */
export const TABLES = [
  'placements',
  'needs',
  'unmet',
  'searching',
  'open',
] as const satisfies readonly InputName[];

/** Everything the workbook shows. */
export interface NeedFigures {
  readonly main: ReleaseSummary;
  readonly asAt: Day;
  readonly byType: Matrix;
  readonly byNeed: Matrix;
  readonly tables: readonly [ReleasedTable, ...ReleasedTable[]];
  /** Why children are looked after. */
  readonly careNeeds: ReleasedTable;
}

/** @throws UnavailableError where children looked after were not released by then: a run is skipped before it comes to this. */
export const needFigures = async (
  tx: Tx,
  { asAt, onlyReleases }: { readonly asAt: Day; readonly onlyReleases?: readonly string[] },
): Promise<NeedFigures> => {
  const source = new ReleaseSource(tx, onlyReleases);
  const table = (name: (typeof TABLES)[number]): Promise<ReleasedTable> =>
    source.upTo(INPUT_TABLES[name].cube, INPUT_TABLES[name].product, asAt);
  const placements = await table('placements');
  if (placements.release === null)
    throw new UnavailableError('No release of London figures has been published for this day.', 'no-release');
  const careNeeds = await table('needs');
  const tables = [
    placements,
    careNeeds,
    await table('unmet'),
    await table('searching'),
    await table('open'),
  ] as const;
  const inputs = await releasedInputs(tx, releasesUpTo(tx, asAt, onlyReleases), TABLES);
  const settings = await registeredSettings(tx, asAt);
  const fades = await fadesAfter(tx);
  return {
    main: placements.release,
    asAt,
    byType: matrixOf(inputs, settings, { way: 'type', on: asAt, fades }),
    byNeed: matrixOf(inputs, settings, { way: 'need', on: asAt, fades }),
    tables,
    careNeeds,
  };
};
