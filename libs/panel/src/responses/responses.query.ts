import { Temporal } from 'temporal-polyfill';
import { Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { PanelCase } from '../cases/panel-case';
import { BoroughResponse, ResponseAnswer } from './response';

interface Row {
  readonly id: string;
  readonly recommendation_id: string;
  readonly answer: ResponseAnswer;
  readonly reason: string | null;
  readonly varied_to: string | null;
  readonly placement_follows: boolean;
  readonly decided_on: Day;
  readonly responded_at: Temporal.Instant;
  readonly responded_by_name: string;
  readonly started_on: Day | null;
  readonly weekly_pence: string | number | null;
  readonly start_recorded_at: Temporal.Instant | null;
  readonly start_recorded_by_name: string | null;
  readonly placement_entry_id: string | null;
  readonly corrected_because: string | null;
  readonly superseded_at: Temporal.Instant | null;
  readonly version: number;
}

/** What the borough responded on a case, corrections and what they correct included, the newest first. */
export const responsesOf = async (
  tx: Tx,
  of: Pick<PanelCase, 'boroughId' | 'id'>,
): Promise<BoroughResponse[]> => {
  const rows = await tx.query<Row>(
    `select * from borough_responses where borough_id = $1 and case_id = $2
      order by responded_at desc, id desc`,
    [of.boroughId, of.id],
  );
  return rows.map(asResponse);
};

/** What holds of them for a recommendation; null before the borough responded. */
export const standingFor = (
  responses: readonly BoroughResponse[],
  recommendationId: string,
): BoroughResponse | null =>
  responses.find((one) => one.recommendationId === recommendationId && one.supersededAt === null) ?? null;

const asResponse = (row: Row): BoroughResponse => ({
  id: row.id,
  recommendationId: row.recommendation_id,
  answer: row.answer,
  reason: row.reason,
  variedTo: row.varied_to,
  placementFollows: row.placement_follows,
  decidedOn: row.decided_on,
  respondedAt: row.responded_at,
  respondedByName: row.responded_by_name,
  start:
    row.started_on === null
      ? null
      : {
          startedOn: row.started_on,
          weeklyPence: Number(row.weekly_pence),
          recordedAt: row.start_recorded_at!,
          recordedByName: row.start_recorded_by_name ?? '',
          entryId: row.placement_entry_id,
        },
  correctedBecause: row.corrected_because,
  supersededAt: row.superseded_at,
  version: row.version,
});
