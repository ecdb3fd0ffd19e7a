import { Injectable } from '@nestjs/common';
import { Day } from '@lib/kernel/day';
import { NotFoundError } from '@lib/kernel/domain-error';
import { isId } from '@lib/kernel/ids';
import { Tx } from '@lib/database/unit-of-work';
import { ProductCode, ProtectedCell, ReleasedAmount } from '../cubes/cube';
import { NewestTwo, newestOfEach, ReleasesOf, releasedDays } from './newest-of-each.query';
import { ReleaseFailure, ReleaseSummary } from './release';
import {
  Among,
  findPublished,
  findRelease,
  findReleases,
  listFailures,
  ListPart,
  listReleases,
  Opened,
  openPublished,
  publishedDays,
  publishedReleases,
  ReleaseFilter,
  selectAmounts,
  selectCells,
  selectSeries,
  SeriesPoint,
  SeriesRelease,
  Wanted,
} from './release.query';

/**
 * The only way to a figure across boroughs. Everything here selects whole cells of what was protected once; nothing
 * is counted, summed or estimated for a page, a filter or a file (security.md 7.3, 1).
 */
@Injectable()
export class Releases {
  /** For those who look after releases: what there is, newest day first. */
  list(
    tx: Tx,
    filter: ReleaseFilter,
    part: ListPart,
  ): Promise<{ releases: ReleaseSummary[]; total: number }> {
    return listReleases(tx, filter, part);
  }

  /** @throws NotFoundError for one that is not there or not published yet for this viewer. */
  async find(tx: Tx, id: string): Promise<ReleaseSummary> {
    const found = isId(id) ? await findRelease(tx, id) : null;
    if (!found) throw new NotFoundError('release');
    return found;
  }

  /** Those of these keys that this viewer may see, newest day first. */
  named(tx: Tx, ids: readonly string[]): Promise<readonly ReleaseSummary[]> {
    return findReleases(tx, ids);
  }

  /** The newest that is published; null while there is none. */
  latest(tx: Tx, cube: string, product: ProductCode): Promise<ReleaseSummary | null> {
    return findPublished(tx, cube, product);
  }

  /** The days there are, the release of a day or else the newest, and the one before it. */
  open(tx: Tx, cube: string, product: ProductCode, on: Day | null): Promise<Opened> {
    return openPublished(tx, cube, product, on);
  }

  /** Of several tables at once the newest release up to a day and the one before it; in the order they are named. */
  newestOfEach(tx: Tx, of: readonly ReleasesOf[], upTo: Day | null): Promise<readonly NewestTwo[]> {
    return newestOfEach(tx, of, upTo);
  }

  /** The days there is a published release of any of several tables, newest first. */
  releasedDays(tx: Tx, of: readonly ReleasesOf[]): Promise<readonly Day[]> {
    return releasedDays(tx, of);
  }

  /** The newest published one on or before a day, of some or of all: what somebody who writes about that day may use. */
  upTo(
    tx: Tx,
    cube: string,
    product: ProductCode,
    among: Pick<Among, 'only'> & { readonly upTo: Day },
  ): Promise<ReleaseSummary | null> {
    return findPublished(tx, cube, product, among);
  }

  /** The days there is a published release of, of some or of all, newest first. */
  periods(
    tx: Tx,
    cube: string,
    product: ProductCode,
    among: Pick<Among, 'only'> = {},
  ): Promise<readonly Day[]> {
    return publishedDays(tx, cube, product, among);
  }

  /** Whole cells of a release: of the areas and categories named, or of all. */
  select(tx: Tx, releaseId: string, wanted: Wanted = {}): Promise<ProtectedCell[]> {
    return selectCells(tx, releaseId, wanted);
  }

  /** The sums of money of some releases over London, by release; none of one that was made without. */
  amounts(tx: Tx, releaseIds: readonly string[]): Promise<ReadonlyMap<string, readonly ReleasedAmount[]>> {
    return selectAmounts(tx, releaseIds);
  }

  /** The same whole cells of several releases, oldest first. */
  selectOfEach(tx: Tx, releases: readonly SeriesRelease[], wanted: Wanted): Promise<readonly SeriesPoint[]> {
    return selectSeries(tx, releases, wanted);
  }

  /** The same cells of every published release of a cube and product, oldest first. */
  async series(
    tx: Tx,
    cube: string,
    product: ProductCode,
    wanted: Wanted = {},
  ): Promise<readonly SeriesPoint[]> {
    return selectSeries(tx, await publishedReleases(tx, cube, product), wanted);
  }

  /** Releases that were due and were not made; the programme's people see why. */
  failures(tx: Tx): Promise<readonly ReleaseFailure[]> {
    return listFailures(tx);
  }
}
