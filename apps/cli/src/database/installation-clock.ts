import { Clock, SystemClock } from '@lib/kernel/clock';
import { SYSTEM } from '@lib/database/context/viewer-context';
import {
  InstallationWish,
  openInstallation,
  readInstallation,
} from '@lib/database/installation/installation';
import { PracticeClock } from '@lib/database/installation/practice-clock';
import { UnitOfWork } from '@lib/database/unit-of-work';

/**
 * The clock of this installation, which in practice may be days ahead. A command never marks a database as
 * practice or real, that is for its first start; a marked one is held to its mark.
 * @throws ConflictError when the settings say one thing and the database is the other.
 */
export const installationClock = async (units: UnitOfWork, wish: InstallationWish): Promise<Clock> => {
  if ((await units.run(SYSTEM, readInstallation)) === null) return new SystemClock();
  const { practice } = await openInstallation(units, wish);
  if (!practice) return new SystemClock();
  const clock = new PracticeClock(units);
  await clock.refresh();
  return clock;
};
