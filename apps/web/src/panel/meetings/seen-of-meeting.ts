import { Viewer } from '@lib/access/viewer';
import { AgendaItem, ON_THE_AGENDA } from '@lib/panel/agenda/agenda-item';
import { MeetingEvent } from '@lib/panel/meetings/meeting-event';

interface Parts {
  readonly items: readonly AgendaItem[];
  readonly events: readonly MeetingEvent[];
}

/** Until it is published an agenda, and what happened to it, is the coordinator’s and the chair’s. */
export const seesDraftAgenda = ({ permissions }: Pick<Viewer, 'permissions'>): boolean =>
  permissions.has('run the panel') || permissions.has('accept late cases');

/** What of a meeting its viewer is shown: on the page and by the API alike. */
export const seenOfMeeting = ({ items, events }: Parts, viewer: Pick<Viewer, 'permissions'>): Parts => {
  const seesDraft = seesDraftAgenda(viewer);
  return {
    items: items.filter(
      (one) => ON_THE_AGENDA.includes(one.state) && (seesDraft || one.publishedAt !== null),
    ),
    events: seesDraft ? events : [],
  };
};
