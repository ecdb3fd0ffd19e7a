import { Temporal } from 'temporal-polyfill';
import { Viewer } from '@lib/access/viewer';
import { AuditService } from '@lib/audit/audit.service';
import { findAuthority } from '@lib/boroughs/authorities/find-authority';
import { jobFor, SYSTEM } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { FixedClock } from '@lib/kernel/clock';
import { addDays, Day } from '@lib/kernel/day';
import { InboxService } from '@lib/mail/messages/inbox.service';
import { bundleCode } from '@lib/reports/bundles/workstream-bundle';
import { Cadence } from '@lib/reports/cadence/cadence';
import { nextDue } from '@lib/reports/cadence/planned-times';
import { ScheduleDeliveries } from '@lib/reports/deliveries/schedule-deliveries.service';
import { settleDeliveries } from '@lib/reports/deliveries/settle-deliveries';
import { PRACTICE_PUBLISHER } from '@lib/reports/publisher';
import { REPORTS } from '@lib/reports/report-register';
import { giveUpSilent } from '@lib/reports/runs/give-up-silent';
import { ReportRunner } from '@lib/reports/runs/report-runner';
import { ReportRuns } from '@lib/reports/runs/report-runs.service';
import { leaseRun } from '@lib/reports/runs/run-lease';
import { RunRetries } from '@lib/reports/runs/run-retries.service';
import { FILE_KEPT_DAYS, RUN_TIMES } from '@lib/reports/runs/run-times';
import { silentRuns } from '@lib/reports/runs/waiting-runs.query';
import { planDueOccurrences } from '@lib/reports/schedules/plan-due-occurrences';
import { ReportSchedules } from '@lib/reports/schedules/report-schedules.service';
import { practiceViewers } from '../panel/practice-viewers';
import { PRACTICE_PANELS } from '../panels';

export interface LatestWeeksUnits {
  readonly job: UnitOfWork;
  readonly web: UnitOfWork;
  readonly auth: UnitOfWork;
}

/** One borough follows one workstream, every Tuesday. */
const BOROUGH = 'bromley';
const REPORT = bundleCode('use-of-london');
const EVERY_TUESDAY: Cadence = { every: 'week', weekday: 2, at: '08:00' };
/** As many as have a workbook still. */
const WEEKS = Math.floor(FILE_KEPT_DAYS / 7);
/** The week, counted back from the latest, whose run is given up and made again by a person. */
const FAILED = 2;

/**
 * The latest weeks of a borough's schedule by the verbs of the service, each with a clock that stands at its time: an
 * approver sets the schedule and says whom it tells, a worker notices each time and makes the workbook, recipients read
 * that it is there and download it. In one week the worker stops at each of its tries, as one that is switched off; the
 * run is given up, everybody it concerns is told that it is late, and the approver has it tried again. Before any other
 * schedule is set, because the worker would notice their times as well. Told once.
 * @returns how many times came due.
 */
export const runLatestWeeks = async (
  units: LatestWeeksUnits,
  { asAt }: { readonly asAt: Day },
): Promise<number> => {
  const viewers = await practiceViewers(units.auth, PRACTICE_PANELS[0]!.id);
  const boroughId = findAuthority(BOROUGH)!.id;
  const people = {
    approver: viewers.ofBorough('approver', boroughId),
    officer: viewers.ofBorough('officer', boroughId),
  };
  const weeks = new LatestWeeks(units, people);
  if (await weeks.isTold()) return 0;
  const times = nextDue(EVERY_TUESDAY, midnight(addDays(asAt, -7 * WEEKS)), WEEKS).map(({ dueAt }) => dueAt);
  const due = times.filter((time) => Temporal.Instant.compare(time, midnight(asAt)) < 0);
  await weeks.schedule(midnight(addDays(asAt, -7 * WEEKS)));
  for (const [at, dueAt] of due.entries()) await weeks.tell(dueAt, { fails: due.length - at === FAILED });
  return due.length;
};

const midnight = (on: Day): Temporal.Instant => Temporal.Instant.from(`${on}T00:00:00Z`);

/** The people and the worker of these weeks, who share one clock. */
class LatestWeeks {
  private readonly clock = new FixedClock(Temporal.Instant.fromEpochMilliseconds(0));
  private readonly audit = new AuditService();
  private readonly runner: ReportRunner;

  constructor(
    private readonly units: LatestWeeksUnits,
    private readonly people: { readonly approver: Viewer; readonly officer: Viewer },
  ) {
    this.runner = new ReportRunner(units.job, this.clock, this.audit, PRACTICE_PUBLISHER, REPORTS, RUN_TIMES);
  }

  async isTold(): Promise<boolean> {
    const there = await new ReportSchedules(this.units.web, this.clock, this.audit).list(
      this.people.approver,
    );
    return there.some(
      ({ reportCode, ownerId }) => reportCode === REPORT && ownerId === this.people.approver.personId,
    );
  }

  /** The approver sets it, and names the officer beside those who hold the role. */
  async schedule(at: Temporal.Instant): Promise<void> {
    const { web } = this.units;
    const { approver, officer } = this.people;
    this.clock.moveTo(at.toString());
    const schedules = new ReportSchedules(web, this.clock, this.audit);
    const id = await schedules.set(approver, {
      reportCode: REPORT,
      cadence: EVERY_TUESDAY,
      asAtRule: 'day due',
    });
    const { version } = await schedules.open(approver, id);
    const recipients = { roles: ['approver'] as const, people: [officer.personId], version };
    await new ScheduleDeliveries(web, this.clock, this.audit, this.runner).setRecipients(
      approver,
      id,
      recipients,
    );
  }

  /** One week: it comes due, it is made, and its recipients have it. */
  async tell(dueAt: Temporal.Instant, { fails }: { readonly fails: boolean }): Promise<void> {
    this.clock.moveTo(dueAt.add({ seconds: 4 }).toString());
    await this.units.job.run(SYSTEM, (tx) => planDueOccurrences(tx, this.clock.now()));
    const runId = await this.waiting();
    if (runId === null) return;
    if (fails) await this.fail(runId);
    await this.runner.run(this.job, runId);
    this.clock.moveBy({ minutes: 50 });
    for (const person of [this.people.approver, this.people.officer]) await this.read(person);
    await this.download(this.people.officer, runId);
    await this.units.job.run(SYSTEM, settleDeliveries);
  }

  private get job(): ReturnType<typeof jobFor> {
    return jobFor(this.people.approver.boroughId!);
  }

  private waiting(): Promise<string | null> {
    return this.units.job.run(this.job, async (tx) => {
      const [run] = await tx.query<{ id: string }>(
        `select id from runs where state = 'queued' and report_code = $1 order by due_at limit 1`,
        [REPORT],
      );
      return run?.id ?? null;
    });
  }

  /** A worker takes it at each try and is gone before the end; what is left is what others do about that. */
  private async fail(runId: string): Promise<void> {
    const times = { ...RUN_TIMES, leaseSeconds: 0 };
    for (let attempt = 0; attempt < times.mostAttempts; attempt += 1) {
      await this.units.job.run(this.job, (tx) => leaseRun(tx, runId, this.clock.now(), times));
      this.clock.moveBy({ minutes: 2 });
    }
    const silent = await this.units.job.run(SYSTEM, (tx) => silentRuns(tx, times));
    await giveUpSilent({ units: this.units.job, clock: this.clock, audit: this.audit, times }, silent);
    this.clock.moveBy({ minutes: 95 });
    for (const person of [this.people.approver, this.people.officer]) await this.read(person);
    await this.units.job.run(SYSTEM, settleDeliveries);
    await new RunRetries(this.units.web, this.audit).tryAgain(this.people.approver, runId);
    this.clock.moveBy({ seconds: 3 });
  }

  /** What they are told about this workbook, and nothing else that waits for them. */
  private async read(person: Viewer): Promise<void> {
    const inbox = new InboxService(this.units.web, this.clock);
    const { toDo, others } = await inbox.show(person, { page: 1, perPage: 50 });
    for (const { id, reference, readAt } of [...toDo, ...others])
      if (reference === REPORT && readAt === null) await inbox.open(person, id);
  }

  /** Nobody has a workbook of a run that was skipped. */
  private async download(person: Viewer, runId: string): Promise<void> {
    const runs = new ReportRuns(this.units.web, this.clock, this.audit, this.runner);
    if ((await runs.open(person, runId)).file !== null) await runs.download(person, runId);
  }
}
