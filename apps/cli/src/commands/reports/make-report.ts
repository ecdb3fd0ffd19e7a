import { Clock } from '@lib/kernel/clock';
import { Day } from '@lib/kernel/day';
import { AuditService } from '@lib/audit/audit.service';
import { agreementIsLive } from '@lib/boroughs/agreements/agreements.service';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { Publisher } from '@lib/reports/publisher';
import { recordDownload, ReportFile } from '@lib/reports/runs/report-file.query';
import { Run } from '@lib/reports/runs/run';
import { runReportNow } from '@lib/reports/runs/run-report-now';
import { isFor, Report } from '@lib/reports/report';
import { jobContextOf, Subject, subjectOfRow, SUBJECTS } from '@lib/reports/subject/subject';
import { saveWorkbook } from './save-workbook';

export interface ReportWanted {
  readonly code: string;
  readonly asAt: Day;
  readonly folder: string;
}

export interface ReportMade {
  readonly subject: Subject;
  readonly run: Run;
  /** Null when there is no workbook: `run.reason` says why. */
  readonly path: string | null;
}

interface Means {
  readonly units: UnitOfWork;
  readonly clock: Clock;
  readonly publisher: Publisher;
}

/** Makes a report for one borough, or for the programme, and writes its workbook. That it left the service is in the run's downloads. */
export const makeReport = async (
  means: Means,
  subject: Subject,
  { code, asAt, folder }: ReportWanted,
): Promise<ReportMade> => {
  const { run, file } = await runReportNow(means, { code, subject, asAt });
  if (!file) return { subject, run, path: null };
  const path = saveWorkbook(folder, file);
  await recordTaken(means.units, run, file);
  return { subject, run, path };
};

const recordTaken = (units: UnitOfWork, run: Run, { sha256 }: ReportFile): Promise<void> =>
  units.run(jobContextOf(subjectOfRow(run.boroughId)), async (tx) => {
    await recordDownload(tx, run.id, 'Command line');
    await new AuditService().record(
      tx,
      {
        action: 'report-downloaded',
        subjectType: 'run',
        subjectIds: [run.id],
        rowCount: 1,
        particulars: { sha256 },
      },
      { route: 'command line report:run' },
    );
  });

/** Whom a report is to be made for: the programme, or each borough with a live agreement for sufficiency. */
export const subjectsToReport = async (
  { units, clock }: Pick<Means, 'units' | 'clock'>,
  report: Report,
): Promise<Subject[]> => {
  const subjects: Subject[] = [];
  for (const subject of SUBJECTS.filter((one) => isFor(report, one))) {
    if (subject.for === 'the programme' || (await hasAgreed(units, subject.borough.id, clock)))
      subjects.push(subject);
  }
  return subjects;
};

const hasAgreed = (units: UnitOfWork, boroughId: number, clock: Clock): Promise<boolean> =>
  units.run(
    jobContextOf(subjectOfRow(boroughId)),
    (tx) => agreementIsLive(tx, boroughId, 'sufficiency', clock.today()),
    { readOnly: true },
  );
