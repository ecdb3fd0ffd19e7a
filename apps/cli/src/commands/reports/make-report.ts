import { Clock } from '@lib/kernel/clock';
import { Day } from '@lib/kernel/day';
import { AuditService } from '@lib/audit/audit.service';
import { agreementIsLive } from '@lib/boroughs/agreements/agreements.service';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { Publisher } from '@lib/reports/publisher';
import { recordDownload, ReportFile } from '@lib/reports/runs/report-file.query';
import { Run } from '@lib/reports/runs/run';
import { agreementOf } from '@lib/reports/runs/reason-to-skip';
import { runReportNow } from '@lib/reports/runs/run-report-now';
import { isFor, Report } from '@lib/reports/report';
import { jobContextOf, KeptSubject, subjectOfRow, SUBJECTS } from '@lib/reports/subject/subject';
import { saveWorkbook } from './save-workbook';

export interface ReportWanted {
  readonly code: string;
  readonly asAt: Day;
  readonly folder: string;
  /** A version of the definition of high cost; left out, the one in force on the day. */
  readonly definition?: number;
  /** Of the workbook of a workstream: codes of the reports that go in; left out, all of them. */
  readonly parts?: readonly string[];
}

export interface ReportMade {
  readonly subject: KeptSubject;
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
  subject: KeptSubject,
  { folder, ...wanted }: ReportWanted,
): Promise<ReportMade> => {
  const { run, file } = await runReportNow(means, { ...wanted, subject });
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

/** Whom a report is to be made for: the programme, and each borough with a live agreement, as it has versions for them. */
export const subjectsToReport = async (
  means: Pick<Means, 'units' | 'clock'>,
  versions: readonly Report[],
): Promise<KeptSubject[]> => {
  const subjects: KeptSubject[] = [];
  for (const subject of SUBJECTS) {
    const report = versions.find((one) => isFor(one, subject));
    if (report && (await hasAgreed(means, report, subject))) subjects.push(subject);
  }
  return subjects;
};

const hasAgreed = async (
  { units, clock }: Pick<Means, 'units' | 'clock'>,
  report: Report,
  subject: KeptSubject,
): Promise<boolean> => {
  const purpose = agreementOf(report);
  if (subject.for === 'the programme' || purpose === null) return true;
  return units.run(
    jobContextOf(subject),
    (tx) => agreementIsLive(tx, subject.borough.id, purpose, clock.today()),
    { readOnly: true },
  );
};
