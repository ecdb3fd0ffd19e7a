import { DataSource } from 'typeorm';
import { SystemClock } from '@lib/kernel/clock';
import { Settings } from '@lib/kernel/settings';
import { connect, DatabaseAddress } from '@lib/database/connection';
import { ContextSigner, SYSTEM } from '@lib/database/context/viewer-context';
import { Installation, openInstallation } from '@lib/database/installation/installation';
import { migrate } from '@lib/database/migrating/migrate';
import { LoginRole } from '@lib/database/roles/database-roles';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { loadAuthorities } from '@lib/boroughs/authorities/load-authorities';
import { loadReferenceData } from '@lib/reference-data/loading/load-reference-data';
import { ALL_MIGRATIONS } from '@migrations/all-migrations';
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
  return withUnits(address, async (units) => {
    const installation = await openInstallation(units.job, settings);
    await units.job.run(SYSTEM, (tx) => tx.query('select audit.make_months(3)'));
    await units.migrate.run(SYSTEM, async (tx) => {
      await loadReferenceData(tx);
      await loadAuthorities(tx);
    });
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
export const withUnits = async <T>(
  address: DatabaseAddress,
  work: (units: PreparingUnits) => Promise<T>,
): Promise<T> => {
  const sources: DataSource[] = [];
  const unit = async (role: LoginRole): Promise<UnitOfWork> => {
    const source = await connect(address, role, { pool: 1, statementTimeout: 0 });
    sources.push(source);
    return new UnitOfWork(source, new ContextSigner(address.rootSecret));
  };
  try {
    return await work({ job: await unit('job'), auth: await unit('auth'), migrate: await unit('migrate') });
  } finally {
    for (const source of sources) await source.destroy();
  }
};
