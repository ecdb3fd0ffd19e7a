import { AREAS } from '@lib/access/panels/panel-seat';
import { Viewer } from '@lib/access/viewer';
import { formatDay } from '@lib/kernel/london-format';
import { AgendaItem, ITEM_KINDS, ITEM_STATES } from '@lib/panel/agenda/agenda-item';
import { Attendance, ATTENDANCE_STATES, hasVoice, MEETING_SEATS } from '@lib/panel/attendance/attendance';
import { quorumInWords, quorumOf } from '@lib/panel/attendance/quorum';
import { undeclared } from '@lib/panel/conflicts/declaration';
import { mustDeclare } from '@lib/panel/live/papers';
import { MeetingAtHand } from '@lib/panel/live/meeting-at-hand';
import { MEETING_STATES } from '@lib/panel/meetings/meeting';
import { FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { Status } from '@lib/web-kit/govuk/tag';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { conflictsPaths } from '../conflicts/conflicts.paths';
import { minutesPaths } from '../minutes/minutes.paths';
import { packPaths } from '../pack/pack.paths';
import { panelPaths } from '../panel.paths';
import { boroughOf } from './item.presenter';
import { livePaths } from './live.paths';

/** The list of a meeting’s items, with what each role does next. */
export const presentMeeting = (atHand: MeetingAtHand, viewer: Viewer): object => {
  const { meeting, items, attendances, declarations } = atHand;
  const open = mustDeclare(viewer) ? undeclared(items, declarations, viewer.personId).length : 0;
  const runs = viewer.permissions.has('run the panel');
  return {
    title: 'Run the meeting',
    heading: `${meeting.seriesName}, ${formatDay(meeting.heldOn)}`,
    state: MEETING_STATES[meeting.state],
    quorum: quorumInWords(quorumOf(meeting.quorum, attendances)),
    table: items.length > 0 ? itemsTable(items, meeting.currentItemId) : null,
    toDeclare: open,
    canBegin: runs && meeting.state === 'agenda published',
    canClose: runs && meeting.state === 'in progress',
    inProgress: meeting.state === 'in progress',
    hasMinutes: meeting.state === 'minutes in draft' || meeting.state === 'minutes approved',
    runs,
    paths: {
      begin: livePaths.begin(meeting.id),
      now: livePaths.now(meeting.id),
      attendance: livePaths.attendance(meeting.id),
      conflicts: conflictsPaths.conflicts(meeting.id),
      pack: packPaths.pack(meeting.id),
      close: minutesPaths.close(meeting.id),
      minutes: minutesPaths.minutes(meeting.id),
    },
    back: { href: panelPaths.meeting(meeting.id) },
  };
};

const STATUS: Readonly<Record<AgendaItem['state'], Status['kind']>> = {
  suggested: 'not-started',
  accepted: 'not-started',
  dropped: 'cannot',
  discussed: 'done',
  deferred: 'waiting',
  'not reached': 'cannot',
};

const itemsTable = (items: readonly AgendaItem[], currentId: string | null): DataTable => ({
  caption: 'Items',
  hideCaption: true,
  columns: [
    { text: 'Item' },
    { text: 'What' },
    { text: 'Borough' },
    { text: 'Section' },
    { text: 'Minutes', numeric: true },
    { text: 'Status' },
  ],
  rows: items.map((item) => [
    { text: item.reference ?? item.title, href: livePaths.item(item.id) },
    ITEM_KINDS[item.kind],
    boroughOf(item) || 'None',
    item.sectionTitle,
    item.minutes,
    {
      status:
        item.id === currentId
          ? { text: 'Being heard', kind: 'doing' }
          : { text: ITEM_STATES[item.state], kind: STATUS[item.state] },
    },
  ]),
});

/** Who is at the meeting: a row for each, and somebody to add. */
export const presentAttendance = (
  { meeting, attendances }: MeetingAtHand,
  viewer: Viewer,
  form: FormModel = formOf(),
): object => ({
  title: 'Attendance',
  heading: `Attendance, ${formatDay(meeting.heldOn)}`,
  quorum: quorumInWords(quorumOf(meeting.quorum, attendances)),
  people: attendances.map((one) => ({
    personId: one.personId,
    name: one.name,
    role: roleOf(one, attendances),
    version: one.version,
    state: one.state,
    stateText: ATTENDANCE_STATES[one.state],
    field: `state-${one.personId}`,
    form: formOf({ [`state-${one.personId}`]: one.state }),
  })),
  states: Object.entries(ATTENDANCE_STATES).map(([value, text]) => ({ value, text })),
  changes:
    viewer.permissions.has('run the panel') &&
    ['agenda published', 'in progress', 'minutes in draft'].includes(meeting.state),
  members: attendances
    .filter((one) => hasVoice(one) && one.seat !== 'substitute')
    .map(({ personId, name }) => ({ value: personId, text: name })),
  form,
  inProgress: meeting.state === 'in progress',
  paths: {
    attendance: livePaths.attendance(meeting.id),
    add: livePaths.add(meeting.id),
    now: livePaths.now(meeting.id),
  },
  back: { href: livePaths.live(meeting.id) },
});

const roleOf = (one: Attendance, attendances: readonly Attendance[]): string => {
  const replaced = attendances.find(({ personId }) => personId === one.substituteFor);
  if (one.seat === 'guest') return 'Guest';
  return `${MEETING_SEATS[one.seat]}${replaced ? ` for ${replaced.name}` : ''}, ${AREAS[one.area]}`;
};
