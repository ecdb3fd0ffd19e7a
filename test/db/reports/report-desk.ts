import { FixedClock } from '@lib/kernel/clock';
import { day } from '@lib/kernel/day';
import { AuditService } from '@lib/audit/audit.service';
import { jobFor, SYSTEM, ViewerContext } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { readCadence } from '@lib/reports/cadence/read-cadence';
import { PRACTICE_PUBLISHER } from '@lib/reports/publisher';
import { Report } from '@lib/reports/report';
import { REPORTS } from '@lib/reports/report-register';
import { ReportRunner } from '@lib/reports/runs/report-runner';
import { requestRun } from '@lib/reports/runs/request-run';
import { Run } from '@lib/reports/runs/run';
import { listRuns } from '@lib/reports/runs/run.query';
import { runReportNow } from '@lib/reports/runs/run-report-now';
import { RUN_TIMES } from '@lib/reports/runs/run-times';
import { planDueOccurrences } from '@lib/reports/schedules/plan-due-occurrences';
import { insertSchedule } from '@lib/reports/schedules/save-schedule';
import { subjectOfRow } from '@lib/reports/subject/subject';
import { TestDatabase } from '@test/support/test-database';
import { saveAgreement, saveHistory, saveReturn } from '../measures/made-borough';

export const BROMLEY = 305;
export const BEXLEY = 303;
export const PROGRAMME: ViewerContext = { scope: 'programme', personId: null, boroughId: null };
export const MARCH = day('2026-03-31');

const START = '2026-04-07T09:00:00Z';

/** Reports as their workers and people meet them: Bromley has an agreement, a return and one child; Bexley nothing. */
export class ReportDesk {
  readonly clock = FixedClock.at(START);

  private constructor(
    readonly database: TestDatabase,
    readonly web: UnitOfWork,
    readonly job: UnitOfWork,
  ) {}

  static async open(): Promise<ReportDesk> {
    const database = await TestDatabase.create();
    const job = await database.unitOfWork('job');
    await job.run(SYSTEM, (tx) => saveAgreement(tx, BROMLEY));
    await job.run(jobFor(BROMLEY), async (tx) => {
      await saveReturn(tx, { episodes: 10, repaired: 1 });
      await saveHistory(tx, '2012-06-01', { from: '2025-01-01' });
    });
    return new ReportDesk(database, await database.unitOfWork('web'), job);
  }

  close(): Promise<void> {
    return this.database.close();
  }

  moveTo(moment: string): void {
    this.clock.moveTo(moment);
  }

  /** @returns the key of a schedule of the borough's report, for each borough or, in a borough's context, for it. */
  schedule(when: string, context = PROGRAMME): Promise<string> {
    const wish = {
      reportCode: 'placements-snapshot',
      cadence: readCadence(when),
      asAtRule: 'day due',
    } as const;
    return this.web.run(context, (tx) => insertSchedule(tx, wish, 'An analyst', this.clock.now()));
  }

  /** @returns how many times came due. */
  plan(): Promise<number> {
    return this.job.run(SYSTEM, async (tx) => (await planDueOccurrences(tx, this.clock.now())).length);
  }

  runner(reports: readonly Report[] = REPORTS, times = RUN_TIMES): ReportRunner {
    return new ReportRunner(this.job, this.clock, new AuditService(), PRACTICE_PUBLISHER, reports, times);
  }

  /** Bromley asks for its report, and nobody has made it yet. @returns the key of the run. */
  request(): Promise<string> {
    const wanted = {
      report: REPORTS[0]!,
      subject: subjectOfRow(BROMLEY),
      asAt: MARCH,
      requestedByName: null,
    };
    return this.job.run(jobFor(BROMLEY), (tx) => requestRun(tx, wanted, this.clock.now()));
  }

  /** The report made at once for a borough. */
  make(boroughId = BROMLEY, asAt: string = MARCH): ReturnType<typeof runReportNow> {
    return runReportNow(
      { units: this.job, clock: this.clock, publisher: PRACTICE_PUBLISHER },
      { code: 'placements-snapshot', subject: subjectOfRow(boroughId), asAt: day(asAt) },
    );
  }

  async runsOf(boroughId: number): Promise<Run[]> {
    return (await this.job.run(jobFor(boroughId), (tx) => listRuns(tx, {}, { page: 1, size: 50 }))).runs;
  }

  /** The workbooks Bromley has. */
  files(): Promise<unknown[]> {
    return this.job.run(jobFor(BROMLEY), (tx) => tx.query('select run_id from report_files'));
  }
}
