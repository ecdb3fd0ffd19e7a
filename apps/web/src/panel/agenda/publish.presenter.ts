import { AREAS } from '@lib/access/panels/panel-seat';
import { PublishChecks } from '@lib/panel/agenda/publish-checks';
import { AgendaItem } from '@lib/panel/agenda/agenda-item';
import { Meeting } from '@lib/panel/meetings/meeting';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { Status } from '@lib/web-kit/govuk/tag';
import { dayWithWeekday } from '../panel-words';
import { panelPaths } from '../panel.paths';

export interface Check {
  readonly what: string;
  readonly status: Status;
  readonly text: string;
}

/** The checks of an agenda, those that stand in the way in red. */
export const presentChecks = (
  { meeting, checks }: { readonly meeting: Meeting; readonly checks: PublishChecks },
  form: FormModel,
): object => ({
  title: 'Publish the agenda',
  name: meeting.seriesName,
  heading: dayWithWeekday(meeting.heldOn),
  form,
  version: meeting.version,
  checks: checksOf(checks),
  canPublish: checks.canPublish && meeting.state === 'draft',
  isPublished: meeting.state !== 'draft',
  action: panelPaths.publish(meeting.id),
  agenda: panelPaths.agenda(meeting.id),
  back: { href: panelPaths.agenda(meeting.id) },
});

const GOOD: Status = { text: 'Good', kind: 'done' };
const LOOK: Status = { text: 'Look at this', kind: 'waiting' };
const IN_THE_WAY: Status = { text: 'In the way', kind: 'problem' };

const checksOf = ({ items, quorum, thin, notShared, late, undeclared }: PublishChecks): Check[] => [
  {
    what: 'Items',
    status: items > 0 ? GOOD : IN_THE_WAY,
    text: items > 0 ? `${items} ${items === 1 ? 'item' : 'items'}` : 'Nothing is on the agenda.',
  },
  {
    what: 'Quorum, if everybody comes who has not sent apologies',
    status: quorum.quorate ? GOOD : LOOK,
    text: forecast(quorum),
  },
  {
    what: 'Quorum for each case, without those who declared a conflict',
    status: thin.length === 0 ? GOOD : LOOK,
    text:
      thin.length === 0
        ? 'No conflict that is declared so far takes the quorum away'
        : `Not quorate for ${names(thin)}. Ask for a substitute, or the panel can recommend in principle only.`,
  },
  {
    what: 'Cases that are still shared with the panel',
    status: notShared.length === 0 ? GOOD : IN_THE_WAY,
    text:
      notShared.length === 0
        ? 'All of them'
        : `No longer shared: ${names(notShared)}. Take them off the agenda.`,
  },
  {
    what: 'Papers in time',
    status: late.length === 0 ? GOOD : IN_THE_WAY,
    text:
      late.length === 0
        ? 'All came before the cut-off, or the chair took them.'
        : `After the cut-off: ${names(late)}. Ask the chair to take them, or take them off.`,
  },
  {
    what: 'Conflicts declared',
    status: undeclared.length === 0 ? GOOD : LOOK,
    text:
      undeclared.length === 0
        ? 'By every member, about every case'
        : `Not yet about every case by: ${undeclared.join(', ')}. They declare when the agenda is published, before papers open to them.`,
  },
];

const forecast = ({ quorate, inRoom, least, missingAreas }: PublishChecks['quorum']): string => {
  const count = `${inRoom.length} of at least ${least} members are expected`;
  if (quorate) return `${count}.`;
  const areas = missingAreas.map((area) => AREAS[area]).join(' and ');
  return `${count}${areas ? `, and nobody for ${areas}` : ''}. Without a quorum the panel can recommend in principle only.`;
};

const names = (items: readonly AgendaItem[]): string =>
  items.map(({ reference }) => reference ?? '').join(', ');
