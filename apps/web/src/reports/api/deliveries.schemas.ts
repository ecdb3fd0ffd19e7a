import { Delivery } from '@lib/reports/deliveries/delivery';
import { RECIPIENT_ROLES, RecipientRole } from '@lib/reports/deliveries/entitled';
import {
  PreviewedCover,
  PreviewedTable,
  SchedulePreview,
} from '@lib/reports/deliveries/schedule-preview.service';
import { ToldNow } from '@lib/reports/deliveries/schedule-deliveries.service';
import { PROBLEM_WORDS } from '@lib/mail/outbox/outbox-mail';
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

const ROLE = oneOf(RECIPIENT_ROLES, 'A role');

interface NamedRecipient {
  readonly id: string;
  readonly name: string | null;
  readonly mayOpen: boolean;
}

const PERSON = shape<NamedRecipient>('NamedRecipient', 'Somebody a schedule tells, or could name', {
  id: key('Key of the person'),
  name: orNull(text('Their name; null where it is not yours to see', 'A made-up officer')),
  mayOpen: flag('Whether they may open what the schedule makes now'),
});

export interface RecipientsAnswer {
  readonly version: number;
  readonly roles: readonly RecipientRole[];
  readonly people: readonly NamedRecipient[];
  readonly nameable: readonly NamedRecipient[];
}

export const RECIPIENTS = shape<RecipientsAnswer>('ScheduleRecipients', 'Whom a schedule tells', {
  version: whole('Version of the schedule'),
  roles: list(ROLE, 'Roles whose holders are told, whoever they are on the day'),
  people: list(PERSON, 'People who are told by name'),
  nameable: list(PERSON, 'People who could be named; none for a schedule for each borough'),
});

const COVERAGE = shape<PreviewedCover['coverage']>('PreviewedCoverage', 'Whose data is in', {
  included: list(text('Whose', 'Bromley'), 'In it'),
  missing: list(text('Whose', 'Bexley'), 'Not in it'),
});

const COVER = shape<PreviewedCover>('PreviewedCover', 'What the Cover would say', {
  area: text('What it is of', 'London'),
  period: text('What it is about, in words', '31 March 2026'),
  dataAsAt: day('The day its data is true for'),
  coverage: COVERAGE,
  smallNumbers: text('How small numbers are treated'),
  release: orNull(text('The release it is selected from; null for a borough’s own figures')),
});

const TOLD = shape<ToldNow>('ToldNow', 'Whom it would tell', {
  people: whole('How many people'),
  missing: whole('Roles nobody holds and people who may not open it any more'),
});

const TABLE = shape<PreviewedTable>('PreviewedTable', 'A table of the workbook', {
  name: text('Name of its sheet', 'Headline measures'),
  rows: whole('How many rows it has'),
});

export type PreviewAnswer = Omit<SchedulePreview, 'schedule' | 'report'>;

export const PREVIEW = shape<PreviewAnswer>(
  'SchedulePreview',
  'What a schedule would make, were it due now',
  {
    asAt: day('The day it would be about'),
    cover: orNull(COVER),
    tables: list(TABLE, 'Its tables; none where nothing would be made, and for a schedule for each borough'),
    reason: orNull(text('Why nothing would be made')),
    told: orNull(TOLD),
    testedIn: list(
      borough('DfE number of a borough'),
      'Of a schedule for each borough: boroughs with an approver, who can have a preview and a test of their own; none for one of yours',
    ),
  },
);

export interface ScheduleRunAnswer {
  readonly runId: string | null;
}

export const SCHEDULE_RUN = shape<ScheduleRunAnswer>('ScheduleRun', 'What was asked of a schedule', {
  runId: orNull(key('Key of the run; null for a schedule for each borough, whose runs a worker makes')),
});

const OUTCOMES: readonly Delivery['outcome'][] = [
  'ready',
  'late',
  'nothing',
  'skipped',
  'not entitled',
  'nobody',
];
const MAILS = ['sent', 'failed', 'gave up', 'not wanted', 'no address', 'read here'] as const;

export const DELIVERY = shape<Delivery>('RunDelivery', 'What a recipient of a run was told, or why nothing', {
  personId: orNull(key('Key of the person; null where nobody holds the role, and of another’s run')),
  toldAs: oneOf(
    [...RECIPIENT_ROLES, 'named', 'asker'],
    'As what: a role, by name, or because they asked for a test',
  ),
  outcome: oneOf(OUTCOMES, 'Told that it is ready, late or empty; or not told, and why'),
  decidedAt: moment('When'),
  mail: orNull(oneOf(MAILS, 'What became of the mail; null while it waits')),
  mailProblem: orNull(oneOf(Object.keys(PROBLEM_WORDS), 'What went wrong last with the mail')),
});
