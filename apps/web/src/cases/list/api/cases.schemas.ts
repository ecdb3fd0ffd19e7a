import { Temporal } from 'temporal-polyfill';
import { CASE_STATUSES } from '@lib/panel/cases/case-status';
import { BoroughCases } from '@lib/panel/cases/borough-cases.service';
import { CASES_A_PAGE, ListedCase } from '@lib/panel/cases/list-cases.query';
import { ASKS, Emergency, URGENCIES } from '@lib/panel/cases/panel-case';
import {
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
} from '../../../api-docs/schemas/schema';
import { CASE_QUEUES, countOf } from '../case-queues';

type Kept = Pick<
  ListedCase,
  | 'reference' | 'localReference' | 'serviceReference' | 'panelName' | 'ask' | 'urgency' | 'neededBy' | 'status'
  | 'statusSince' | 'submittedAt' | 'dueOn' | 'deferrals' | 'emergency' | 'closedBecause' | 'closedNote' | 'version'
>; // prettier-ignore

/** A case of the borough as it stands; nothing of what was referred. */
export interface CaseFacts extends Kept {
  readonly ownerName: string;
}

export const caseFacts = (of: ListedCase): CaseFacts => ({
  ...{ reference: of.reference, localReference: of.localReference, serviceReference: of.serviceReference },
  ...{ panelName: of.panelName, ask: of.ask, urgency: of.urgency, neededBy: of.neededBy, status: of.status },
  ...{ statusSince: of.statusSince, submittedAt: of.submittedAt, dueOn: of.dueOn, deferrals: of.deferrals },
  ...{ emergency: of.emergency, closedBecause: of.closedBecause, closedNote: of.closedNote },
  ...{ ownerName: of.owner.name, version: of.version },
});

const EMERGENCY = shape<Emergency>('EmergencyApproval', 'That the borough went ahead before the panel met', {
  reason: text('Why it could not wait'),
  approverName: text('Who approved it', 'A made-up approver'),
  approverRole: text('Their post in the borough', 'Head of Service'),
  approvedAt: moment('When'),
});

export const CASE_FACTS = shape<CaseFacts>('BoroughCase', 'A case of your borough as it stands', {
  reference: text('Reference of the case', 'PLP-2026-0143'),
  localReference: text('Your own reference of the child', 'A1234'),
  serviceReference: text('The reference by which a panel knows the child', 'C-7KQ4M2'),
  panelName: text('The panel it is brought to', 'Pan-London placements panel'),
  ask: oneOf(Object.keys(ASKS), 'What is asked of the panel'),
  urgency: oneOf(Object.keys(URGENCIES), 'How soon it has to be heard'),
  neededBy: orNull(day('The day it is needed by')),
  status: oneOf(Object.keys(CASE_STATUSES), 'Where it stands'),
  statusSince: moment('Since when'),
  submittedAt: orNull(moment('When it was first submitted; null until then')),
  dueOn: orNull(day('The day by which its stage is due; null when nothing is')),
  deferrals: whole('How often the panel deferred it', 0),
  emergency: orNull(EMERGENCY),
  closedBecause: orNull(text('Why it ended; null while it has not, or needs no reason')),
  closedNote: orNull(text('What the panel said when it rejected the case')),
  ownerName: text('Who opened it', 'A made-up officer'),
  version: whole('Goes up with each change; send it back with one'),
});

export interface CasesAnswer {
  readonly count: number;
  readonly page: number;
  readonly pages: number;
  readonly cases: readonly CaseFacts[];
  readonly counts: readonly { readonly show: string; readonly cases: number }[];
}

export const casesAnswer = ({ cases, count, page, counts }: BoroughCases): CasesAnswer => ({
  cases: cases.map(caseFacts),
  count,
  page,
  pages: Math.max(1, Math.ceil(count / CASES_A_PAGE)),
  counts: CASE_QUEUES.map((queue) => ({ show: queue.code, cases: countOf(counts, queue) })),
});

export const CASES = shape<CasesAnswer>('BoroughCases', `Your borough’s cases, ${CASES_A_PAGE} a page`, {
  count: whole('How many there are on all pages'),
  page: whole('This page'),
  pages: whole('How many pages there are'),
  cases: list(CASE_FACTS, 'Longest at their stage first'),
  counts: list(
    shape<CasesAnswer['counts'][number]>('CaseCount', 'How many cases stand somewhere', {
      show: oneOf(
        CASE_QUEUES.map(({ code }) => code),
        'Where',
      ),
      cases: whole('How many'),
    }),
    'How many there are of each',
  ),
});

export interface PanelsAnswer {
  readonly panels: readonly { readonly id: string; readonly name: string; readonly remit: string }[];
  readonly mayRefer: boolean;
}

export const PANELS = shape<PanelsAnswer>('PanelsToReferTo', 'The panels a case can be brought to', {
  panels: list(
    shape<PanelsAnswer['panels'][number]>('PanelToReferTo', 'A panel', {
      id: key('Key of the panel'),
      name: text('Its name', 'Pan-London placements panel'),
      remit: text('What it hears'),
    }),
    'By name',
  ),
  mayRefer: flag('Whether your borough has agreed to share with the panel today'),
});

export interface StartedAnswer {
  readonly reference: string;
}

export const STARTED = shape<StartedAnswer>('StartedCase', 'The case that was opened', {
  reference: text('Its reference', 'PLP-2026-0143'),
});

export interface TimelineAnswer {
  readonly reference: string;
  readonly localReference: string;
  readonly events: readonly {
    readonly kind: string;
    readonly title: string;
    readonly text: string | null;
    readonly at: Temporal.Instant;
    readonly by: string;
  }[];
}

export const TIMELINE = shape<TimelineAnswer>('CaseTimeline', 'What happened to a case', {
  reference: text('Reference of the case', 'PLP-2026-0143'),
  localReference: text('Your own reference of the child', 'A1234'),
  events: list(
    shape<TimelineAnswer['events'][number]>('CaseEvent', 'Something that happened', {
      kind: text('What, as a code', 'submit'),
      title: text('The same in words', 'Submitted to the panel'),
      text: orNull(text('The reason or the section it is about')),
      at: moment('When'),
      by: text('By whom', 'A made-up officer'),
    }),
    'Newest first',
  ),
});
