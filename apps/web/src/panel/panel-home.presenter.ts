import { Viewer } from '@lib/access/viewer';
import { PanelOverview } from '@lib/panel/meetings/panel-meetings.service';
import { Meeting } from '@lib/panel/meetings/meeting';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { cutOffInWords, dayWithWeekday, meetingStatus, timeInWords } from './panel-words';
import { reportsPaths } from '../reports/reports.paths';
import { calendarPaths } from './calendar/calendar.paths';
import { panelPaths } from './panel.paths';

export interface PanelBlock {
  readonly name: string;
  readonly remit: string;
  readonly paused: boolean;
  readonly next: DataTable | null;
  readonly past: DataTable | null;
  readonly notHeld: readonly string[];
  readonly links: readonly { readonly text: string; readonly href: string }[];
}

export interface PanelHomeModel {
  readonly title: string;
  readonly panels: readonly PanelBlock[];
  readonly queues: string | null;
}

/** The panels somebody sits on, and when they meet. */
export const presentPanelHome = (panels: readonly PanelOverview[], viewer: Viewer): PanelHomeModel => ({
  title: 'Your panels',
  panels: panels.map((panel) => blockOf(panel, viewer)),
  queues: viewer.permissions.has('run the panel') ? panelPaths.queues : null,
});

const blockOf = ({ series, next, past, notHeld }: PanelOverview, viewer: Viewer): PanelBlock => ({
  name: series.name,
  remit: series.remit,
  paused: series.state === 'paused',
  next: next.length === 0 ? null : tableOf(`Next meetings of the ${series.name}`, next),
  past: past.length === 0 ? null : tableOf(`Earlier meetings of the ${series.name}`, past),
  notHeld: notHeld.map((one) => `${dayWithWeekday(one.day)}: ${one.notHeld}`),
  links: [
    ...(viewer.permissions.has('run the panel')
      ? [{ text: 'Settings', href: panelPaths.series(series.id) }]
      : []),
    { text: 'Members', href: panelPaths.members(series.id) },
    { text: 'Reports', href: reportsPaths.ofPanel(series.id) },
    { text: 'Calendar file of the next meetings', href: panelPaths.seriesCalendar(series.id) },
    { text: 'Follow the meetings in your calendar', href: calendarPaths.subscription },
  ],
});

const tableOf = (caption: string, meetings: readonly Meeting[]): DataTable => ({
  caption,
  columns: [{ text: 'Meeting' }, { text: 'Begins' }, { text: 'Papers close' }, { text: 'Status' }],
  rows: meetings.map((one) => [
    { text: dayWithWeekday(one.heldOn), href: panelPaths.meeting(one.id) },
    timeInWords(one.startsAt),
    cutOffInWords(one),
    { status: meetingStatus(one.state) },
  ]),
});
