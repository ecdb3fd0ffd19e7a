import { Temporal } from 'temporal-polyfill';
import { formatMoment, formatDay } from '@lib/kernel/london-format';
import { Viewer } from '@lib/access/viewer';
import { nextDue } from '@lib/reports/cadence/planned-times';
import { EXAMPLES } from '@lib/reports/cadence/read-cadence';
import { sentenceForPage, sentenceOf } from '@lib/reports/cadence/sentence';
import { ReportDefinition } from '@lib/reports/report';
import { reportsSeenBy } from '@lib/reports/report-register';
import { reportToSchedule } from '@lib/reports/schedules/report-to-schedule';
import { ScheduleWish } from '@lib/reports/schedules/save-schedule';
import {
  AS_AT_RULES,
  asAtFor,
  madeForOf,
  Schedule,
  SCHEDULE_STATES,
  ScheduleState,
  scopeFor,
} from '@lib/reports/schedules/schedule';
import { nameOf, subjectOfRow } from '@lib/reports/subject/subject';
import { FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';
import { Status } from '@lib/web-kit/govuk/tag';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { reportTitle } from '@lib/reports/report-title';
import { reportsPaths } from '../reports.paths';
import { partsFactOf } from '../parts/parts-fact';
import { SKIP_CHOICES, skipChoicesOf, skipFact } from './skip-choices';
import { versionName } from './version-name';

const forWhom = ({ scope, boroughId }: Pick<Schedule, 'scope' | 'boroughId'>): string =>
  scope === 'each borough' ? 'Each borough, its own workbook' : nameOf(subjectOfRow(boroughId));

const STATE: Readonly<Record<ScheduleState, Status['kind']>> = {
  active: 'done',
  paused: 'cannot',
  draft: 'not-started',
};

export const stateOf = ({ state, ownerLeft }: Schedule): Status =>
  ownerLeft
    ? { text: 'Paused: its owner has left', kind: 'problem' }
    : { text: SCHEDULE_STATES[state], kind: STATE[state] };

const NOT_NOW: Readonly<Record<Exclude<ScheduleState, 'active'>, string>> = {
  paused: 'Not while it is paused',
  draft: 'Not while it is a draft',
};

export const schedulesTable = (schedules: readonly Schedule[], now: Temporal.Instant): DataTable => ({
  caption: 'Schedules',
  hideCaption: true,
  columns: [
    { text: 'When' },
    { text: 'Report' },
    { text: 'For' },
    { text: 'Due next' },
    { text: 'Owner' },
    { text: 'State' },
  ],
  rows: schedules.map((schedule) => [
    { text: sentenceForPage(schedule.cadence), href: reportsPaths.schedule(schedule.id) },
    reportTitle(schedule.reportCode),
    forWhom(schedule),
    schedule.state === 'active' ? nextMoments(schedule, now, 1).join() : NOT_NOW[schedule.state],
    schedule.ownerName,
    { status: stateOf(schedule) },
  ]),
});

const nextMoments = (
  { cadence }: Pick<Schedule, 'cadence'>,
  now: Temporal.Instant,
  count: number,
): string[] => (cadence ? nextDue(cadence, now, count) : []).map(({ dueAt }) => formatMoment(dueAt));

/** The next three times, and the day each report will be about. */
export const nextThree = (wish: Pick<Schedule, 'cadence' | 'asAtRule'>, now: Temporal.Instant): string[] =>
  (wish.cadence ? nextDue(wish.cadence, now, 3) : []).map(
    ({ dueAt, on }) => `${formatMoment(dueAt)}, with figures as at ${formatDay(asAtFor(wish.asAtRule, on))}`,
  );

const wishFacts = (wish: ScheduleWish & Pick<Schedule, 'scope' | 'boroughId'>): SummaryRow[] => [
  { label: 'When', value: sentenceForPage(wish.cadence) },
  { label: 'Report', value: reportTitle(wish.reportCode), href: reportsPaths.report(wish.reportCode) },
  { label: 'Day it is about', value: AS_AT_RULES[wish.asAtRule] },
  { label: 'For', value: forWhom(wish) },
  ...partsFactOf(wish.reportCode, wish.parts),
  skipFact(wish),
];

export const factsOf = (schedule: Schedule): SummaryRow[] => [
  ...wishFacts(schedule),
  { label: 'Owner', value: schedule.ownerName },
  { label: 'State', status: stateOf(schedule) },
];

/** Where the form and the page that shows its dates send, and where they lead back. */
export interface ScheduleAddresses {
  readonly check: string;
  readonly save: string;
  readonly back: string;
}

const MADE_FOR: Readonly<Record<ReportDefinition['for'], string>> = {
  'a borough': 'Made for each borough, its own workbook',
  'a panel': 'Made for whoever asks for it',
  'the programme': 'Made for the programme, one workbook',
};

/** The questions. */
/** @param of only the versions of the report with this code are offered; of every report when left out */
export const scheduleFormModel = (
  form: FormModel,
  addresses: ScheduleAddresses,
  viewer: Viewer,
  of: string | null = null,
): object => ({
  title: 'Set a schedule',
  form,
  action: addresses.check,
  othersHref: of === null ? null : reportsPaths.newSchedule,
  reports: reportsSeenBy(viewer.context)
    .filter(({ code }) => of === null || code === of)
    .map((report) => ({
      value: versionName(report),
      text: report.title,
      hint: viewer.context.boroughId === null ? MADE_FOR[report.for] : undefined,
    })),
  asAtRules: Object.entries(AS_AT_RULES).map(([value, text]) => ({ value, text })),
  skips: Object.entries(SKIP_CHOICES).map(([value, text]) => ({ value, text })),
  draftAction: addresses.save,
  examples: EXAMPLES,
  forWhom: viewer.context.boroughId === null ? null : nameOf(subjectOfRow(viewer.context.boroughId)),
  back: { href: addresses.back },
});

export interface ScheduleCheckFacts {
  readonly viewer: Viewer;
  readonly now: Temporal.Instant;
  readonly version: number;
  readonly addresses: ScheduleAddresses;
  /** The reports of a bundle as they were ticked, of which the wish has those that are a choice. */
  readonly ticked?: readonly string[] | null;
}

const forWhomSetBy = ({ context }: Viewer, wish: ScheduleWish): Pick<Schedule, 'scope' | 'boroughId'> => ({
  boroughId: context.boroughId,
  scope: scopeFor(reportToSchedule(context, wish), context.boroughId),
});

/** What was understood, said back with the next three dates, before it is kept. */
export const scheduleCheckModel = (
  wish: ScheduleWish,
  { viewer, now, version, addresses, ticked }: ScheduleCheckFacts,
): object => ({
  title: 'Check the schedule',
  facts: wishFacts({ ...wish, ...forWhomSetBy(viewer, wish) }),
  next: nextThree(wish, now),
  hidden: {
    report: versionName(reportToSchedule(viewer.context, wish)),
    when: wordsOf(wish),
    asAtRule: wish.asAtRule,
    seen: 'yes',
    version,
  },
  skip: skipChoicesOf(wish),
  parts: ticked ?? [],
  choose: ticked ? 'yes' : '',
  isDraft: wish.draft ?? false,
  action: addresses.save,
  back: { href: addresses.back },
});

/** The form as the schedule stands. */
export const formOfSchedule = (schedule: Schedule): FormModel =>
  formOf({
    report: versionName({ code: schedule.reportCode, for: madeForOf(schedule) }),
    when: wordsOf(schedule),
    skip: skipChoicesOf(schedule),
    asAtRule: schedule.asAtRule,
    version: schedule.version,
  });

const wordsOf = ({ cadence }: Pick<Schedule, 'cadence'>): string => (cadence ? sentenceOf(cadence) : '');
