import { Temporal } from 'temporal-polyfill';
import { Tx } from '@lib/database/unit-of-work';
import { ItemNarrative, MinuteExtract, Minutes, MinutesContent, MinutesState } from './minutes';

interface Row {
  readonly meeting_id: string;
  readonly number: number;
  readonly state: MinutesState;
  readonly opened_because: string | null;
  readonly sent_back_because: string | null;
  readonly approved_at: Temporal.Instant | null;
  readonly approved_by_name: string | null;
  readonly content: MinutesContent | null;
  readonly version: number;
}

/** Every version of a meeting's minutes, the newest first. */
export const minutesOf = async (tx: Tx, meetingId: string): Promise<Minutes[]> => {
  const rows = await tx.query<Row>('select * from panel_minutes where meeting_id = $1 order by number desc', [
    meetingId,
  ]);
  return rows.map((row) => ({
    meetingId: row.meeting_id,
    number: row.number,
    state: row.state,
    openedBecause: row.opened_because,
    sentBackBecause: row.sent_back_because,
    approved: row.approved_at === null ? null : { at: row.approved_at, byName: row.approved_by_name ?? '' },
    content: row.content,
    version: row.version,
  }));
};

/** What was added to the minutes of each item of a meeting in one version; of cases only those the viewer may see. */
export const narrativesOf = async (
  tx: Tx,
  meetingId: string,
  number: number,
): Promise<ReadonlyMap<string, ItemNarrative>> => {
  const rows = await tx.query<ItemNarrative>(
    `select m.item_id as "itemId", m.number, m.narrative, m.extract, m.version, m.saved_at as "savedAt",
            m.saved_by_name as "savedByName"
       from item_minutes m join agenda_items i on i.series_id = m.series_id and i.id = m.item_id
      where i.meeting_id = $1 and m.number = $2
     union all
     select m.item_id, m.number, m.narrative, null, m.version, m.saved_at, m.saved_by_name
       from business_minutes m join agenda_items i on i.series_id = m.series_id and i.id = m.item_id
      where i.meeting_id = $1 and m.number = $2`,
    [meetingId, number],
  );
  return new Map(rows.map((row) => [row.itemId, row]));
};

/** The approved minutes of a case, the newest first, for its borough and its panel: every version stays readable. */
export const extractsOf = async (
  tx: Tx,
  of: { readonly boroughId: number; readonly id: string },
): Promise<MinuteExtract[]> => {
  const rows = await tx.query<{ extract: MinuteExtract }>(
    `select extract from item_minutes where borough_id = $1 and case_id = $2 and approved_at is not null
      order by approved_at desc, number desc`,
    [of.boroughId, of.id],
  );
  return rows.map(({ extract }) => extract);
};
