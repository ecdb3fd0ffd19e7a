import { newId } from '@lib/kernel/ids';
import { PanelCase } from '@lib/panel/cases/panel-case';
import { TestDatabase } from '../test-database';
import { PAN_LONDON_PANEL } from './panel-world';

export interface MadeMeeting {
  readonly id: string;
  /** Items of the cases, in the order given. */
  readonly items: readonly string[];
}

export interface MeetingToMake {
  readonly cases: readonly PanelCase[];
  readonly heldOn?: string;
  readonly state?: string;
  readonly seriesId?: string;
  /** Practice keys of those who are expected. */
  readonly expected?: readonly string[];
  /** Those who are present from the start. */
  readonly present?: readonly string[];
}

/** A published meeting that hears some cases, as the coordinator's pages would leave it. */
export const aMeeting = async (database: TestDatabase, wanted: MeetingToMake): Promise<MadeMeeting> => {
  const { cases, heldOn = '2026-11-25', state = 'agenda published', seriesId = PAN_LONDON_PANEL } = wanted;
  const id = newId();
  await database.asSuperuser(
    `insert into panel_meetings (series_id, id, held_on, starts_at, minutes, cut_off_on, cut_off_at, quorum_least,
                                 quorum_areas, state, state_since, version)
     values ($1, $2, $3, '10:00', 120, $3, '17:00', 2, '{social-care}', $4, now(), 1)`,
    [seriesId, id, heldOn, state],
  );
  const items: string[] = [];
  for (const [at, of] of cases.entries()) {
    const item = newId();
    items.push(item);
    await database.asSuperuser(`update cases set status = 'listed', version = version + 1 where id = $1`, [
      of.id,
    ]);
    await database.asSuperuser(
      `insert into agenda_items (series_id, id, meeting_id, kind, section, borough_id, case_id, reference, providers,
                                 minutes, position, suggested_by, state, published_at, version)
       values ($1, $2, $3, 'case', 'new', $4, $5, $6, '{Larch Homes}', 10, $7, 'By hand', 'accepted', now(), 1)`,
      [seriesId, item, id, of.boroughId, of.id, of.reference, at + 1],
    );
  }
  await expectPeople(database, { ...wanted, id, seriesId });
  return { id, items };
};

/** What a person's seat is; a practice person sits on one panel. */
const expectPeople = async (
  database: TestDatabase,
  { id, seriesId, expected = [], present = [] }: MeetingToMake & { id: string },
): Promise<void> => {
  await database.asSuperuser(
    `insert into attendances (series_id, meeting_id, person_id, name, area, seat, state, version)
     select $1, $2, p.id, p.name, s.area, s.seat, case when p.practice_key = any($4) then 'present' else 'expected' end, 1
       from auth.people p join auth.panel_seats s on s.person_id = p.id and s.panel_id = $1 and s.ended_at is null
      where p.practice_key = any($3)`,
    [seriesId, id, [...expected, ...present], present],
  );
};
