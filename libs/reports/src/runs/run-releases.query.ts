import { Tx } from '@lib/database/unit-of-work';
import { ReleaseSummary } from '@lib/releases/selecting/release';
import { Releases } from '@lib/releases/selecting/releases.service';
import { Run } from './run';

const RELEASES = new Releases();

/** Keeps what a run was made of, in the transaction that marks it ready. */
export const keepReleases = async (
  tx: Tx,
  run: Pick<Run, 'id' | 'boroughId'>,
  releases: readonly Pick<ReleaseSummary, 'id'>[],
): Promise<void> => {
  await tx.query(
    'insert into run_releases (borough_id, run_id, release_id) select $1, $2, unnest($3::uuid[])',
    [run.boroughId, run.id, releases.map(({ id }) => id)],
  );
};

/** The keys of the releases a run was made of; none where it was made of no release, or is not this viewer's. */
export const keptReleases = async (tx: Tx, runId: string): Promise<string[]> => {
  const rows = await tx.query<{ id: string }>(
    'select release_id as id from run_releases where run_id = $1 order by release_id',
    [runId],
  );
  return rows.map(({ id }) => id);
};

/** The releases a run was made of, latest day first. */
export const releasesOfRun = async (tx: Tx, runId: string): Promise<readonly ReleaseSummary[]> =>
  RELEASES.named(tx, await keptReleases(tx, runId));
