import { SystemClock } from '@lib/kernel/clock';
import { Settings } from '@lib/kernel/settings';
import { DatabaseAddress } from '@lib/database/connection';
import { SYSTEM } from '@lib/database/context/viewer-context';
import { Installation, openInstallation } from '@lib/database/installation/installation';
import { migrate } from '@lib/database/migrating/migrate';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { ALL_MIGRATIONS } from '@migrations/all-migrations';
import { loadReference } from '../database/load-reference';
import { withUnits } from '../database/with-units';
import { loadPractice } from './load-practice';

/** The seed of the practice London that `start` makes; `practice:load` takes any other. */
export const USUAL_SEED = 33;

/**
 * Everything that must be so before a process serves: the schema, the mark of practice or real, the reference
 * data, and in practice the made-up London, made as at today the first time.
 * @returns what the installation is.
 */
export const prepareInstallation = async (
  settings: Settings,
  address: DatabaseAddress,
  say: (line: string) => void,
): Promise<Installation> => {
  const applied = await migrate(address, ALL_MIGRATIONS);
  if (applied.length > 0) say(`Database brought up to date: ${applied.length} migrations.`);
  return withPreparingUnits(address, async (units) => {
    const installation = await openInstallation(units.job, settings);
    await units.job.run(SYSTEM, (tx) => tx.query('select audit.make_months(3)'));
    await loadReference(address);
    if (!installation.practice) return installation;
    const clock = new SystemClock();
    await loadPractice({ ...units, clock, say }, { asAt: clock.today(), seed: USUAL_SEED });
    return installation;
  });
};

export interface PreparingUnits {
  readonly job: UnitOfWork;
  readonly auth: UnitOfWork;
  readonly migrate: UnitOfWork;
}

/** Units of work as the three roles that prepare, for the duration. */
export const withPreparingUnits = <T>(
  address: DatabaseAddress,
  work: (units: PreparingUnits) => Promise<T>,
): Promise<T> =>
  withUnits(address, 'job', (job) =>
    withUnits(address, 'auth', (auth) =>
      withUnits(address, 'migrate', (migrating) => work({ job, auth, migrate: migrating })),
    ),
  );
