import { Clock } from '@lib/kernel/clock';
import { Day } from '@lib/kernel/day';
import { NotFoundError } from '@lib/kernel/domain-error';
import { AuditOrigin, AuditService } from '@lib/audit/audit.service';
import { ViewerContext } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { chosenParts } from '../bundles/chosen-parts';
import { checkRunTells, Recipients } from '../deliveries/schedule-recipients';
import { Publisher } from '../publisher';
import { REPORTS, reportFor } from '../report-register';
import { jobContextOf, KeptSubject } from '../subject/subject';
import { actsFor } from './acts-for';
import { readFile, ReportFile } from './report-file.query';
import { ReportRunner } from './report-runner';
import { isMade, Run } from './run';
import { findRun } from './run.query';
import { checkHasCome } from './check-as-at';
import { checkDefinition } from './check-definition';
import { requestRun } from './request-run';
import { RUN_TIMES } from './run-times';

export interface RunNow {
  readonly code: string;
  readonly asAt: Day;
  readonly requestedByName: string | null;
  /** An earlier run of the same report and day, to be made again of the releases it was made of. */
  readonly againOf?: string;
  /** A version of the definition of high cost; left out, the one in force on the day. */
  readonly definition?: number;
  /** Of a bundle: codes of the reports that go in; left out, all of them. */
  readonly parts?: readonly string[];
  readonly tell?: Recipients;
}

/**
 * Asks for a report and makes it at once, on behalf of whom the context acts for. Should this process die on
 * the way, a worker finishes it.
 * @returns the run as it stands: ready, skipped or, when it ran into something, queued for the next try.
 * @throws InvalidError for a date that cannot be reported on, a definition, parts it does not have and people who may not open it. @throws NotAllowedError when the report is not for them.
 */
export const runNow = async (
  { units, clock, runner }: { units: UnitOfWork; clock: Clock; runner: ReportRunner },
  context: ViewerContext,
  wanted: RunNow,
  origin: AuditOrigin = {},
): Promise<Run> => {
  const subject = actsFor(context);
  const report = reportFor(wanted.code, subject);
  checkHasCome(wanted.asAt, clock.today());
  const id = await units.run(context, async (tx) => {
    await checkDefinition(tx, report, wanted.definition);
    const parts = await chosenParts(tx, report, wanted.parts, clock.today());
    if (wanted.tell) await checkRunTells(tx, subject, wanted.tell);
    return requestRun(tx, { report, subject, ...wanted, parts }, clock.now());
  });
  await runner.run(context, id, origin);
  const run = await units.run(context, (tx) => findRun(tx, id));
  if (!run) throw new NotFoundError('run');
  return run;
};

/** For the command line: makes a report under the job role, and hands its workbook over. */
export const runReportNow = async (
  { units, clock, publisher }: { units: UnitOfWork; clock: Clock; publisher: Publisher },
  {
    subject,
    ...wanted
  }: Pick<RunNow, 'code' | 'asAt' | 'definition' | 'parts'> & { readonly subject: KeptSubject },
): Promise<{ run: Run; file: ReportFile | null }> => {
  const runner = new ReportRunner(units, clock, new AuditService(), publisher, REPORTS, RUN_TIMES);
  const context = jobContextOf(subject);
  const run = await runNow({ units, clock, runner }, context, {
    ...wanted,
    requestedByName: 'Command line',
  });
  const file = isMade(run.state) ? await units.run(context, (tx) => readFile(tx, run.id)) : null;
  return { run, file };
};
