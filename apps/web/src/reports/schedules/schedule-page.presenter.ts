import { Temporal } from 'temporal-polyfill';
import { formatMoment } from '@lib/kernel/london-format';
import { ROLES } from '@lib/access/permissions/role';
import { Viewer } from '@lib/access/viewer';
import { sentenceForPage } from '@lib/reports/cadence/sentence';
import { ScheduleRecipients } from '@lib/reports/deliveries/schedule-deliveries.service';
import { canChange, testSubject } from '@lib/reports/schedules/own-schedule';
import { PassedOver } from '@lib/reports/schedules/schedule.query';
import { Schedule } from '@lib/reports/schedules/schedule';
import { nameOf } from '@lib/reports/subject/subject';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { reportTitle } from '@lib/reports/report-title';
import { reportsPaths } from '../reports.paths';
import { boroughsThatTest } from './boroughs-that-test';
import { factsOf, nextThree } from './schedules.presenter';

/** What the page of a schedule is made of. */
export interface SchedulePage {
  readonly schedule: Schedule;
  readonly recipients: ScheduleRecipients;
  readonly names: ReadonlyMap<string, string>;
  readonly passedOver: readonly PassedOver[];
  /** Boroughs whose people can have a test of a schedule for each borough; none where this viewer need not know. */
  readonly testers: readonly number[];
  readonly viewer: Viewer;
  readonly now: Temporal.Instant;
}

/** One schedule as its own page. */
export const presentSchedule = (facts: SchedulePage): object => {
  const { schedule, viewer, now } = facts;
  return {
    title: 'Schedule',
    caption: reportTitle(schedule.reportCode),
    sentence: sentenceForPage(schedule.cadence),
    facts: factsOf(schedule),
    next: schedule.state === 'active' ? nextThree(schedule, now) : [],
    state: schedule.state,
    ownerLeft: schedule.ownerLeft ? schedule.ownerName : null,
    canChange: canChange(viewer, schedule),
    isTheirs: schedule.ownerId === viewer.personId,
    test: testOf(facts),
    testers: testersWords(facts),
    version: schedule.version,
    told: toldWords(facts),
    passedOver: facts.passedOver.length === 0 ? null : passedOverTable(facts.passedOver),
    hrefs: hrefsOf(schedule.id),
    back: { href: reportsPaths.schedules },
  };
};

/** What of a test this viewer can have: of their own workbook, of a schedule for each borough too. */
const testOf = ({ schedule, viewer }: SchedulePage): { readonly of: string } | null => {
  const subject = testSubject(viewer, schedule);
  return subject && { of: nameOf(subject) };
};

/** Said to the programme, which may open no borough’s workbook. */
const testersWords = ({ schedule, testers, viewer }: SchedulePage): string | null =>
  schedule.scope !== 'each borough' || viewer.context.boroughId !== null ? null : boroughsThatTest(testers);

const hrefsOf = (id: string): Readonly<Record<string, string>> => ({
  edit: reportsPaths.editSchedule(id),
  pause: reportsPaths.pauseSchedule(id),
  resume: reportsPaths.resumeSchedule(id),
  takeOver: reportsPaths.takeOverSchedule(id),
  recipients: reportsPaths.recipients(id),
  preview: reportsPaths.previewSchedule(id),
  run: reportsPaths.runSchedule(id),
  test: reportsPaths.testSchedule(id),
  runs: reportsPaths.runsOf(id),
});

/** Roles by their title, people by their name; one whose name is not this viewer’s to see is a named person. */
const toldWords = ({
  schedule,
  recipients,
  names,
}: Pick<SchedulePage, 'schedule' | 'recipients' | 'names'>): string[] => [
  ...recipients.roles.map((role) => {
    const title = `Everybody who is a ${ROLES[role].title.toLowerCase()}`;
    return schedule.scope === 'each borough' ? `${title}, of each borough its own` : title;
  }),
  ...recipients.people.map((id) => {
    const name = names.get(id) ?? 'A named person';
    return recipients.nameable.includes(id) ? name : `${name} (may not open the workbook any more)`;
  }),
];

const WHY: Readonly<Record<PassedOver['because'], string>> = {
  paused: 'The schedule was paused',
  draft: 'The schedule was a draft',
};

const passedOverTable = (times: readonly PassedOver[]): DataTable => ({
  caption: 'Times nothing was made of',
  columns: [{ text: 'Due' }, { text: 'Why' }],
  rows: times.map(({ dueAt, because }) => [formatMoment(dueAt), WHY[because]]),
});
