import { AuditService } from '@lib/audit/audit.service';
import { SYSTEM } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { loadSpending } from '@lib/measures/section-251/keep-spending';
import { PracticeEdition } from '@lib/reference-data/loading/practice-edition';
import { madeUpSpending } from './made-up-spending';

/** Loads what the made-up boroughs spent, said to be made up wherever it is shown; again, it changes nothing. */
export const tellSpending = async (
  { job, clock }: { readonly job: UnitOfWork; readonly clock: Clock },
  wanted: PracticeEdition,
): Promise<void> => {
  const work = { audit: new AuditService(), clock };
  const by = { id: null, name: 'The practice London' };
  await job.run(SYSTEM, (tx) => loadSpending(tx, work, madeUpSpending(wanted), by));
};
