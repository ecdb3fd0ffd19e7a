import { ConflictError } from '@lib/kernel/domain-error';
import { Tx } from '@lib/database/unit-of-work';
import { ReleaseSummary } from '@lib/releases/selecting/release';
import { withChangesSince } from '../changes/add-changes';
import { KeptContent, keptContentOf } from '../changes/kept-content';
import { keptContent, runBefore } from '../changes/kept-content.query';
import { Report, ReportSubject } from '../report';
import { areaOf } from '../subject/subject';
import { Run } from './run';
import { keptReleases, releasesOfRun } from './run-releases.query';

/** The tables of a run as they are kept, and the releases they were selected from. */
export interface RunTables {
  readonly content: KeptContent;
  readonly releases: readonly ReleaseSummary[];
}

/** What the run that is made again kept; null for a run of its own, and where it is kept no longer. */
export const tablesKeptBy = async (tx: Tx, { againOf }: Pick<Run, 'againOf'>): Promise<RunTables | null> => {
  const content = againOf === null ? null : await keptContent(tx, againOf);
  return content && { content, releases: await releasesOfRun(tx, againOf!) };
};

/**
 * Works the tables of a run out. What is scheduled, and every bundle, has a sheet of what changed since the run before.
 * @throws ConflictError for a run that is made again of one whose tables and releases are both gone.
 */
export const workOutTables = async (
  tx: Tx,
  run: Run,
  report: Report,
  about: ReportSubject,
): Promise<RunTables> => {
  const content = await report.produce(tx, { ...about, onlyReleases: await onlyReleases(tx, run, report) });
  const releases = content.releases ?? [];
  if (run.occurrenceId === null && !report.bundle) return { content: await keptContentOf(content), releases };
  const beside = {
    area: areaOf(about),
    definitionVersion: run.definitionVersion,
    before: await runBefore(tx, run),
  };
  return { content: await withChangesSince(content, beside), releases };
};

const onlyReleases = async (
  tx: Tx,
  { againOf }: Run,
  { bundle }: Report,
): Promise<readonly string[] | undefined> => {
  if (againOf === null) return undefined;
  const releases = await keptReleases(tx, againOf);
  if (releases.length > 0 && !bundle) return releases;
  throw new ConflictError(
    'What the earlier run had is kept no longer, so it cannot be made again.',
    'kept-no-longer',
  );
};
