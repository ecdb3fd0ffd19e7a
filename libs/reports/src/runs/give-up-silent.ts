import { Clock } from '@lib/kernel/clock';
import { AuditService } from '@lib/audit/audit.service';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { RunJob } from '../queue/report-queue';
import { jobContextOf, subjectOfRow } from '../subject/subject';
import { RunTimes } from './run-times';
import { tellOfFailure } from './tell-of-failure';
import { giveUpRun } from './waiting-runs.query';

export interface GivingUp {
  readonly units: UnitOfWork;
  readonly clock: Clock;
  readonly audit: AuditService;
  readonly times: RunTimes;
}

/**
 * Gives up runs whose worker was killed at the last of their tries, each in the context of whom it is for, and tells whoever
 * waits for them. @returns how many: another worker may have been first.
 */
export const giveUpSilent = async (
  { units, clock, audit, times }: GivingUp,
  silent: readonly RunJob[],
): Promise<number> => {
  let givenUp = 0;
  for (const { runId, boroughId } of silent) {
    await units.run(jobContextOf(subjectOfRow(boroughId)), async (tx) => {
      if (!(await giveUpRun(tx, runId, clock.now(), times))) return;
      givenUp += 1;
      await audit.record(tx, {
        ...{ action: 'report-run', outcome: 'failed', subjectType: 'run', subjectIds: [runId], rowCount: 0 },
        particulars: { state: 'failed', because: 'worker stopped' },
      });
      await tellOfFailure(tx, runId, clock.now());
    });
  }
  return givenUp;
};
