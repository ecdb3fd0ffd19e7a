import { Injectable } from '@nestjs/common';
import { ConflictError, NotFoundError } from '@lib/kernel/domain-error';
import { isId } from '@lib/kernel/ids';
import { Viewer } from '@lib/access/viewer';
import { AuditService } from '@lib/audit/audit.service';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { findRun } from './run.query';

/** Runs that were given up, tried again from the start. */
@Injectable()
export class RunRetries {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
  ) {}

  /**
   * Puts a run that was given up back: a worker makes it, and who was told that it is late is told when it is there. The
   * programme has a borough's run of a schedule for each borough tried again too, and sees no more of it for that.
   * @throws NotFoundError for one that is not there or not theirs. @throws ConflictError for one that did not fail.
   */
  async tryAgain(viewer: Viewer, runId: string): Promise<void> {
    await this.units.run(viewer.context, async (tx) => {
      const run = isId(runId) ? await findRun(tx, runId) : null;
      if (!run) throw new NotFoundError('run');
      const [again] = await tx.query<{ put: boolean }>('select try_run_again($1) as put', [runId]);
      if (!again!.put)
        throw new ConflictError(
          'Only a run that failed, and that is yours to make, can be tried again.',
          'not-failed',
        );
      const event = { action: 'run-tried-again', subjectType: 'run', subjectIds: [runId] } as const;
      await this.audit.record(tx, { ...event, particulars: { report: run.reportCode } }, viewer.origin);
    });
  }
}
