import { Day } from '@lib/kernel/day';
import { ConflictError, InvalidError, NotFoundError } from '@lib/kernel/domain-error';
import { formatDay } from '@lib/kernel/london-format';
import { isId } from '@lib/kernel/ids';
import { Tx } from '@lib/database/unit-of-work';
import { findRun } from './run.query';
import { keptReleases } from './run-releases.query';
import { WantedReport } from './wanted-report';

/** An earlier run that is to be made again: the same report, about the same day. */
export interface Again {
  readonly code: string;
  readonly asAt: Day;
  readonly runId: string;
}

/**
 * The releases an earlier run was made of, to be made again of the same ones.
 * @throws NotFoundError for a run that is not there, not this viewer's, or of another report. @throws InvalidError for
 * another day. @throws ConflictError where it was not made of releases: a borough's figures are counted anew.
 */
export const releasesToUseAgain = async (
  tx: Tx,
  { code, asAt, runId }: Again,
): Promise<readonly string[]> => {
  const run = isId(runId) ? await findRun(tx, runId) : null;
  if (run?.reportCode !== code) throw new NotFoundError('run');
  if (run.asAt !== asAt) {
    const message = `The earlier run is about ${formatDay(run.asAt)}: give that date`;
    throw new InvalidError(message, 'as-at', [{ field: 'asAt', message }]);
  }
  const releases = await keptReleases(tx, runId);
  if (releases.length > 0) return releases;
  throw new ConflictError(
    'That run was made of no releases, so it cannot be made again of the same ones.',
    'no-releases',
  );
};

/** Of which releases alone a report is to be made; undefined where no earlier run is named: then of whatever there is. */
export const onlyReleasesOf = async (
  tx: Tx,
  { code, asAt, againOf }: WantedReport,
): Promise<readonly string[] | undefined> =>
  againOf === undefined ? undefined : releasesToUseAgain(tx, { code, asAt, runId: againOf });
