import { Day } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';
import { Tx } from '@lib/database/unit-of-work';
import { contentHashOf } from '../changes/content-hash';
import { KeptContent } from '../changes/kept-content';
import { tellsOfTheRun } from '../changes/tables-of-the-run';
import { Run } from './run';
import { Outcome } from './run-lease';

interface Rules {
  readonly skipIfEmpty: boolean;
  readonly skipIfSame: boolean;
  readonly tellWhenSkipped: boolean;
  /** What the last run of the schedule said to its recipients, and about which day; null for the first. */
  readonly lastHash: string | null;
  readonly lastAsAt: Day | null;
}

/**
 * Why a run that could be made is skipped by the rules of its schedule, with whether its recipients hear so; null when
 * there is no such rule, and for a run somebody asked for: they want it whatever it says.
 */
export const skippedByRule = async (
  tx: Tx,
  { occurrenceId, boroughId }: Pick<Run, 'occurrenceId' | 'boroughId'>,
  content: KeptContent,
): Promise<Outcome | null> => {
  const rules = occurrenceId === null ? null : await rulesOf(tx, occurrenceId, boroughId);
  if (!rules) return null;
  const skipped = (reason: string): Outcome => ({
    state: 'skipped',
    reason: `${reason}, and its schedule says to skip it then.`,
    tellNothing: rules.tellWhenSkipped,
  });
  if (rules.skipIfEmpty && isEmpty(content)) return skipped('Its tables have no rows');
  if (rules.skipIfSame && rules.lastHash === contentHashOf(content))
    return skipped(`It says the same as the last one, about ${formatDay(rules.lastAsAt!)}`);
  return null;
};

const isEmpty = ({ sheets }: KeptContent): boolean =>
  sheets.filter((sheet) => !tellsOfTheRun(sheet)).every(({ rows }) => rows.length === 0);

const rulesOf = async (tx: Tx, occurrenceId: string, boroughId: number | null): Promise<Rules | undefined> =>
  (
    await tx.query<Rules>(
      `select s.skip_if_empty as "skipIfEmpty", s.skip_if_same as "skipIfSame", s.tell_when_skipped as "tellWhenSkipped",
              l.content_hash as "lastHash", l.as_at as "lastAsAt"
         from occurrences o join schedules s on s.id = o.schedule_id
         left join lateral (
           select r.content_hash, r.as_at from runs r join occurrences e on e.id = r.occurrence_id
            where e.schedule_id = s.id and e.asked_by_name is null and r.borough_id is not distinct from $2
              and r.state in ('ready', 'delivered') and r.content_hash is not null
            order by r.due_at desc, r.id desc limit 1) l on true
        where o.id = $1 and o.asked_by_name is null`,
      [occurrenceId, boroughId],
    )
  )[0];

/** Keeps what a run said, as a hash, with its workbook: the next one may say the same. */
export const keepContentHash = async (
  tx: Tx,
  { id }: Pick<Run, 'id'>,
  content: KeptContent,
): Promise<void> => {
  await tx.query('update runs set content_hash = $2 where id = $1', [id, contentHashOf(content)]);
};
