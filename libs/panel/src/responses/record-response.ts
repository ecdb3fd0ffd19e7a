import { Tx } from '@lib/database/unit-of-work';
import { ConflictError, InvalidError } from '@lib/kernel/domain-error';
import { newId } from '@lib/kernel/ids';
import { recordEvent } from '../cases/case-event';
import { CASE_STATUSES } from '../cases/case-status';
import { CaseWork } from '../cases/move-case';
import { PanelCase } from '../cases/panel-case';
import { Recommendation } from '../recommendations/recommendation';
import { BoroughResponse, ResponseFacts } from './response';
import { dayInLondon } from './response-due';
import { responseProblems } from './response-problems';

export interface Responding {
  readonly of: PanelCase;
  /** The newest recommendation on the case. */
  readonly recommendation: Recommendation;
  readonly facts: ResponseFacts;
}

/**
 * Records what the borough decided. The panel does not approve it: it is told.
 * @throws InvalidError naming each field. @throws ConflictError when there is a response already, or nothing to respond to
 */
export const recordResponse = async (tx: Tx, work: CaseWork, responding: Responding): Promise<void> => {
  refuse(work, responding);
  const inserted = await insert(tx, work, responding, { corrects: null, because: null });
  if (!inserted) throw respondedMeanwhile();
  await tell(tx, work, responding, 'responded');
};

export interface Correction {
  /** The response as the page showed it. */
  readonly corrects: BoroughResponse;
  readonly version: number;
  readonly because: string;
}

/**
 * Corrects a response: what was said before stays readable with the day it ended, and the start of the placement is
 * carried over.
 * @throws ConflictError when somebody else corrected it, or recorded the start, in between
 */
export const correctResponse = async (
  tx: Tx,
  work: CaseWork,
  responding: Responding,
  { corrects, version, because }: Correction,
): Promise<void> => {
  refuse(work, responding);
  if (corrects.start && !responding.facts.placementFollows) {
    const message = 'A placement has started, so a placement follows';
    throw new InvalidError(message, 'response-started', [{ field: 'placementFollows', message }]);
  }
  const [superseded] = await tx.query(
    `update borough_responses set superseded_at = $4, version = version + 1
      where borough_id = $1 and id = $2 and version = $3 and superseded_at is null returning 1`,
    [responding.of.boroughId, corrects.id, version, work.clock.now().toString()],
  );
  if (!superseded) throw respondedMeanwhile();
  await insert(tx, work, responding, { corrects, because });
  await tell(tx, work, responding, 'response corrected');
};

const refuse = ({ clock }: CaseWork, { of, recommendation, facts }: Responding): void => {
  if (of.status !== 'decided') {
    throw new ConflictError(
      `${of.reference} is now “${CASE_STATUSES[of.status]}”, so there is no recommendation to respond to.`,
      'case-not-decided',
    );
  }
  const problems = responseProblems(facts, {
    recommendedOn: dayInLondon(recommendation.confirmed!.at),
    today: clock.today(),
  });
  if (problems.length > 0)
    throw new InvalidError('The response was not saved. Mend what is named.', 'response', problems);
};

const insert = async (
  tx: Tx,
  { actor, clock }: CaseWork,
  { of, recommendation, facts }: Responding,
  { corrects, because }: { readonly corrects: BoroughResponse | null; readonly because: string | null },
): Promise<boolean> => {
  const start = corrects?.start ?? null;
  const rows = await tx.query(
    `insert into borough_responses (borough_id, id, case_id, series_id, recommendation_id, answer, reason, varied_to,
                                    placement_follows, decided_on, responded_at, responded_by, responded_by_name,
                                    started_on, weekly_pence, start_recorded_at, start_recorded_by_name,
                                    placement_entry_id, corrected_because, version)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, 1)
       on conflict do nothing returning 1`,
    [
      of.boroughId, newId(), of.id, of.seriesId, recommendation.id,
      facts.answer, facts.reason, facts.variedTo, facts.placementFollows, facts.decidedOn,
      clock.now().toString(), actor.id, actor.name,
      start?.startedOn ?? null, start?.weeklyPence ?? null,
      start?.recordedAt.toString() ?? null, start?.recordedByName ?? null, start?.entryId ?? null,
      because,
    ],
  ); // prettier-ignore
  return rows.length > 0;
};

const tell = async (
  tx: Tx,
  work: CaseWork,
  { of, recommendation, facts }: Responding,
  kind: 'responded' | 'response corrected',
): Promise<void> => {
  const particulars = {
    answer: facts.answer,
    placementFollows: facts.placementFollows,
    recommendation: recommendation.id,
  };
  await recordEvent(tx, work.clock, of, { kind, actor: work.actor, particulars });
  await work.audit.record(
    tx,
    {
      action: 'response-recorded',
      subjectType: 'case',
      subjectIds: [of.id],
      particulars: { ...particulars, corrected: kind === 'response corrected' },
    },
    work.origin,
  );
};

const respondedMeanwhile = (): ConflictError =>
  new ConflictError(
    'Somebody else changed this response while you had it open. What they recorded is on this page beside what you typed.',
    'response-changed',
  );
