import { AGENDA_SECTIONS, AgendaItem, AgendaSection, ITEM_KINDS } from '@lib/panel/agenda/agenda-item';
import { Agenda } from '@lib/panel/agenda/agendas.service';
import { timedAgenda } from '@lib/panel/agenda/agenda-time';
import { isLate } from '@lib/panel/agenda/publish-checks';
import { SUGGESTION_RULES } from '@lib/panel/agenda/suggestion';
import { SuggestedCase } from '@lib/panel/agenda/suggestions.query';
import { ASKS, PanelCase } from '@lib/panel/cases/panel-case';
import { Meeting } from '@lib/panel/meetings/meeting';
import { FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { withQuery } from '@lib/web-kit/paging/with-query';
import { boroughName, cutOffInWords, dayWithWeekday, timeInWords } from '../panel-words';
import { panelPaths } from '../panel.paths';

export interface ShownItem {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly detail: string;
  readonly position: number;
  readonly count: number;
  readonly minutes: number;
  /** What stands out: late and not taken, or no longer shared. */
  readonly warning: string | null;
  readonly note: string | null;
  readonly canMove: boolean;
  readonly actions: Readonly<Record<'move' | 'minutes' | 'drop' | 'accept', string>>;
}

export interface AgendaModel {
  readonly title: string;
  readonly name: string;
  readonly heading: string;
  readonly when: string;
  readonly form: FormModel;
  readonly suggestions: readonly object[];
  /** Proposed only because a follow-up is due: often many, so they are behind a heading that counts them. */
  readonly followUps: readonly object[];
  readonly carried: readonly ShownItem[];
  readonly sections: readonly {
    readonly title: string;
    readonly minutes: number;
    readonly items: readonly ShownItem[];
  }[];
  readonly dropped: readonly (ShownItem & { readonly because: string })[];
  readonly total: string;
  readonly over: string | null;
  readonly actions: Readonly<Record<'accept' | 'business' | 'publish', string>>;
  readonly isDraft: boolean;
  readonly back: { readonly href: string };
}

/** The agenda as it is built: what is proposed, what is on it by section, what was dropped. */
export const presentAgenda = (agenda: Agenda, form: FormModel = formOf()): AgendaModel => {
  const { meeting, items, suggestions } = agenda;
  const { sections, minutes, over } = timedAgenda(items, meeting.minutes);
  return {
    title: 'Build the agenda',
    name: meeting.seriesName,
    heading: dayWithWeekday(meeting.heldOn),
    when: `${timeInWords(meeting.startsAt)}, ${meeting.minutes} minutes. Papers close at ${cutOffInWords(meeting)}.`,
    form,
    suggestions: suggestions
      .filter(({ kind }) => kind !== 'follow-up')
      .map((one) => suggestionOf(one, meeting)),
    followUps: suggestions
      .filter(({ kind }) => kind === 'follow-up')
      .map((one) => suggestionOf(one, meeting)),
    carried: items.filter(({ state }) => state === 'suggested').map((one) => shownItem(one, agenda, 1)),
    sections: sections.map((section) => ({
      title: section.title,
      minutes: section.minutes,
      items: section.items.map((one) => shownItem(one, agenda, section.items.length)),
    })),
    dropped: items
      .filter(({ state }) => state === 'dropped')
      .map((one) => ({ ...shownItem(one, agenda, 1), because: one.droppedBecause ?? '' })),
    total: `${minutes} of ${meeting.minutes} minutes are planned.`,
    over:
      over > 0
        ? `The agenda is ${over} ${over === 1 ? 'minute' : 'minutes'} longer than the meeting. Shorten items, or leave some for another meeting.`
        : null,
    actions: {
      accept: panelPaths.acceptSuggestion(meeting.id),
      business: panelPaths.business(meeting.id),
      publish: panelPaths.publish(meeting.id),
    },
    isDraft: meeting.state === 'draft',
    back: { href: panelPaths.meeting(meeting.id) },
  };
};

const suggestionOf = (one: SuggestedCase, meeting: Meeting): object => ({
  reference: one.case.reference,
  href: panelPaths.case(one.case.reference),
  rule: SUGGESTION_RULES[one.rule].words,
  detail: `${boroughName(one.case.boroughId)}. ${ASKS[one.case.ask]}. ${titleOf(meeting, one.section)}, ${one.minutes} minutes.${deferredOf(one.case)}`,
  setAside: withQuery(panelPaths.setAside(meeting.id), { reference: one.case.reference }),
});

const titleOf = ({ sections }: Meeting, section: AgendaSection): string =>
  sections.find(({ code }) => code === section)?.title ?? AGENDA_SECTIONS[section];

/** A case that was deferred twice has waited too long (PAN-11). */
const deferredOf = ({ deferrals }: PanelCase): string =>
  deferrals >= 2 ? ` It has been deferred ${deferrals} times.` : '';

const shownItem = (item: AgendaItem, { meeting, cases }: Agenda, count: number): ShownItem => {
  const of = item.caseId === null ? undefined : cases.get(item.caseId);
  return {
    id: item.id,
    version: item.version,
    name: item.reference ?? item.title ?? '',
    detail: [
      ITEM_KINDS[item.kind],
      item.boroughId === null ? '' : boroughName(item.boroughId),
      item.suggestedBy,
      item.providers.length > 0 ? `Providers: ${item.providers.join(', ')}` : '',
    ]
      .filter(Boolean)
      .join('. '),
    position: item.position,
    count,
    minutes: item.minutes,
    warning:
      item.caseId !== null && !of
        ? 'You no longer see this case: it was taken back, or you declared a conflict.'
        : item.late === null && isLate(item, of, meeting)
          ? 'It came after the cut-off. The chair has to take it before the agenda is published.'
          : of && of.deferrals >= 2
            ? deferredOf(of).trim()
            : null,
    note: item.late ? `Taken after the cut-off by ${item.late.acceptedByName}: ${item.late.because}` : null,
    canMove: item.state === 'accepted',
    actions: {
      move: panelPaths.itemMove(item.id),
      minutes: panelPaths.itemMinutes(item.id),
      drop: panelPaths.itemDrop(item.id),
      accept: panelPaths.itemAccept(item.id),
    },
  };
};
