import { Area } from '@lib/access/panels/panel-seat';
import { Tx } from '@lib/database/unit-of-work';
import { Attendance, AttendanceState, MeetingSeat } from './attendance';
import { OutBecause, OutOfRoom } from './quorum';

interface Row {
  readonly person_id: string;
  readonly name: string;
  readonly area: Area;
  readonly seat: MeetingSeat;
  readonly state: AttendanceState;
  readonly substitute_for: string | null;
  readonly joined_item_id: string | null;
  readonly left_item_id: string | null;
  readonly version: number;
}

/** Everybody who was expected at a meeting or came: the chair first, then members, then those without a voice. */
export const attendancesOf = async (tx: Tx, meetingId: string): Promise<Attendance[]> => {
  const rows = await tx.query<Row>(
    `select * from attendances where meeting_id = $1
      order by array_position(array['chair', 'member', 'substitute', 'coordinator', 'guest'], seat), lower(name), person_id`,
    [meetingId],
  );
  return rows.map((row) => ({
    personId: row.person_id,
    name: row.name,
    area: row.area,
    seat: row.seat,
    state: row.state,
    substituteFor: row.substitute_for,
    joinedItemId: row.joined_item_id,
    leftItemId: row.left_item_id,
    version: row.version,
  }));
};

/** Who is out of the room for an item: those with a conflict about its case, and those who stepped out. */
export const outOfRoom = async (
  tx: Tx,
  item: { readonly id: string; readonly seriesId: string; readonly caseId: string | null },
): Promise<OutOfRoom> => {
  const rows = await tx.query<{ person_id: string; because: OutBecause }>(
    `select person_id, because from item_absences where item_id = $1
     union all
     select distinct person_id, 'conflict' from conflict_declarations
      where series_id = $2 and case_id = $3 and conflicted and withdrawn_at is null`,
    [item.id, item.seriesId, item.caseId],
  );
  return new Map(rows.map((row) => [row.person_id, row.because]));
};
