import { SystemClock } from '@lib/kernel/clock';
import { Settings } from '@lib/kernel/settings';
import { DatabaseAddress } from '@lib/database/connection';
import { SYSTEM } from '@lib/database/context/viewer-context';
import { hasAdministrator } from '@lib/access/people/role-grants';
import { Installation, openInstallation } from '@lib/database/installation/installation';
import { migrate } from '@lib/database/migrating/migrate';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { ALL_MIGRATIONS } from '@migrations/all-migrations';
import { loadReference } from '../database/load-reference';
import { withUnits } from '../database/with-units';
import { emptyIfAsked } from './empty-practice';
import { loadPractice } from './load-practice';

/** The seed of the practice London that `start` makes; `practice:load` takes any other. */
export const USUAL_SEED = 33;

/**
 * Everything that must be so before a process serves: the schema, the mark of practice or real, the reference
 * data, and in practice the made-up London, made as at today the first time and whenever somebody asked for that.
 * Ended half-way, the next one goes on where it was.
 * @returns what the installation is.
 */
export const prepareInstallation = async (
  settings: Settings,
  address: DatabaseAddress,
  say: (line: string) => void,
): Promise<Installation> => {
  const applied = await migrate(address, ALL_MIGRATIONS);
  if (applied.length > 0) say(`Database brought up to date: ${applied.length} migrations.`);
  const installation = await withUnits(address, 'migrate', async (units) => {
    const opened = await openInstallation(units, settings);
    if (opened.practice) await emptyIfAsked(units, say);
    return opened;
  });
  return withPreparingUnits(address, async (units) => {
    await units.job.run(SYSTEM, (tx) => tx.query('select audit.make_months(3)'));
    await loadReference(address);
    if (!installation.practice) {
      if (!(await units.auth.run(SYSTEM, hasAdministrator))) say(NO_ADMINISTRATOR);
      return installation;
    }
    const clock = new SystemClock();
    await loadPractice({ ...units, clock, say }, { asAt: clock.today(), seed: USUAL_SEED });
    return installation;
  });
};

/** A real installation begins with no account at all. */
const NO_ADMINISTRATOR =
  'There is no administrator yet. Run, in another terminal: npm run cli -- admin:bootstrap';

export interface PreparingUnits {
  readonly job: UnitOfWork;
  readonly auth: UnitOfWork;
  readonly migrate: UnitOfWork;
  readonly web: UnitOfWork;
}

/** Units of work as the four roles that prepare, for the duration. */
export const withPreparingUnits = <T>(
  address: DatabaseAddress,
  work: (units: PreparingUnits) => Promise<T>,
): Promise<T> =>
  withUnits(address, 'job', (job) =>
    withUnits(address, 'auth', (auth) =>
      withUnits(address, 'migrate', (migrating) =>
        withUnits(address, 'web', (web) => work({ job, auth, migrate: migrating, web })),
      ),
    ),
  );
