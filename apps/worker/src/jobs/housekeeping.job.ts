import { Injectable, OnApplicationBootstrap } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Clock } from '@lib/kernel/clock';
import { removeOldAccess } from '@lib/access/housekeeping';
import { AuditService } from '@lib/audit/audit.service';
import { SYSTEM } from '@lib/database/context/viewer-context';
import { AuthUnitOfWork } from '@lib/database/database.module';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { removeOldReadingsOfAll } from '@lib/high-cost/sharing/remove-old-readings';
import { putAsideRegisterUploads } from '@lib/high-cost/workbook/put-aside-register-uploads';
import { removeUndoneRowsOfAll } from '@lib/high-cost/workbook/remove-undone-rows';
import { removeOldMail } from '@lib/mail/remove-old-mail';
import { deleteOldCasesOfAll } from '@lib/panel/retention/delete-old-cases';
import { putAsideUnconfirmedOfAll } from '@lib/placements/importing/put-aside-unconfirmed';
import { removeOldRequests } from '@lib/provision/confirmation/mail-requests';
import { deleteExpiredFilesOfAll } from '@lib/reports/runs/delete-expired-files';
import { deleteOldReturnsOfAll, forgetOldUploadsOfAll } from '@lib/surveys/retention/delete-old-returns';
import { putAsideReturnUploads } from '@lib/surveys/workbook/put-aside-return-uploads';
import { WorkerLog } from '../process/worker-log';
import { oneAtATime } from './one-at-a-time';

const HOURLY_MS = 60 * 60 * 1_000;

/** At start and hourly: deletes what has been kept long enough (security.md 8.2), or waited long enough. */
@Injectable()
export class HousekeepingJob implements OnApplicationBootstrap {
  private readonly clean: () => Promise<void>;

  constructor(units: UnitOfWork, auth: AuthUnitOfWork, audit: AuditService, clock: Clock, log: WorkerLog) {
    this.clean = oneAtATime(log, 'housekeeping', async () => ({
      reportFiles: await deleteExpiredFilesOfAll(units, clock),
      unconfirmedReturns: await putAsideUnconfirmedOfAll({ units, audit, clock }),
      unconfirmedRegisters: await putAsideRegisterUploads({ units, audit, clock }),
      unconfirmedSurveys: await putAsideReturnUploads({ units, audit, clock }),
      undoneRegisterRows: await removeUndoneRowsOfAll(units, clock),
      oldReadings: await removeOldReadingsOfAll(units, clock),
      oldAccess: await auth.run(SYSTEM, removeOldAccess),
      oldCases: await deleteOldCasesOfAll({ units, audit, clock }),
      oldSurveyReturns: await deleteOldReturnsOfAll({ units, audit, clock }),
      oldSurveyUploads: await forgetOldUploadsOfAll({ units, clock }),
      oldRequests: await units.run(SYSTEM, removeOldRequests),
      oldMail: await units.run(SYSTEM, (tx) => removeOldMail(tx, clock.now())),
    }));
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.clean();
  }

  @Interval(HOURLY_MS)
  async run(): Promise<void> {
    await this.clean();
  }
}
