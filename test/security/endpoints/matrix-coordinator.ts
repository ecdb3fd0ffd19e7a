import { AuditService } from '@lib/audit/audit.service';
import { SystemClock } from '@lib/kernel/clock';
import { newId } from '@lib/kernel/ids';
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
} as const;

/** A borough that nobody of the matrix acts for, so that its child is nobody’s canary. */
const BRENT = 304;

const worlds = new WeakMap<MatrixApp, Promise<PanelWorld>>();

const worldOf = (matrix: MatrixApp): Promise<PanelWorld> => {
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

type CoordinatorKind = keyof typeof COORDINATOR_KINDS;

export const COORDINATOR_MAKERS: Readonly<Record<CoordinatorKind, (matrix: MatrixApp) => Promise<string>>> = {
  'panel series': async (matrix) => {
    await worldOf(matrix);
    return PAN_LONDON_PANEL;
  },
  'shared case': async (matrix) => (await (await worldOf(matrix)).submittedCase(BRENT)).reference,
  'panel meeting': lastMeeting,
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
