import { Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { ENDED } from '@lib/panel/cases/case-status';
import { responseDue } from '@lib/panel/responses/response-due';
import { stageDue } from '@lib/panel/review/stage-due';
import { TimedEvent } from '@lib/panel/timeliness/case-rounds';
import { PartsOf } from '../cubes/broken-down';
import { OPEN_CASE_WAYS } from '../cubes/open-case-ways';
import { measuredBorough } from '../placements/measured-borough';
import { CaseTimeline, caseTimelines, lastChange } from './case-timelines';
import { theEndOf } from './the-end-of';

type Parts = PartsOf<typeof OPEN_CASE_WAYS>;

/** The cases of a borough that were with a panel at the end of a day. */
export const openCasesOf = async (tx: Tx, borough: number, on: Day): Promise<Parts[]> => {
  const timelines = await caseTimelines(tx, borough, on);
  const asked = await tx.query<{ caseId: string; dueOn: Day }>(
    `select case_id as "caseId", max(due_on) as "dueOn" from information_requests
      where borough_id = $1 and asked_at < $2 and (answered_at is null or answered_at >= $2) group by case_id`,
    [measuredBorough(tx, borough), theEndOf(on).toString()],
  );
  return timelines.flatMap((timeline) => {
    const dueOn = asked.find(({ caseId }) => caseId === timeline.caseId)?.dueOn ?? null;
    return partsOfOpen(timeline, { on, informationDue: dueOn }) ?? [];
  });
};

/**
 * Where a case stood on a day; null for a draft and for one that had ended.
 * @param informationDue the day by which the borough was to answer, where the panel had asked
 */
export const partsOfOpen = (
  { events, urgency }: Pick<CaseTimeline, 'events' | 'urgency'>,
  { on, informationDue }: { readonly on: Day; readonly informationDue: Day | null },
): Parts | null => {
  const last = lastChange(events);
  if (!last || last.to === 'draft' || ENDED.includes(last.to)) return null;
  const since = events.slice(events.findLastIndex(({ to }) => to === 'submitted'));
  const dueOn = dueBy({ ...last, since }, urgency, informationDue);
  return {
    stage: last.to !== 'decided' ? 'panel' : has(since, 'placement started') ? 'follow-up' : 'borough',
    information: last.to === 'waiting for information' ? 'waiting' : 'not-waiting',
    deadline: dueOn !== null && dueOn < on ? 'past' : 'within',
  };
};

type Standing = NonNullable<ReturnType<typeof lastChange>> & { readonly since: readonly TimedEvent[] };

/** The working day by which the stage is to end, by the rules of the panel; null for a stage without one. */
const dueBy = (
  { to, at, since }: Standing,
  urgency: CaseTimeline['urgency'],
  informationDue: Day | null,
): Day | null => {
  if (to === 'submitted') return stageDue('triage', urgency, at);
  if (to === 'in review') return stageDue('review', urgency, at);
  if (to === 'waiting for information') return informationDue ?? stageDue('information', urgency, at);
  return to === 'decided' && !has(since, 'responded') ? responseDue(at) : null;
};

const has = (events: readonly TimedEvent[], kind: string): boolean => events.some((one) => one.kind === kind);
