import { Tx } from '@lib/database/unit-of-work';
import { Day } from '@lib/kernel/day';
import { ConflictError, InvalidError, Problem } from '@lib/kernel/domain-error';
import { newId } from '@lib/kernel/ids';
import { formatDay } from '@lib/kernel/london-format';
import { finishMessages } from '@lib/mail/messages/post-message';
import { recordEvent } from '../cases/case-event';
import { CaseWork } from '../cases/move-case';
import { PanelCase } from '../cases/panel-case';
import { FollowUp } from '../follow-ups/follow-up';
import { followUpDays } from '../follow-ups/follow-up-days';
import { followUpsOf } from '../follow-ups/follow-ups.query';
import { notDecided } from '../follow-ups/record-start';
import { BoroughResponse, RecordedStart } from '../responses/response';
import { StartFacts, startProblems } from '../responses/response-problems';
import { resolveUnmetNeedAgain } from '../unmet-need/state-unmet-need';
import { StartCorrection } from './started-placement';

/** A response that has a start. */
export type StartedResponse = BoroughResponse & { readonly start: RecordedStart };

/**
 * Puts a recorded start right, or takes it back: a row of its own takes the place of the response, with who responded and
 * when left as they were, so that both starts stay readable. Follow-ups that are still open follow the day; an answered
 * one stays where it was.
 * @param entryId what the start has on the child’s page now
 * @throws InvalidError naming each field. @throws ConflictError when somebody else changed it in between
 */
export const correctStart = async (
  tx: Tx,
  work: CaseWork,
  of: PanelCase,
  {
    response,
    correction,
    entryId,
  }: {
    readonly response: StartedResponse;
    readonly correction: StartCorrection;
    readonly entryId: string | null;
  },
): Promise<void> => {
  const { start, version, because } = correction;
  const [superseded] = await tx.query(
    `update borough_responses set superseded_at = $4, version = version + 1
      where borough_id = $1 and id = $2 and version = $3 and superseded_at is null returning 1`,
    [of.boroughId, response.id, version, work.clock.now().toString()],
  );
  if (!superseded) throw startCorrectedMeanwhile();
  await insertCorrected(tx, work, of, { response, start, because, entryId });
  await moveFollowUps(tx, work, of, start);
  await resolveUnmetNeedAgain(tx, of, { before: response.start.startedOn, now: start?.startedOn ?? null });
  const particulars = { startedOn: start?.startedOn ?? null };
  await recordEvent(tx, work.clock, of, { kind: 'start corrected', actor: work.actor, particulars });
  await work.audit.record(
    tx,
    {
      action: 'response-recorded',
      subjectType: 'case',
      subjectIds: [of.id],
      particulars: { ...particulars, weeklyPence: start?.weeklyPence ?? null, corrected: true },
    },
    work.origin,
  );
};

/** What stands against a correction of a start; said before anything is changed. */
export const refuseStartCorrection = async (
  tx: Tx,
  { clock }: Pick<CaseWork, 'clock'>,
  of: PanelCase,
  { start, because }: StartCorrection,
): Promise<void> => {
  if (of.status !== 'decided') throw notDecided(of);
  const answered = (await followUpsOf(tx, of)).filter(({ done }) => done);
  const problems = [
    ...(start ? [...startProblems(start, clock.today()), ...leftBefore(answered, start.startedOn)] : []),
    ...(!start && answered.length > 0 ? [FOLLOWED_UP] : []),
    ...(because.trim() === '' ? [{ field: 'because', message: 'Enter why the start is corrected' }] : []),
  ];
  if (problems.length > 0)
    throw new InvalidError('The start was not changed. Mend what is named.', 'start', problems);
};

const FOLLOWED_UP: Problem = {
  field: 'happened',
  message:
    'A follow-up of this start is answered already, so it cannot be taken back. Say in the next follow-up that it did not start.',
};

const leftBefore = (answered: readonly FollowUp[], startedOn: Day): Problem[] => {
  const left = answered.find(({ done }) => done?.leftOn && done.leftOn < startedOn)?.done?.leftOn;
  return left
    ? [
        {
          field: 'startedOn',
          message: `A follow-up says that the child left on ${formatDay(left)}, which is before this day`,
        },
      ]
    : [];
};

const insertCorrected = async (
  tx: Tx,
  { actor, clock }: CaseWork,
  of: PanelCase,
  {
    response,
    start,
    because,
    entryId,
  }: {
    readonly response: BoroughResponse;
    readonly start: StartFacts | null;
    readonly because: string;
    readonly entryId: string | null;
  },
): Promise<void> => {
  await tx.query(
    `insert into borough_responses (borough_id, id, case_id, series_id, recommendation_id, answer, reason, varied_to,
                                    placement_follows, decided_on, responded_at, responded_by, responded_by_name,
                                    started_on, weekly_pence, start_recorded_at, start_recorded_by_name,
                                    placement_entry_id, corrected_because, version)
     select borough_id, $3, case_id, series_id, recommendation_id, answer, reason, varied_to, placement_follows,
            decided_on, responded_at, responded_by, responded_by_name, $4, $5, $6, $7, $8, $9, 1
       from borough_responses where borough_id = $1 and id = $2`,
    [
      of.boroughId,
      response.id,
      newId(),
      start?.startedOn ?? null,
      start?.weeklyPence ?? null,
      start ? clock.now().toString() : null,
      start ? actor.name : null,
      entryId,
      because.trim(),
    ],
  );
};

/**
 * Open follow-ups get the days of the start as it is now, and a key of their own: with another day they are another
 * thing to be told of. What was said of the days before needs nobody any more.
 */
const moveFollowUps = async (
  tx: Tx,
  { clock }: CaseWork,
  of: PanelCase,
  start: StartFacts | null,
): Promise<void> => {
  await finishMessages(tx, of.id, clock.now(), ['follow-up-due', 'follow-up-overdue']);
  if (!start) {
    await tx.query('delete from follow_ups where borough_id = $1 and case_id = $2 and done_at is null', [
      of.boroughId,
      of.id,
    ]);
    return;
  }
  for (const [kind, dueOn] of Object.entries(followUpDays(start.startedOn)))
    await tx.query(
      `update follow_ups set id = $4, due_on = $5, version = version + 1
        where borough_id = $1 and case_id = $2 and kind = $3 and done_at is null and due_on <> $5`,
      [of.boroughId, of.id, kind, newId(), dueOn],
    );
};

export const startCorrectedMeanwhile = (): ConflictError =>
  new ConflictError(
    'Somebody else corrected this start while you had it open. What they recorded is on this page beside what you typed.',
    'start-corrected',
  );
