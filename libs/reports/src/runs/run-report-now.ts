import { Clock } from '@lib/kernel/clock';
import { Day } from '@lib/kernel/day';
import { NotAllowedError, NotFoundError } from '@lib/kernel/domain-error';
import { AuditOrigin, AuditService } from '@lib/audit/audit.service';
import { jobFor, ViewerContext } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { Publisher } from '../publisher';
import { REPORTS, reportByCode } from '../report-register';
import { readFile, ReportFile } from './report-file.query';
import { ReportRunner } from './report-runner';
import { isMade, Run } from './run';
import { findRun } from './run.query';
import { checkHasCome } from './check-as-at';
import { requestRun } from './request-run';
import { RUN_TIMES } from './run-times';

export interface RunNow {
  readonly code: string;
  readonly asAt: Day;
  readonly requestedByName: string | null;
}

/**
 * Asks for a report and makes it at once, on behalf of the borough of the context. Should this process die on
 * the way, a worker finishes it.
 * @returns the run as it stands: ready, skipped or, when it ran into something, queued for the next try.
 * @throws InvalidError for a date that cannot be reported on. @throws NotAllowedError without a borough.
 */
export const runNow = async (
  { units, clock, runner }: { units: UnitOfWork; clock: Clock; runner: ReportRunner },
  context: ViewerContext,
  wanted: RunNow,
  origin: AuditOrigin = {},
): Promise<Run> => {
  const report = reportByCode(wanted.code);
  const { boroughId } = context;
  if (boroughId === null) throw new NotAllowedError('A report is made for one borough.', 'no-borough');
  checkHasCome(wanted.asAt, clock.today());
  const id = await units.run(context, (tx) => requestRun(tx, { report, boroughId, ...wanted }, clock.now()));
  await runner.run(context, id, origin);
  const run = await units.run(context, (tx) => findRun(tx, id));
  if (!run) throw new NotFoundError('run');
  return run;
};

/** For the command line: makes one borough's report under the job role, and hands its workbook over. */
export const runReportNow = async (
  { units, clock, publisher }: { units: UnitOfWork; clock: Clock; publisher: Publisher },
  { code, boroughId, asAt }: { code: string; boroughId: number; asAt: Day },
): Promise<{ run: Run; file: ReportFile | null }> => {
  const runner = new ReportRunner(units, clock, new AuditService(), publisher, REPORTS, RUN_TIMES);
  const context = jobFor(boroughId);
  const run = await runNow({ units, clock, runner }, context, {
    code,
    asAt,
    requestedByName: 'Command line',
  });
  const file = isMade(run.state) ? await units.run(context, (tx) => readFile(tx, run.id)) : null;
  return { run, file };
};
