import { AGENDA_SECTIONS, AgendaItem, ITEM_KINDS, ITEM_STATES } from '@lib/panel/agenda/agenda-item';
import { SuggestedCase } from '@lib/panel/agenda/suggestions.query';
import { CASE_STATUSES } from '@lib/panel/cases/case-status';
import { ASKS, PanelCase, URGENCIES } from '@lib/panel/cases/panel-case';
import { Meeting, MEETING_STATES } from '@lib/panel/meetings/meeting';
import { CaseTime } from '@lib/panel/review/case-time';
import { Queue, QUEUE_NAMES } from '@lib/panel/review/queue';
import {
  borough,
  day,
  flag,
  key,
  list,
  moment,
  oneOf,
  orNull,
  shape,
  text,
  whole,
} from '../../api-docs/schemas/schema';

/** A case as it stands in a queue: nothing of the child. */
export interface CaseInQueue {
  readonly reference: string;
  readonly boroughId: number;
  readonly ask: string;
  readonly urgency: string;
  readonly status: string;
  readonly dueOn: string | null;
  readonly days: number;
  readonly daysPaused: number;
  readonly paused: boolean;
  readonly reviewer: string | null;
  readonly version: number;
}

export const caseInQueue = (of: PanelCase, time: CaseTime): CaseInQueue => ({
  ...{
    reference: of.reference,
    boroughId: of.boroughId,
    ask: of.ask,
    urgency: of.urgency,
    status: of.status,
  },
  ...{ dueOn: of.dueOn, days: time.counted, daysPaused: time.paused, paused: time.isPaused },
  ...{ reviewer: of.reviewer?.name ?? null, version: of.version },
});

export const CASE_IN_QUEUE = shape<CaseInQueue>('CaseInQueue', 'A case that is shared with your panel', {
  reference: text('Reference of the case', 'PLP-2026-0143'),
  boroughId: borough('DfE number of the borough'),
  ask: oneOf(Object.keys(ASKS), 'What is asked of the panel'),
  urgency: oneOf(Object.keys(URGENCIES), 'How soon it has to be heard'),
  status: oneOf(Object.keys(CASE_STATUSES), 'Where it stands'),
  dueOn: orNull(day('The working day by which its stage is due; null when nothing is')),
  days: whole('Days with the panel, without those it waited for information'),
  daysPaused: whole('Days it waited for information'),
  paused: flag('Whether its clock stands now'),
  reviewer: orNull(text('Name of the coordinator who reviews it; null for nobody yet')),
  version: whole('Goes up with each change; send it back with a change'),
});

export interface QueueAnswer {
  readonly cases: readonly CaseInQueue[];
  readonly counts: readonly { readonly queue: Queue; readonly cases: number }[];
}

export const QUEUE = shape<QueueAnswer>('CaseQueue', 'The cases of a queue, longest in their stage first', {
  cases: list(CASE_IN_QUEUE, 'All of them'),
  counts: list(
    shape<QueueAnswer['counts'][number]>('QueueCount', 'How many cases are in a queue', {
      queue: oneOf(QUEUE_NAMES, 'The queue'),
      cases: whole('How many'),
    }),
    'How many there are in each',
  ),
});

export interface MeetingAnswer {
  readonly id: string;
  readonly panel: string;
  readonly heldOn: string;
  readonly startsAt: string;
  readonly minutes: number;
  readonly papersCloseOn: string;
  readonly papersCloseAt: string;
  readonly state: string;
  readonly version: number;
}

export const meetingAnswer = (of: Meeting): MeetingAnswer => ({
  ...{ id: of.id, panel: of.seriesName, heldOn: of.heldOn, startsAt: of.startsAt, minutes: of.minutes },
  ...{ papersCloseOn: of.cutOff.on, papersCloseAt: of.cutOff.at, state: of.state, version: of.version },
});

export const MEETING = shape<MeetingAnswer>('PanelMeeting', 'A meeting of a panel', {
  id: key('Key of the meeting'),
  panel: text('Name of the panel', 'Pan-London placements panel'),
  heldOn: day('The day'),
  startsAt: text('When it begins, in London', '10:00'),
  minutes: whole('How long it is planned to be'),
  papersCloseOn: day('The day papers close'),
  papersCloseAt: text('At what time of that day, in London', '17:00'),
  state: oneOf(Object.keys(MEETING_STATES), 'Where it stands'),
  version: whole('Goes up with each change'),
});

export interface MeetingsAnswer {
  readonly meetings: readonly MeetingAnswer[];
}

export const MEETINGS = shape<MeetingsAnswer>('PanelMeetings', 'The next meetings of your panels', {
  meetings: list(MEETING, 'Soonest first, panel by panel'),
});

export interface ItemAnswer {
  readonly id: string;
  readonly kind: string;
  readonly section: string;
  readonly boroughId: number | null;
  readonly reference: string | null;
  readonly title: string | null;
  readonly providers: readonly string[];
  readonly minutes: number;
  readonly position: number;
  readonly suggestedBy: string;
  readonly state: string;
  readonly publishedAt: string | null;
  readonly version: number;
}

export const itemAnswer = (of: AgendaItem): ItemAnswer => ({
  ...{ id: of.id, kind: of.kind, section: of.section, boroughId: of.boroughId, reference: of.reference },
  ...{ title: of.title, providers: of.providers, minutes: of.minutes, position: of.position },
  ...{ suggestedBy: of.suggestedBy, state: of.state, version: of.version },
  publishedAt: of.publishedAt?.toString() ?? null,
});

export const ITEM = shape<ItemAnswer>('AgendaItem', 'An item of an agenda', {
  id: key('Key of the item'),
  kind: oneOf(Object.keys(ITEM_KINDS), 'What it is'),
  section: oneOf(Object.keys(AGENDA_SECTIONS), 'The section of the agenda'),
  boroughId: orNull(borough('DfE number of the borough of the case; null for business')),
  reference: orNull(text('Reference of the case; null for business', 'PLP-2026-0143')),
  title: orNull(text('What the business is; null for a case')),
  providers: list(text('A provider', 'Larch House'), 'Providers that are involved'),
  minutes: whole('How long it is planned to take'),
  position: whole('Its place in its section, from 1'),
  suggestedBy: text('The rule that proposed it, or: By hand', 'Ready to list'),
  state: oneOf(Object.keys(ITEM_STATES), 'Whether it is on the agenda'),
  publishedAt: orNull(moment('When it was published; null until then')),
  version: whole('Goes up with each change; send it back with a change'),
});

export interface ProposalAnswer {
  readonly reference: string;
  readonly rule: string;
  readonly kind: string;
  readonly section: string;
  readonly minutes: number;
}

export const proposalAnswer = (of: SuggestedCase): ProposalAnswer => ({
  reference: of.case.reference,
  ...{ rule: of.rule, kind: of.kind, section: of.section, minutes: of.minutes },
});

export interface AgendaAnswer {
  readonly meeting: MeetingAnswer;
  readonly items: readonly ItemAnswer[];
  readonly proposed: readonly ProposalAnswer[];
}

export const AGENDA = shape<AgendaAnswer>('Agenda', 'The agenda of a meeting as its coordinator builds it', {
  meeting: MEETING,
  items: list(ITEM, 'In their order, also those dropped'),
  proposed: list(
    shape<ProposalAnswer>('ProposedCase', 'A case that the rules propose', {
      reference: text('Reference of the case', 'PLP-2026-0143'),
      rule: text('The rule that proposes it', 'new'),
      kind: oneOf(Object.keys(ITEM_KINDS), 'What the item would be'),
      section: oneOf(Object.keys(AGENDA_SECTIONS), 'Its section'),
      minutes: whole('How long it usually takes'),
    }),
    'What is neither on this agenda nor dropped from it',
  ),
});
