import { AuditService } from '@lib/audit/audit.service';
import { SystemClock } from '@lib/kernel/clock';
import { hashOfToken } from '@lib/access/secrets/access-secrets';
import { newId } from '@lib/kernel/ids';
import { newToken } from '@lib/kernel/secret';
import { openMeetings } from '@lib/panel/meetings/open-meetings';
import { PAN_LONDON_PANEL, PanelWorld } from '@test/support/panel/panel-world';
import { savePracticePanels } from '../../../apps/cli/src/practice/panels';
import { MatrixApp } from './matrix-app';

/** What the coordinator’s addresses name. They are the panel’s, whatever borough a case is of. */
export const COORDINATOR_KINDS = {
  'panel series': { ofBorough: false },
  'shared case': { ofBorough: false },
  'panel meeting': { ofBorough: false },
  'agenda item': { ofBorough: false },
  'calendar address': { ofBorough: false },
  'uncoordinated panel': { ofBorough: false },
} as const;

/** A borough that nobody of the matrix acts for, so that its child is nobody’s canary. */
const BRENT = 304;

const worlds = new WeakMap<MatrixApp, Promise<PanelWorld>>();

/** The panels of the matrix, opened once however many ask at once. */
export const worldOf = (matrix: MatrixApp): Promise<PanelWorld> => {
  const world = worlds.get(matrix) ?? makeWorld(matrix);
  worlds.set(matrix, world);
  return world;
};

const makeWorld = async ({ database }: MatrixApp): Promise<PanelWorld> => {
  const [clock, units] = [new SystemClock(), await database.unitOfWork('job')];
  await savePracticePanels({ job: units, auth: await database.unitOfWork('auth') }, clock);
  await openMeetings({ units, audit: new AuditService(), clock });
  return PanelWorld.of(database, [BRENT], clock);
};

const lastMeeting = async (matrix: MatrixApp): Promise<string> => {
  await worldOf(matrix);
  const { rows } = await matrix.superuser.query<{ id: string }>(
    'select id from panel_meetings where series_id = $1 order by held_on desc limit 1',
    [PAN_LONDON_PANEL],
  );
  return rows[0]!.id;
};

/** People of the panel who do not sign in here, so that nobody ends their address. */
const WITH_CALENDARS = ['member-health', 'member-education', 'member-commissioning', 'member-south'];
let addresses = 0;

/** The address of somebody’s calendar, as whoever has it brings it. */
const makeAddress = async (matrix: MatrixApp): Promise<string> => {
  await worldOf(matrix);
  const person = WITH_CALENDARS[addresses % WITH_CALENDARS.length];
  addresses += 1;
  const { rows } = await matrix.superuser.query<{ id: string }>(
    'select id from auth.people where practice_key = $1',
    [person],
  );
  const secret = newToken();
  await matrix.superuser.query(
    `update auth.calendar_addresses set ended_at = now() where person_id = $1 and ended_at is null`,
    [rows[0]!.id],
  );
  await matrix.superuser.query(
    'insert into auth.calendar_addresses (id, person_id, secret_hash) values ($1, $2, $3)',
    [newId(), rows[0]!.id, hashOfToken(secret)],
  );
  return `${secret}.ics`;
};

/** A panel whose first seat could not be given. */
const makeUncoordinated = async (matrix: MatrixApp): Promise<string> => {
  await worldOf(matrix);
  const id = newId();
  await matrix.superuser.query(
    `insert into panel_series (id, name, remit, weekday, starts_at, minutes, every_weeks, first_on, cut_off_days, cut_off_at,
                               quorum_least, quorum_areas, state, version, changed_at, changed_by_name)
     values ($1, $2, 'Nothing yet', 3, '10:00', 60, 1, '2040-01-04', 1, '17:00', 2, '{}', 'paused', 1, now(), 'Somebody')`,
    [id, `Panel ${id}`],
  );
  return id;
};

type CoordinatorKind = keyof typeof COORDINATOR_KINDS;

export const COORDINATOR_MAKERS: Readonly<Record<CoordinatorKind, (matrix: MatrixApp) => Promise<string>>> = {
  'panel series': async (matrix) => {
    await worldOf(matrix);
    return PAN_LONDON_PANEL;
  },
  'shared case': async (matrix) => (await (await worldOf(matrix)).submittedCase(BRENT)).reference,
  'panel meeting': lastMeeting,
  'calendar address': makeAddress,
  'uncoordinated panel': makeUncoordinated,
  'agenda item': async (matrix) => {
    const [meetingId, id] = [await lastMeeting(matrix), newId()];
    await matrix.superuser.query(
      `insert into agenda_items (series_id, id, meeting_id, kind, section, title, minutes, position, suggested_by, state, version)
       values ($1, $2, $3, 'business', 'business', 'Vacancies', 5, 1, 'By hand', 'accepted', 1)`,
      [PAN_LONDON_PANEL, id, meetingId],
    );
    return id;
  },
};
