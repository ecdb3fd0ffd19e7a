import { Temporal } from 'temporal-polyfill';
import { Injectable } from '@nestjs/common';
import { Clock } from '@lib/kernel/clock';
import { isId } from '@lib/kernel/ids';
import { NotFoundError } from '@lib/kernel/domain-error';
import { definitionsOf } from '@lib/high-cost/definitions/definitions.query';
import { HcliDefinition } from '@lib/high-cost/definitions/hcli-definition';
import { Viewer } from '@lib/access/viewer';
import { AuditService } from '@lib/audit/audit.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { ReleaseSummary } from '@lib/releases/selecting/release';
import { chosenParts, partsToChoose } from '../bundles/chosen-parts';
import { Delivery } from '../deliveries/delivery';
import { deliveriesOfRun, deliveriesShownTo } from '../deliveries/delivery.query';
import { entitledPeople, entitledRoles, RecipientRole } from '../deliveries/entitled';
import { isFor, PartChoice, Report } from '../report';
import { coverageWords } from '../subject/coverage-words';
import { subjectActedFor } from '../subject/subject';
import { reportFor, reportSeenBy } from '../report-register';
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
import { actsFor } from './acts-for';
import { checkIsCovered } from './check-as-at';
import { Run } from './run';
import { findRun, listRuns, RunFilter, RunSummary, summariseRuns } from './run.query';
import { madeFrom } from './check-again';
import { contentKeptUntil } from '../changes/kept-content.query';
import { releasesOfRun } from './run-releases.query';
import { runNow } from './run-report-now';
import { WantedRun } from './wanted-report';

/** A run with what came of it, as its own page shows it. */
export interface RunDetails {
  readonly run: Run;
  readonly file: FileFacts | null;
  readonly downloads: readonly Download[];
  /** What each recipient was told, or why nothing; without whom for those who see only how it went. */
  readonly deliveries: readonly Delivery[];
  /** What it was made of, where it is made of releases, latest day first. */
  readonly releases: readonly ReleaseSummary[];
  /** Until when it can be made again of the tables it had; null where they are kept no longer, or not this viewer’s. */
  readonly keptUntil: Temporal.Instant | null;
}

/** What somebody can expect of a report today. */
export interface Prospects {
  /** Beside the question for the day: from when there is anything to tell of. */
  readonly hint: string | null;
  readonly reason: string | null;
  /** The versions of the definition of high cost to choose from; none for a report that does not depend on it. */
  readonly definitions: readonly HcliDefinition[];
  /** The reports that can be chosen to go in; none for one that is not put together from others. */
  readonly parts: readonly PartChoice[];
  /** Roles whose holders may open its workbook, and keys of the people who may now: whom a run can tell. */
  readonly roles: readonly RecipientRole[];
  readonly nameable: readonly string[];
}

/** Of a report that is not theirs to run. */
export const NO_PROSPECTS: Prospects = {
  ...{ hint: null, reason: null, definitions: [], parts: [], roles: [], nameable: [] },
};

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
   * @throws InvalidError for the date, the definition, the parts or whom it tells. @throws NotAllowedError when the report is not for them. @throws NotFoundError
   * and ConflictError for an earlier run that cannot be made again.
   */
  async runNow(viewer: Viewer, wanted: WantedRun): Promise<Run> {
    const { units, clock, runner } = this;
    reportSeenBy(viewer.context, wanted.code);
    const subject = actsFor(viewer.context);
    const report = reportFor(wanted.code, subject);
    const about = { ...subject, asAt: wanted.asAt };
    await units.run(
      viewer.context,
      async (tx) => {
        await checkIsCovered(tx, report, { ...about, parts: await this.partsOf(tx, report, wanted) });
        await madeFrom(tx, wanted, report);
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

  private async partsOf(
    tx: Tx,
    report: Report,
    { parts }: WantedRun,
  ): Promise<readonly string[] | undefined> {
    return (await chosenParts(tx, report, parts, this.clock.today())) ?? undefined;
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
    if (subject === null || !isFor(report, subject)) return NO_PROSPECTS;
    const today = this.clock.today();
    return this.units.run(
      viewer.context,
      async (tx) => {
        const from = await report.coveredFrom(tx, subject);
        return {
          hint: from && coverageWords(report, subject).hint(from),
          reason: await reasonToSkip(tx, report, { ...subject, asAt: today }, today),
          definitions: report.underDefinitions ? await definitionsOf(tx) : [],
          parts: await partsToChoose(tx, report, today),
          roles: entitledRoles(subject.for),
          nameable: [...(await entitledPeople(tx, subject))],
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
          deliveries: deliveriesShownTo(viewer.context, run, await deliveriesOfRun(tx, runId)),
          releases: await releasesOfRun(tx, runId),
          keptUntil: await contentKeptUntil(tx, runId),
        };
      },
      { readOnly: true },
    );
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
