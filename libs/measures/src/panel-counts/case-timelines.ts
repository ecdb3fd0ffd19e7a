import { Temporal } from 'temporal-polyfill';
import { Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { Urgency } from '@lib/panel/cases/panel-case';
import { TimedEvent } from '@lib/panel/timeliness/case-rounds';
import { measuredBorough } from '../placements/measured-borough';
import { theEndOf } from './the-end-of';

/** What happened to a case by the end of a day. */
export interface CaseTimeline {
  readonly caseId: string;
  readonly urgency: Urgency;
  /** Whether the borough approved it outside the panel. */
  readonly emergency: boolean;
  readonly events: readonly TimedEvent[];
}

/** Every case of a borough with what was on its timeline at the end of a day; drafts have nothing on it. */
export const caseTimelines = async (tx: Tx, borough: number, on: Day): Promise<CaseTimeline[]> => {
  const rows = await tx.query<TimedEvent & Omit<CaseTimeline, 'events'>>(timelinesSql, [
    measuredBorough(tx, borough),
    theEndOf(on).toString(),
  ]);
  return [...Map.groupBy(rows, ({ caseId }) => caseId).values()].map((events) => {
    const { caseId, urgency, emergency } = events[0]!;
    return { caseId, urgency, emergency, events };
  });
};

/** The start of a placement is read where the borough keeps it: the timeline has it in its particulars, with more beside. */
const timelinesSql = `
  select k.id as "caseId", k.urgency, k.emergency_approved_at is not null as emergency, e.kind, e."to", e.at, e."startedOn"
    from cases k
    join (select case_id, kind, to_status as "to", at, null::date as "startedOn" from case_events
           where borough_id = $1 and at < $2 and (to_status is not null or kind = 'responded')
          union all
          select case_id, 'placement started', null, start_recorded_at, started_on from borough_responses
           where borough_id = $1 and start_recorded_at < $2 and superseded_at is null) e on e.case_id = k.id
   where k.borough_id = $1
   order by e.case_id, e.at`;

/** The moment of the last change to one of these, on a timeline in its order. */
export const lastChange = (
  events: readonly TimedEvent[],
): { readonly to: NonNullable<TimedEvent['to']>; readonly at: Temporal.Instant } | null => {
  const last = events.findLast(({ to }) => to !== null);
  return last ? { to: last.to!, at: last.at } : null;
};
