import { Injectable } from '@nestjs/common';
import { Clock } from '@lib/kernel/clock';
import { Day } from '@lib/kernel/day';
import { isId } from '@lib/kernel/ids';
import { NotFoundError } from '@lib/kernel/domain-error';
import { Viewer } from '@lib/access/viewer';
import { AuditService } from '@lib/audit/audit.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { ReleaseSummary } from '@lib/releases/selecting/release';
import { isFor, ReportContent } from '../report';
import { coverageWords } from '../subject/coverage-words';
import { subjectActedFor } from '../subject/subject';
import { reportSeenBy } from '../report-register';
import {
  Download,
  FileFacts,
  findFile,
  listDownloads,
  readFile,
  recordDownload,
  ReportFile,
} from './report-file.query';
import { ReportRunner } from './report-runner';
import { reasonToSkip } from './reason-to-skip';
import { checkHasCome, checkIsCovered } from './check-as-at';
import { checkIsFor } from './check-is-for';
import { Run } from './run';
import { findRun, listRuns, RunFilter, RunSummary, summariseRuns } from './run.query';
import { releasesToUseAgain } from './check-again';
import { releasesOfRun } from './run-releases.query';
import { runNow } from './run-report-now';

/** A run with what came of it, as its own page shows it. */
export interface RunDetails {
  readonly run: Run;
  readonly file: FileFacts | null;
  readonly downloads: readonly Download[];
  /** What it was made of, where it is made of releases, latest day first. */
  readonly releases: readonly ReleaseSummary[];
}

/** A report somebody wants: of a day, or an earlier run of that day made again of the same releases. */
export interface WantedReport {
  readonly code: string;
  readonly asAt: Day;
  readonly againOf?: string;
}

/** What somebody can expect of a report today. */
export interface Prospects {
  /** Beside the question for the day: from when there is anything to tell of. */
  readonly hint: string | null;
  readonly reason: string | null;
}

/** Reports as people run, follow and download them. */
@Injectable()
export class ReportRuns {
  constructor(
    private readonly units: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly runner: ReportRunner,
  ) {}

  /**
   * A borough needs its figures today, not when the schedule comes round.
   * @throws InvalidError for the date. @throws NotAllowedError when the report is not for them. @throws NotFoundError
   * and ConflictError for an earlier run that cannot be made again.
   */
  async runNow(viewer: Viewer, wanted: WantedReport): Promise<Run> {
    const { units, clock, runner } = this;
    const report = reportSeenBy(viewer.context, wanted.code);
    const about = { ...checkIsFor(report, subjectActedFor(viewer.context)), asAt: wanted.asAt };
    await units.run(
      viewer.context,
      async (tx) => {
        await checkIsCovered(tx, report, about);
        await this.onlyReleases(tx, wanted);
      },
      { readOnly: true },
    );
    return runNow(
      { units, clock, runner },
      viewer.context,
      { ...wanted, requestedByName: viewer.name },
      viewer.origin,
    );
  }

  /** The same tables on a page, without a file. Recorded: figures were shown. @throws InvalidError for the date. */
  async show(viewer: Viewer, wanted: WantedReport): Promise<ReportContent | string> {
    const { code, asAt } = wanted;
    const report = reportSeenBy(viewer.context, code);
    checkHasCome(asAt, this.clock.today());
    const subject = { ...checkIsFor(report, subjectActedFor(viewer.context)), asAt };
    return this.units.run(
      viewer.context,
      async (tx) => {
        await checkIsCovered(tx, report, subject);
        const reason = await reasonToSkip(tx, report, subject, this.clock.today());
        const event = {
          action: 'report-run',
          particulars: { report: code, asAt, shown: 'on a page' },
        } as const;
        await this.audit.record(tx, event, viewer.origin);
        const onlyReleases = await this.onlyReleases(tx, wanted);
        return reason ?? report.produce(tx, { ...subject, onlyReleases });
      },
      { snapshot: true },
    );
  }

  /** For the home page: the latest run, and how many failed in the last week. */
  async summary(viewer: Viewer): Promise<RunSummary> {
    const aWeekAgo = this.clock.now().subtract({ hours: 7 * 24 });
    return this.units.run(viewer.context, (tx) => summariseRuns(tx, aWeekAgo), { readOnly: true });
  }

  /** Before somebody asks for a report: from which day it can be about, and why there would be none. */
  async prospects(viewer: Viewer, code: string): Promise<Prospects> {
    const report = reportSeenBy(viewer.context, code);
    const subject = subjectActedFor(viewer.context);
    if (subject === null || !isFor(report, subject)) return { hint: null, reason: null };
    const today = this.clock.today();
    return this.units.run(
      viewer.context,
      async (tx) => {
        const from = await report.coveredFrom(tx);
        return {
          hint: from && coverageWords(subject).hint(from),
          reason: await reasonToSkip(tx, report, { ...subject, asAt: today }, today),
        };
      },
      { readOnly: true },
    );
  }

  /** What was due, what was made and what was not, with the reason. */
  async list(
    viewer: Viewer,
    filter: RunFilter,
    page: { page: number; size: number },
  ): Promise<{ runs: Run[]; total: number }> {
    return this.units.run(viewer.context, (tx) => listRuns(tx, filter, page), { readOnly: true });
  }

  /** @throws NotFoundError for a run that is not there or not this viewer's. */
  async open(viewer: Viewer, runId: string): Promise<RunDetails> {
    return this.units.run(
      viewer.context,
      async (tx) => {
        const run = isId(runId) ? await findRun(tx, runId) : null;
        if (!run) throw new NotFoundError('run');
        return {
          run,
          file: await findFile(tx, runId),
          downloads: await listDownloads(tx, runId),
          releases: await releasesOfRun(tx, runId),
        };
      },
      { readOnly: true },
    );
  }

  /** Undefined where no earlier run is named: then whatever there is may be used. */
  private async onlyReleases(
    tx: Tx,
    { code, asAt, againOf }: WantedReport,
  ): Promise<readonly string[] | undefined> {
    return againOf === undefined ? undefined : releasesToUseAgain(tx, { code, asAt, runId: againOf });
  }

  /** Hands the workbook over, and writes down to whom. @throws NotFoundError when there is none for this viewer. */
  async download(viewer: Viewer, runId: string): Promise<ReportFile> {
    return this.units.run(viewer.context, async (tx) => {
      const file = isId(runId) ? await readFile(tx, runId) : null;
      if (!file) throw new NotFoundError('file');
      await recordDownload(tx, runId, viewer.name);
      const event = {
        action: 'report-downloaded',
        subjectType: 'run',
        subjectIds: [runId],
        rowCount: 1,
      } as const;
      await this.audit.record(tx, { ...event, particulars: { sha256: file.sha256 } }, viewer.origin);
      return file;
    });
  }
}
