import { Temporal } from 'temporal-polyfill';
import { Area } from '@lib/access/panels/panel-seat';
import { Tx } from '@lib/database/unit-of-work';
import { Day } from '@lib/kernel/day';
import { NotFoundError } from '@lib/kernel/domain-error';
import { isId } from '@lib/kernel/ids';
import { AgendaSection } from '../agenda/agenda-item';
import { sectionsOf } from '../series/sections';
import { Meeting, MeetingState } from './meeting';

interface Row {
  readonly series_id: string;
  readonly series_name: string;
  readonly id: string;
  readonly held_on: Day;
  readonly starts_at: string;
  readonly minutes: number;
  readonly cut_off_on: Day;
  readonly cut_off_at: string;
  readonly quorum_least: number;
  readonly quorum_areas: readonly Area[];
  readonly section_codes: readonly AgendaSection[];
  readonly section_titles: readonly string[];
  readonly state: MeetingState;
  readonly state_since: Temporal.Instant;
  readonly current_item_id: string | null;
  readonly version: number;
}

const MEETINGS =
  'select m.*, s.name as series_name from panel_meetings m join panel_series s on s.id = m.series_id';

/**
 * A meeting of a panel the viewer sits on. When a panel meets anybody may know; what a page of a meeting shows beside
 * that is for its members. @throws NotFoundError for another panel's, and for one that is not there
 */
export const meetingById = async (tx: Tx, id: string): Promise<Meeting> => {
  const [row] = isId(id)
    ? await tx.query<Row>(`${MEETINGS} where m.id = $1 and m.series_id = any($2::uuid[])`, [
        id,
        tx.context.panelIds ?? [],
      ])
    : [];
  if (!row) throw new NotFoundError('meeting');
  return asMeeting(row);
};

export interface WhichMeetings {
  readonly from: Day;
  readonly to?: Day;
  /** Of one series; of every series when it is left out. */
  readonly seriesId?: string;
  readonly limit?: number;
}

/** Meetings from a day on, soonest first: for the panel, and for boroughs that want to know the next cut-off. */
export const nextMeetings = async (
  tx: Tx,
  { from, to, seriesId, limit = 20 }: WhichMeetings,
): Promise<Meeting[]> => {
  const rows = await tx.query<Row>(
    `${MEETINGS} where m.held_on >= $1 and ($2::date is null or m.held_on <= $2)
        and ($3::uuid is null or m.series_id = $3)
      order by m.held_on, m.starts_at, m.id limit $4`,
    [from, to ?? null, seriesId ?? null, limit],
  );
  return rows.map(asMeeting);
};

/** Meetings before a day, the latest first. */
export const pastMeetings = async (
  tx: Tx,
  { before, seriesId, limit = 20 }: { before: Day; seriesId: string; limit?: number },
): Promise<Meeting[]> => {
  const rows = await tx.query<Row>(
    `${MEETINGS} where m.held_on < $1 and m.series_id = $2 order by m.held_on desc, m.id limit $3`,
    [before, seriesId, limit],
  );
  return rows.map(asMeeting);
};

/** PostgreSQL writes the seconds of a time; people do not. */
export const shortTime = (time: string): string => time.slice(0, 5);

const asMeeting = (row: Row): Meeting => ({
  seriesId: row.series_id,
  seriesName: row.series_name,
  id: row.id,
  heldOn: row.held_on,
  startsAt: shortTime(row.starts_at),
  minutes: row.minutes,
  cutOff: { on: row.cut_off_on, at: shortTime(row.cut_off_at) },
  quorum: { least: row.quorum_least, areas: row.quorum_areas },
  sections: sectionsOf(row.section_codes, row.section_titles),
  state: row.state,
  stateSince: row.state_since,
  currentItemId: row.current_item_id,
  version: row.version,
});
