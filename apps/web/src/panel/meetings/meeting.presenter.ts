import { AREAS } from '@lib/access/panels/panel-seat';
import { Viewer } from '@lib/access/viewer';
import { formatMoment } from '@lib/kernel/london-format';
import { AgendaItem, ITEM_STATES } from '@lib/panel/agenda/agenda-item';
import { timedAgenda } from '@lib/panel/agenda/agenda-time';
import { AGENDA_OPEN, Meeting } from '@lib/panel/meetings/meeting';
import { MeetingEvent, meetingEventWords } from '@lib/panel/meetings/meeting-event';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';
import { TimelineEvent } from '@lib/web-kit/govuk/timeline-event';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { boroughName, cutOffInWords, dayWithWeekday, meetingStatus, timeInWords } from '../panel-words';
import { conflictsPaths } from '../conflicts/conflicts.paths';
import { livePaths } from '../live/live.paths';
import { minutesPaths } from '../minutes/minutes.paths';
import { packPaths } from '../pack/pack.paths';
import { panelPaths } from '../panel.paths';
import { seenOfMeeting, seesDraftAgenda } from './seen-of-meeting';

export interface MeetingModel {
  readonly title: string;
  readonly name: string;
  readonly heading: string;
  readonly rows: readonly SummaryRow[];
  readonly agenda: DataTable | null;
  /** Said in the place of an agenda that is not there, or not shown yet. */
  readonly noAgenda: string;
  readonly events: readonly TimelineEvent[];
  readonly build: string | null;
  readonly publish: string | null;
  readonly late: readonly { readonly text: string; readonly href: string }[];
  /** The other pages of the meeting, once its agenda is published. */
  readonly links: readonly { readonly text: string; readonly href: string }[];
  readonly calendar: string;
  readonly back: { readonly href: string };
}

export interface MeetingParts {
  readonly meeting: Meeting;
  readonly items: readonly AgendaItem[];
  readonly events: readonly MeetingEvent[];
  /** Items that wait for the chair to take them after the cut-off. */
  readonly late: readonly AgendaItem[];
}

/** A meeting for the people of its panel. */
export const presentMeeting = (
  { meeting, items, events, late }: MeetingParts,
  viewer: Viewer,
): MeetingModel => {
  const runs = viewer.permissions.has('run the panel');
  const { items: shown, events: told } = seenOfMeeting({ items, events }, viewer);
  return {
    title: 'Meeting',
    name: meeting.seriesName,
    heading: dayWithWeekday(meeting.heldOn),
    rows: rowsOf(meeting, shown),
    agenda: shown.length === 0 ? null : agendaOf(shown),
    noAgenda:
      meeting.state === 'draft' && !seesDraftAgenda(viewer)
        ? 'The agenda has not been published yet.'
        : 'Nothing is on the agenda yet.',
    events: told.map(eventOf),
    build: runs && AGENDA_OPEN.includes(meeting.state) ? panelPaths.agenda(meeting.id) : null,
    publish: runs && meeting.state === 'draft' ? panelPaths.publish(meeting.id) : null,
    late: viewer.permissions.has('accept late cases')
      ? late.map((one) => ({ text: one.reference ?? '', href: panelPaths.itemLate(one.id) }))
      : [],
    links: meeting.state === 'draft' ? [] : linksOf(meeting),
    calendar: panelPaths.meetingCalendar(meeting.id),
    back: { href: panelPaths.home },
  };
};

const linksOf = ({ id, state }: Meeting): MeetingModel['links'] => [
  { text: 'Declare conflicts', href: conflictsPaths.conflicts(id) },
  { text: 'Your pack', href: packPaths.pack(id) },
  { text: 'The meeting on one screen', href: livePaths.live(id) },
  ...(state === 'minutes in draft' || state === 'minutes approved'
    ? [{ text: 'Minutes', href: minutesPaths.minutes(id) }]
    : []),
];

const rowsOf = (meeting: Meeting, items: readonly AgendaItem[]): SummaryRow[] => {
  const { minutes, over } = timedAgenda(items, meeting.minutes);
  return [
    { label: 'Status', status: meetingStatus(meeting.state) },
    { label: 'Begins', value: `${timeInWords(meeting.startsAt)}, ${meeting.minutes} minutes` },
    { label: 'Papers close', value: cutOffInWords(meeting) },
    {
      label: 'Quorum',
      value: `${meeting.quorum.least} members${
        meeting.quorum.areas.length > 0
          ? `, with ${meeting.quorum.areas.map((area) => AREAS[area]).join(' and ')}`
          : ''
      }`,
    },
    ...(items.length > 0
      ? [
          {
            label: 'Planned time',
            value:
              over > 0
                ? `${minutes} minutes: ${over} more than the meeting has`
                : `${minutes} of ${meeting.minutes} minutes`,
          },
        ]
      : []),
  ];
};

const agendaOf = (items: readonly AgendaItem[]): DataTable => ({
  caption: 'Agenda',
  columns: [
    { text: 'Item' },
    { text: 'Section' },
    { text: 'Borough' },
    { text: 'Providers' },
    { text: 'Minutes', numeric: true },
    { text: 'Status' },
  ],
  rows: items.map((one) => [
    one.reference ? { text: one.reference, whole: true } : one.title,
    one.sectionTitle,
    one.boroughId === null ? '' : boroughName(one.boroughId),
    one.providers.join(', '),
    one.minutes,
    ITEM_STATES[one.state],
  ]),
});

const eventOf = ({ kind, at, actorName, particulars }: MeetingEvent): TimelineEvent => ({
  title: meetingEventWords(kind),
  by: actorName,
  when: formatMoment(at),
  datetime: at.toString(),
  text: typeof particulars['reference'] === 'string' ? particulars['reference'] : undefined,
});
