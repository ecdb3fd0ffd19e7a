import { Day } from '@lib/kernel/day';
import { ConflictError, InvalidError, NotFoundError } from '@lib/kernel/domain-error';
import { formatDay } from '@lib/kernel/london-format';
import { isId } from '@lib/kernel/ids';
import { Tx } from '@lib/database/unit-of-work';
import { contentOf } from '../changes/kept-content';
import { keptContent } from '../changes/kept-content.query';
import { ReportContent, ReportDefinition } from '../report';
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
 * another day. @throws ConflictError where it was not made of releases: figures of a borough's own are counted anew.
 */
export const releasesToUseAgain = async (
  tx: Tx,
  { code, asAt, runId }: Again,
): Promise<readonly string[]> => {
  await checkIsSame(tx, { code, asAt, runId });
  const releases = await keptReleases(tx, runId);
  if (releases.length > 0) return releases;
  throw new ConflictError(
    'That run was made of no releases and what it had is kept no longer, so it cannot be made again.',
    'no-releases',
  );
};

const checkIsSame = async (tx: Tx, { code, asAt, runId }: Again): Promise<void> => {
  const run = isId(runId) ? await findRun(tx, runId) : null;
  if (run?.reportCode !== code) throw new NotFoundError('run');
  if (run.asAt === asAt) return;
  const message = `The earlier run is about ${formatDay(run.asAt)}: give that date`;
  throw new InvalidError(message, 'as-at', [{ field: 'asAt', message }]);
};

/** What an earlier run is made again from: the tables it kept or, where they are gone, the releases it was made of. */
export interface MadeFrom {
  readonly content?: ReportContent;
  readonly onlyReleases?: readonly string[];
}

/**
 * From what a report is to be made: where no earlier run is named, from whatever there is.
 * @throws as {@link releasesToUseAgain}; and ConflictError for a bundle whose tables are gone, since not all of them are of releases.
 */
export const madeFrom = async (
  tx: Tx,
  { code, asAt, againOf, parts }: WantedReport,
  { bundle }: Pick<ReportDefinition, 'bundle'>,
): Promise<MadeFrom> => {
  if (againOf === undefined) return {};
  const again = { code, asAt, runId: againOf };
  if (parts !== undefined) throw ofThePartsItHad();
  await checkIsSame(tx, again);
  const kept = await keptContent(tx, againOf);
  if (kept) return { content: contentOf(kept) };
  if (bundle) throw goneError();
  return { onlyReleases: await releasesToUseAgain(tx, again) };
};

const ofThePartsItHad = (): InvalidError => {
  const message = 'A run that is made again has the reports it had: leave the choice out';
  return new InvalidError(message, 'parts', [{ field: 'parts', message }]);
};

const goneError = (): ConflictError =>
  new ConflictError('What that run had is kept no longer, so it cannot be made again.', 'kept-no-longer');
