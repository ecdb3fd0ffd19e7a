import { Tx } from '@lib/database/unit-of-work';
import { ConflictError, InvalidError } from '@lib/kernel/domain-error';
import { newId } from '@lib/kernel/ids';
import { recordEvent } from '../cases/case-event';
import { CASE_STATUSES } from '../cases/case-status';
import { CaseWork } from '../cases/move-case';
import { PanelCase } from '../cases/panel-case';
import { BoroughResponse } from '../responses/response';
import { StartFacts, startProblems } from '../responses/response-problems';
import { resolveUnmetNeed } from '../unmet-need/state-unmet-need';
import { followUpDays } from './follow-up-days';

/**
 * The placement started: the day and what was agreed a week are kept with the borough's response, the four follow-ups
 * open, and a need that was stated as unmet stood until that day.
 * @throws InvalidError naming each field
 * @throws ConflictError when somebody else recorded it, or the response says that no placement follows
 */
export const recordStart = async (
  tx: Tx,
  work: CaseWork,
  of: PanelCase,
  {
    response,
    start,
  }: { readonly response: BoroughResponse; readonly start: StartFacts & { readonly version: number } },
): Promise<void> => {
  refuse(work, of, { response, start });
  const { startedOn, weeklyPence, version } = start;
  const [recorded] = await tx.query(
    `update borough_responses set started_on = $4, weekly_pence = $5, start_recorded_at = $6, start_recorded_by_name = $7,
            version = version + 1
      where borough_id = $1 and id = $2 and version = $3 and started_on is null and superseded_at is null returning 1`,
    [of.boroughId, response.id, version, startedOn, weeklyPence, work.clock.now().toString(), work.actor.name],
  ); // prettier-ignore
  if (!recorded) throw recordedMeanwhile();
  for (const [kind, dueOn] of Object.entries(followUpDays(startedOn)))
    await tx.query(
      `insert into follow_ups (borough_id, id, case_id, series_id, kind, due_on, version) values ($1, $2, $3, $4, $5, $6, 1)
         on conflict (borough_id, case_id, kind) do nothing`,
      [of.boroughId, newId(), of.id, of.seriesId, kind, dueOn],
    );
  await resolveUnmetNeed(tx, of, startedOn);
  const particulars = { startedOn };
  await recordEvent(tx, work.clock, of, { kind: 'placement started', actor: work.actor, particulars });
  await work.audit.record(
    tx,
    {
      action: 'response-recorded',
      subjectType: 'case',
      subjectIds: [of.id],
      particulars: { ...particulars, weeklyPence },
    },
    work.origin,
  );
};

const refuse = (
  { clock }: CaseWork,
  of: PanelCase,
  { response, start }: { readonly response: BoroughResponse; readonly start: StartFacts },
): void => {
  if (of.status !== 'decided') throw notDecided(of);
  if (!response.placementFollows)
    throw new ConflictError(
      'Your response says that no placement follows. Correct the response first, then record the start.',
      'no-placement-follows',
    );
  const problems = startProblems(start, clock.today());
  if (problems.length > 0)
    throw new InvalidError('The start was not saved. Mend what is named.', 'start', problems);
};

export const notDecided = ({ reference, status }: PanelCase): ConflictError =>
  new ConflictError(
    `${reference} is now “${CASE_STATUSES[status]}”, so no start can be recorded or corrected for it.`,
    'case-not-decided',
  );

const recordedMeanwhile = (): ConflictError =>
  new ConflictError(
    'Somebody else recorded the start, or corrected the response, while you had it open. What they recorded is on the response page.',
    'start-recorded',
  );
