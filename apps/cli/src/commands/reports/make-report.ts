import { Clock } from '@lib/kernel/clock';
import { Day } from '@lib/kernel/day';
import { AuditService } from '@lib/audit/audit.service';
import { agreementIsLive } from '@lib/boroughs/agreements/agreements.service';
import { AUTHORITIES, Authority } from '@lib/boroughs/authorities/authorities';
import { jobFor } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { Publisher } from '@lib/reports/publisher';
import { recordDownload, ReportFile } from '@lib/reports/runs/report-file.query';
import { Run } from '@lib/reports/runs/run';
import { runReportNow } from '@lib/reports/runs/run-report-now';
import { saveWorkbook } from './save-workbook';

export interface ReportWanted {
  readonly code: string;
  readonly asAt: Day;
  readonly folder: string;
}

export interface ReportMade {
  readonly borough: Authority;
  readonly run: Run;
  /** Null when there is no workbook: `run.reason` says why. */
  readonly path: string | null;
}

interface Means {
  readonly units: UnitOfWork;
  readonly clock: Clock;
  readonly publisher: Publisher;
}

/** Makes one borough's report and writes its workbook. That it left the service is in the run's downloads. */
export const makeReport = async (
  means: Means,
  borough: Authority,
  { code, asAt, folder }: ReportWanted,
): Promise<ReportMade> => {
  const { run, file } = await runReportNow(means, { code, boroughId: borough.id, asAt });
  if (!file) return { borough, run, path: null };
  const path = saveWorkbook(folder, file);
  await recordTaken(means.units, run, file);
  return { borough, run, path };
};

const recordTaken = (units: UnitOfWork, run: Run, { sha256 }: ReportFile): Promise<void> =>
  units.run(jobFor(run.boroughId), async (tx) => {
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

/** The boroughs whose data may be reported on today: those with a live agreement for sufficiency. */
export const boroughsToReport = async ({
  units,
  clock,
}: Pick<Means, 'units' | 'clock'>): Promise<Authority[]> => {
  const boroughs: Authority[] = [];
  for (const borough of AUTHORITIES) {
    const live = await units.run(
      jobFor(borough.id),
      (tx) => agreementIsLive(tx, borough.id, 'sufficiency', clock.today()),
      { readOnly: true },
    );
    if (live) boroughs.push(borough);
  }
  return boroughs;
};
