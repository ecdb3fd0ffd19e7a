import { Temporal } from 'temporal-polyfill';
import { addDays, Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { OutcomeCode } from '@lib/panel/recommendations/outcome';
import { dayInLondon } from '@lib/panel/responses/response-due';
import { Round, roundsOf } from '@lib/panel/timeliness/case-rounds';
import { PartsOf } from '../cubes/broken-down';
import { RECOMMENDATION_WAYS } from '../cubes/recommendation-ways';
import { measuredBorough } from '../placements/measured-borough';
import { CaseTimeline, caseTimelines } from './case-timelines';
import { quarterTo } from './quarter-to';
import { theEndOf } from './the-end-of';

type Parts = PartsOf<typeof RECOMMENDATION_WAYS>;

/** A recommendation as it was confirmed; deferrals are none. */
export interface Confirmed {
  readonly caseId: string;
  readonly outcome: Exclude<OutcomeCode, 'deferred'>;
  readonly inPrinciple: boolean;
  readonly at: Temporal.Instant;
}

/** What was recommended for a borough in the quarter to a day, each with how long its case took. */
export const recommendationsOf = async (tx: Tx, borough: number, on: Day): Promise<Parts[]> => {
  const timelines = await caseTimelines(tx, borough, on);
  const confirmed = await tx.query<Confirmed>(
    `select case_id as "caseId", outcome, in_principle as "inPrinciple", confirmed_at as at from recommendations
      where borough_id = $1 and confirmed_at < $2 and outcome <> 'deferred'`,
    [measuredBorough(tx, borough), theEndOf(on).toString()],
  );
  return timelines.flatMap((timeline) =>
    recommendedIn(
      timeline,
      confirmed.filter(({ caseId }) => caseId === timeline.caseId),
      quarterTo(on),
    ),
  );
};

/** The rounds of a case that were recommended on from one day up to and on another. */
export const recommendedIn = (
  { events, emergency }: Pick<CaseTimeline, 'events' | 'emergency'>,
  confirmed: readonly Omit<Confirmed, 'caseId'>[],
  { from, to }: { readonly from: Day; readonly to: Day },
): Parts[] =>
  roundsOf(events).flatMap((round) => {
    if (round.toRecommended === null) return [];
    const recommendedOn = addDays(round.submittedOn, round.toRecommended);
    const recommendation = confirmed.find(({ at }) => dayInLondon(at) === recommendedOn);
    if (!recommendation || recommendedOn < from || recommendedOn > to) return [];
    return [partsOfRound(round, recommendation, emergency)];
  });

const partsOfRound = (
  { toListed, toRecommended, toResponse, toStart, deferrals }: Round,
  { outcome, inPrinciple }: Pick<Confirmed, 'outcome' | 'inPrinciple'>,
  emergency: boolean,
): Parts => ({
  outcome: BROAD_OUTCOMES[outcome],
  listed: within(toListed, 7) ? '0-7' : '8-over',
  recommended: within(toRecommended, 7) ? '0-7' : within(toRecommended, 14) ? '8-14' : '15-over',
  response: within(toResponse, 14) ? '0-14' : 'later',
  start: toStart === null ? 'none' : within(toStart, 28) ? '0-28' : '29-over',
  deferred: deferrals === 0 ? 'never' : 'once-or-more',
  quorum: inPrinciple ? 'in-principle' : 'quorate',
  route: emergency ? 'emergency' : 'ordinary',
});

const within = (days: number | null, most: number): boolean => days !== null && days <= most;

const BROAD_OUTCOMES: Readonly<Record<Confirmed['outcome'], Parts['outcome']>> = {
  endorsed: 'endorsed',
  'retrospective endorsement noted': 'endorsed',
  ratified: 'endorsed',
  'matched to capacity': 'endorsed',
  'endorsed with conditions': 'conditions',
  'endorsed in principle': 'conditions',
  'alternative recommended': 'otherwise',
  escalated: 'otherwise',
  'not for panel': 'otherwise',
  'no further action': 'otherwise',
};
