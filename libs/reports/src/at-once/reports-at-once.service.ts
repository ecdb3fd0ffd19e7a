import { Injectable } from '@nestjs/common';
import { Clock } from '@lib/kernel/clock';
import { NotFoundError } from '@lib/kernel/domain-error';
import { Viewer } from '@lib/access/viewer';
import { AuditService } from '@lib/audit/audit.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { newId } from '@lib/kernel/ids';
import { mustDeclare } from '@lib/panel/live/papers';
import { ownSeriesById } from '@lib/panel/series/series.query';
import { Publisher } from '../publisher';
import { chosenParts } from '../bundles/chosen-parts';
import { Report, ReportContent, ReportSubject } from '../report';
import { REPORTS, reportFor, reportSeenBy } from '../report-register';
import { checkHasCome, checkIsCovered } from '../runs/check-as-at';
import { madeFrom } from '../runs/check-again';
import { checkDefinition } from '../runs/check-definition';
import { reasonToSkip } from '../runs/reason-to-skip';
import { actsFor } from '../runs/acts-for';
import { WantedReport } from '../runs/wanted-report';
import { coverageWords } from '../subject/coverage-words';
import { PanelSubject, Subject } from '../subject/subject';
import { FinishedWorkbook, writeReport } from '../workbook/report-workbook';
import { isOverseer, overseenSubject } from './overseers';
import { recordShown, Shown } from './record-shown';

/** A report somebody wants now: of a panel they sit on, or of the borough or programme they act for. */
export interface WantedAtOnce extends WantedReport {
  /** The panel, by the key of its series; left out for one's borough or the programme. */
  readonly panelId?: string;
  readonly withPersonalData?: boolean;
}

/** What there is for a panel, for somebody who sits on it. */
export interface PanelShelf {
  readonly panel: PanelSubject['panel'];
  readonly reports: readonly Report[];
}

/** What somebody can expect of a report of a panel: from which day it can be about, or why there is nothing yet. */
export interface AtOnceProspects {
  readonly panel: PanelSubject['panel'];
  readonly report: Report;
  readonly hint: string | null;
  readonly reason: string | null;
}

interface Produced {
  readonly report: Report;
  readonly subject: ReportSubject;
  /** The tables, or why there are none. */
  readonly content: ReportContent | string;
}

/**
 * Reports made for whoever asks, while they ask, in their own context, and not kept: row security decides about every
 * row at that moment, and nothing is left that somebody else, or the same person later, may no longer see. What was
 * shown is recorded in the transaction that read it.
 */
@Injectable()
export class ReportsAtOnce {
  constructor(
    private readonly units: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly publisher: Publisher,
  ) {}

  /** The tables for a page. @throws InvalidError for the date or the definition. @throws NotFoundError and NotAllowedError for the report. */
  async tables(viewer: Viewer, wanted: WantedAtOnce): Promise<ReportContent | string> {
    return (await this.produce(viewer, wanted, { shown: 'on a page' })).content;
  }

  /** The workbook, handed over and not kept; or why there is none. @throws as {@link tables} */
  async workbook(viewer: Viewer, wanted: WantedAtOnce): Promise<FinishedWorkbook | string> {
    const workbook = newId();
    const made = await this.produce(viewer, wanted, { shown: 'in a workbook', workbook });
    const { report, subject, content } = made;
    if (typeof content === 'string') return content;
    return writeReport(report, subject, content, {
      publisher: this.publisher,
      runId: workbook,
      madeOn: this.clock.today(),
      plannedOn: null,
      nextDueOn: null,
    });
  }

  /** @throws NotFoundError for a panel the viewer does not sit on, as for one that is not there. */
  async shelfOf(viewer: Viewer, panelId: string): Promise<PanelShelf> {
    const { panel } = await this.units.run(viewer.context, (tx) => panelSubject(tx, viewer, panelId), {
      readOnly: true,
    });
    return { panel, reports: REPORTS.filter((report) => report.for === 'a panel') };
  }

  /** @throws NotFoundError as {@link shelfOf}, and for a report. */
  async prospects(viewer: Viewer, panelId: string, code: string): Promise<AtOnceProspects> {
    const today = this.clock.today();
    return this.units.run(
      viewer.context,
      async (tx) => {
        const subject = await panelSubject(tx, viewer, panelId);
        const report = panelReport(code, subject);
        const from = await report.coveredFrom(tx, subject);
        return {
          panel: subject.panel,
          report,
          hint: from && coverageWords(report, subject).hint(from),
          reason: await reasonToSkip(tx, report, { ...subject, asAt: today }, today),
        };
      },
      { readOnly: true },
    );
  }

  private async produce(
    viewer: Viewer,
    wanted: WantedAtOnce,
    how: Pick<Shown, 'shown' | 'workbook'>,
  ): Promise<Produced> {
    const today = this.clock.today();
    checkHasCome(wanted.asAt, today);
    return this.units.run(
      viewer.context,
      async (tx) => {
        const whom = await subjectOf(tx, viewer, wanted);
        const report = whom.for === 'a panel' ? panelReport(wanted.code, whom) : reportFor(wanted.code, whom);
        if (wanted.withPersonalData && report.personalDataVariant === undefined)
          throw new NotFoundError('report');
        const { asAt, withPersonalData, definition } = wanted;
        const parts = (await chosenParts(tx, report, wanted.parts, today)) ?? undefined;
        const toOverseer = isOverseer(viewer.context);
        const subject = { ...whom, asAt, withPersonalData, definition, today, parts, toOverseer };
        await checkDefinition(tx, report, definition);
        await checkIsCovered(tx, report, subject);
        const { content: kept, onlyReleases } = await madeFrom(tx, wanted, report);
        const content =
          (await reasonToSkip(tx, report, subject, today)) ??
          kept ??
          (await report.produce(tx, { ...subject, onlyReleases }));
        await recordShown(tx, this.audit, { ...how, content, subject, code: report.code }, viewer.origin);
        return { report, subject, content };
      },
      { snapshot: true },
    );
  }
}

const panelSubject = async (tx: Tx, viewer: Viewer, panelId: string): Promise<PanelSubject> => {
  const { id, name } = await ownSeriesById(tx, panelId);
  return { for: 'a panel', panel: { id, name }, declaresFirst: mustDeclare(viewer) };
};

const subjectOf = async (tx: Tx, viewer: Viewer, { panelId, code }: WantedAtOnce): Promise<Subject> => {
  if (panelId !== undefined) return panelSubject(tx, viewer, panelId);
  const overseen = overseenSubject(viewer.context, code);
  if (overseen) return overseen;
  reportSeenBy(viewer.context, code);
  return actsFor(viewer.context);
};

/** @throws NotFoundError also for a report that is made for others: a panel hears of no other. */
const panelReport = (code: string, subject: PanelSubject): Report =>
  reportFor(
    code,
    subject,
    REPORTS.filter((report) => report.for === 'a panel'),
  );
