import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '@lib/kernel/clock';
import { Day } from '@lib/kernel/day';
import { DomainError } from '@lib/kernel/domain-error';
import { AuditOrigin, AuditService } from '@lib/audit/audit.service';
import { ViewerContext } from '@lib/database/context/viewer-context';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { ReleaseSummary } from '@lib/releases/selecting/release';
import { Publisher } from '../publisher';
import { contentOf, KeptContent } from '../changes/kept-content';
import { keepContent } from '../changes/kept-content.query';
import { Report, ReportSubject } from '../report';
import { reportFor } from '../report-register';
import { subjectOfRow } from '../subject/subject';
import { FinishedWorkbook, writeReport } from '../workbook/report-workbook';
import { keepAlive } from './keep-alive';
import { nextDueOn } from './next-due';
import { reasonToSkip } from './reason-to-skip';
import { reasonToWait } from './reason-to-wait';
import { recordDisclosed } from './record-disclosed';
import { keepReleases } from './run-releases.query';
import { RunTables, tablesKeptBy, workOutTables } from './run-tables';
import { Outcome, endTry, LeasedRun, LeaseLostError, leaseRun, renewLease } from './run-lease';
import { RunTimes } from './run-times';
import { saveFile } from './save-file';
import { keepContentHash, skippedByRule } from './skip-by-rule';
import { tellOfFailure } from './tell-of-failure';
import { tellOfOutcome } from './tell-of-outcome';

export const KNOWN_REPORTS = 'KNOWN_REPORTS';
export const RUNNER_TIMES = 'RUNNER_TIMES';

/** How a try ended for the one who made it. */
export interface RunResult {
  readonly state: Outcome['state'] | 'not ours';
  /** What went wrong, for the log of the process: never for a page. */
  readonly error?: unknown;
}

/** Everything a workbook is written from. */
interface ReadReport extends RunTables {
  readonly nextDueOn: Day | null;
}

/** A workbook, and what it was made of. */
interface MadeReport {
  readonly file: FinishedWorkbook;
  readonly content: KeptContent;
  readonly releases: readonly ReleaseSummary[];
}

/**
 * Makes the workbook of a run: leased, worked out in one snapshot, then kept together with "ready" in one
 * transaction that only the holder of the latest fence can commit. Whoever is killed on the way leaves nothing.
 */
@Injectable()
export class ReportRunner {
  constructor(
    private readonly units: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly publisher: Publisher,
    @Inject(KNOWN_REPORTS) private readonly reports: readonly Report[],
    @Inject(RUNNER_TIMES) private readonly times: RunTimes,
  ) {}

  /** One try, on behalf of whom the context acts for. Never throws for what the report ran into. */
  async run(context: ViewerContext, runId: string, origin: AuditOrigin = {}): Promise<RunResult> {
    const run = await this.units.run(context, (tx) => leaseRun(tx, runId, this.clock.now(), this.times));
    if (!run) return { state: 'not ours' };
    const alive = keepAlive(this.times.renewEverySeconds, () =>
      this.units.run(context, (tx) => renewLease(tx, run, this.times)),
    );
    try {
      return await this.make(context, run, origin);
    } catch (error) {
      if (error instanceof LeaseLostError) return { state: 'not ours' };
      return await this.failed(context, run, { error, origin });
    } finally {
      await alive.stop();
    }
  }

  private async make(context: ViewerContext, run: LeasedRun, origin: AuditOrigin): Promise<RunResult> {
    const whom = subjectOfRow(run.boroughId);
    const report = reportFor(run.reportCode, whom, this.reports);
    const subject = {
      ...{ ...whom, asAt: run.asAt },
      ...{ definition: run.hcliVersion ?? undefined, parts: run.parts ?? undefined },
    };
    const made = await this.produce(context, run, report, subject);
    const outcome: Outcome = 'file' in made ? { state: 'ready', rows: made.file.rowCount } : made;
    await this.units.run(context, async (tx) => {
      if ('file' in made) {
        await saveFile(tx, run, made.file, this.clock.now());
        await keepReleases(tx, run, made.releases);
        await keepContent(tx, run, made.content, this.clock.now());
        await keepContentHash(tx, run, made.content);
        await this.recordDisclosed(tx, run, made, origin);
      }
      await endTry(tx, run, outcome, this.clock.now());
      await tellOfOutcome(tx, run, outcome, this.clock.now());
      if (!outcome.waits) await this.audit.record(tx, auditOf(run, outcome), origin);
    });
    return { state: outcome.state };
  }

  /** The workbook, or why there is none, or none yet: everything is read in one snapshot. */
  private async produce(
    context: ViewerContext,
    run: LeasedRun,
    report: Report,
    about: ReportSubject,
  ): Promise<MadeReport | Outcome> {
    const read = await this.units.run(
      context,
      async (tx): Promise<Outcome | ReadReport> => {
        const subject = { ...about, today: this.clock.today() };
        const wait = await reasonToWait(tx, report, subject, run);
        if (wait !== null) return { state: 'queued', reason: wait, waits: true };
        const skip = await reasonToSkip(tx, report, subject, this.clock.today());
        if (skip !== null) return { state: 'skipped', reason: skip };
        const tables = (await tablesKeptBy(tx, run)) ?? (await workOutTables(tx, run, report, subject));
        return (
          (await skippedByRule(tx, run, tables.content)) ?? {
            ...tables,
            nextDueOn: await nextDueOn(tx, run, this.clock.now()),
          }
        );
      },
      { readOnly: true, snapshot: true },
    );
    if (!('content' in read)) return read;
    const facts = {
      publisher: this.publisher,
      runId: run.id,
      madeOn: this.clock.today(),
      plannedOn: run.plannedOn,
      nextDueOn: read.nextDueOn,
      definitionVersion: run.definitionVersion,
    };
    const { content, releases } = read;
    return { file: await writeReport(report, about, contentOf(content), facts), content, releases };
  }

  /** Of whom a workbook tells row by row, beside its run: who downloads it is written down with the run. */
  private async recordDisclosed(
    tx: Tx,
    run: LeasedRun,
    { content: { disclosed } }: MadeReport,
    origin: AuditOrigin,
  ): Promise<void> {
    if (!disclosed) return;
    const particulars = { report: run.reportCode, asAt: run.asAt, run: run.id };
    await recordDisclosed(tx, this.audit, { disclosed, particulars, shown: 'in a workbook' }, origin);
  }

  private async failed(
    context: ViewerContext,
    run: LeasedRun,
    { error, origin }: { error: unknown; origin: AuditOrigin },
  ): Promise<RunResult> {
    const last = run.attempt >= this.times.mostAttempts;
    const outcome: Outcome = { state: last ? 'failed' : 'queued', reason: reasonOf(error) };
    try {
      await this.units.run(context, async (tx) => {
        await endTry(tx, run, outcome, this.clock.now());
        if (!last) return;
        await this.audit.record(tx, auditOf(run, outcome), origin);
        await tellOfFailure(tx, run.id, this.clock.now());
      });
    } catch (problem) {
      if (problem instanceof LeaseLostError) return { state: 'not ours' };
      throw problem;
    }
    return { state: outcome.state, error };
  }
}

/** Words for the history. What a library said could quote a value, so it stays in the log. */
const reasonOf = (error: unknown): string =>
  error instanceof DomainError
    ? error.message
    : 'Something went wrong while the workbook was made. The service’s log has the details.';

const auditOf = (run: LeasedRun, outcome: Outcome): Parameters<AuditService['record']>[1] => ({
  action: 'report-run',
  outcome: outcome.state === 'failed' ? 'failed' : 'done',
  subjectType: 'run',
  subjectIds: [run.id],
  rowCount: outcome.rows ?? 0,
  particulars: {
    report: run.reportCode,
    asAt: run.asAt,
    state: outcome.state,
    attempt: run.attempt,
    ...(run.againOf === null ? {} : { againOf: run.againOf }),
    ...(run.hcliVersion === null ? {} : { definition: run.hcliVersion }),
    ...(run.parts === null ? {} : { parts: run.parts }),
  },
});
