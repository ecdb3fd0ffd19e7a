import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Temporal } from 'temporal-polyfill';
import { LONDON } from '@lib/kernel/clock';
import { Day } from '@lib/kernel/day';
import { UnavailableError } from '@lib/kernel/domain-error';
import { Tx } from '@lib/database/unit-of-work';
import { Run } from '../runs/run';
import { ComparedRun } from './compared-run';
import { KeptContent } from './kept-content';

/** Longer than a quarter, which is how often a schedule may run: the run before is there to be compared with. */
export const CONTENT_KEPT_DAYS = 110;

type RunKey = Pick<Run, 'id' | 'boroughId' | 'againOf'>;

/**
 * Keeps the tables of a run, in the transaction that marks it ready. One that is made again keeps them no longer than the
 * run it is made of: making it again is no way around the time they are kept.
 */
export const keepContent = async (
  tx: Tx,
  run: RunKey,
  content: KeptContent,
  now: Temporal.Instant,
): Promise<void> => {
  const text = JSON.stringify(content);
  await tx.query(
    `insert into run_contents (borough_id, run_id, content, sha256, kept_until)
     values ($1, $2, $3, $4, coalesce((select c.kept_until from run_contents c where c.run_id = $5), $6))`,
    [
      run.boroughId,
      run.id,
      gzipSync(text),
      hashOf(text),
      run.againOf,
      now.add({ hours: 24 * CONTENT_KEPT_DAYS }).toString(),
    ],
  );
};

/** What a run had, while it is kept and if this viewer may see it; null otherwise. @throws UnavailableError where it is not what was kept. */
export const keptContent = async (tx: Tx, runId: string): Promise<KeptContent | null> => {
  const [kept] = await tx.query<KeptRow>('select content, sha256 from run_contents where run_id = $1', [
    runId,
  ]);
  return kept ? unpacked(kept) : null;
};

/** Until when a run can be made again from what it kept; null where it is not, or no longer, kept. */
export const contentKeptUntil = async (tx: Tx, runId: string): Promise<Temporal.Instant | null> => {
  const [kept] = await tx.query<{ until: Temporal.Instant }>(
    'select kept_until as until from run_contents where run_id = $1',
    [runId],
  );
  return kept?.until ?? null;
};

/**
 * The run before this one, under the same choice of definition. Of a scheduled run the one its schedule made before, which
 * is no test, since nobody but whoever asked has that; of
 * one that somebody asked for the latest about an earlier day, so that two made at one moment say the same. A run that was
 * made again is no other than the one it was made of.
 */
export const runBefore = async (
  tx: Tx,
  run: Pick<Run, 'id' | 'boroughId' | 'reportCode' | 'occurrenceId' | 'asAt' | 'dueAt' | 'hcliVersion'>,
): Promise<ComparedRun | null> => {
  const [found] = await tx.query<EarlierRow>(
    `select r.id, r.as_at as "asAt", r.finished_at as "finishedAt", r.definition_version as "definitionVersion",
            c.content, c.sha256
       from runs r join run_contents c on c.run_id = r.id
      where r.report_code = $2 and r.borough_id is not distinct from $3 and r.id <> $1 and r.again_of is null
        and r.hcli_version is not distinct from $7 and r.state in ('ready', 'delivered')
        and case when $4::uuid is null then r.as_at < $5
                 else r.as_at <= $5 and r.due_at < $6 and r.occurrence_id in (
                   select o.id from occurrences o join occurrences own on own.schedule_id = o.schedule_id
                    where own.id = $4 and o.tells <> 'asker') end
      order by case when $4::uuid is null then r.as_at end desc, r.due_at desc, r.id desc limit 1`,
    [
      run.id,
      run.reportCode,
      run.boroughId,
      run.occurrenceId,
      run.asAt,
      run.dueAt.toString(),
      run.hcliVersion,
    ],
  );
  if (!found) return null;
  const { id, asAt, finishedAt, definitionVersion } = found;
  return { runId: id, asAt, madeOn: dayOf(finishedAt), definitionVersion, content: unpacked(found) };
};

/** Deletes what was kept of the runs of this context whose time is over. @returns how many. */
export const deleteExpiredContents = async (tx: Tx, now: Temporal.Instant): Promise<number> =>
  (await tx.query('delete from run_contents where kept_until <= $1 returning 1', [now.toString()])).length;

interface KeptRow {
  readonly content: Buffer;
  readonly sha256: string;
}

interface EarlierRow extends KeptRow {
  readonly id: string;
  readonly asAt: Day;
  readonly finishedAt: Temporal.Instant;
  readonly definitionVersion: string;
}

const dayOf = (moment: Temporal.Instant): Day =>
  moment.toZonedDateTimeISO(LONDON).toPlainDate().toString() as Day;

const unpacked = ({ content, sha256 }: KeptRow): KeptContent => {
  const text = gunzipSync(content).toString();
  if (hashOf(text) === sha256) return JSON.parse(text) as KeptContent;
  throw new UnavailableError(
    'What the earlier run kept is not what was written then, so nothing was made of it.',
    'kept-content-changed',
  );
};

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
