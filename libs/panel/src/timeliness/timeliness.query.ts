import { Temporal } from 'temporal-polyfill';
import { Tx } from '@lib/database/unit-of-work';
import { dayInLondon } from '../responses/response-due';
import { Round, roundsOf, TimedEvent } from './case-rounds';
import { Quorate } from './timeliness';

/** The rounds of the cases of a panel that the viewer may see. */
export const roundsOfPanel = async (tx: Tx, seriesId: string): Promise<Round[]> => {
  const rows = await tx.query<TimedEvent & { readonly caseId: string }>(
    `select case_id as "caseId", kind, to_status as "to", at, particulars->>'startedOn' as "startedOn"
       from case_events
      where series_id = $1 and (to_status is not null or kind in ('responded', 'placement started', 'start corrected'))`,
    [seriesId],
  );
  const byCase = Map.groupBy(rows, ({ caseId }) => caseId);
  return [...byCase.values()].flatMap(roundsOf);
};

/** Whether each recommendation of a panel, a deferral left out, was made with a quorum. */
export const quorateOfPanel = async (tx: Tx, seriesId: string): Promise<Quorate[]> => {
  const rows = await tx.query<{ readonly at: Temporal.Instant; readonly quorate: boolean }>(
    `select confirmed_at as at, coalesce((quorum->>'quorate')::boolean, not in_principle) as quorate
       from recommendations where series_id = $1 and confirmed_at is not null and outcome <> 'deferred'`,
    [seriesId],
  );
  return rows.map(({ at, quorate }) => ({ on: dayInLondon(at), quorate }));
};
