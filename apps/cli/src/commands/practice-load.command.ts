import { Command } from 'commander';
import { Clock, SystemClock } from '@lib/kernel/clock';
import { Day, daysBetween, isDay } from '@lib/kernel/day';
import { SYSTEM } from '@lib/database/context/viewer-context';
import { openInstallation } from '@lib/database/installation/installation';
import { PracticeClock, setClockDays } from '@lib/database/installation/practice-clock';
import { ConflictError } from '@lib/kernel/domain-error';
import { PracticeEdition } from '@lib/reference-data/loading/practice-edition';
import { loadReference } from '../database/load-reference';
import { OpenInstallation, withDatabase } from '../database/with-database';
import { withUnits } from '../database/with-units';
import { emptyPracticeDatabase } from '../start/empty-practice';
import { loadPractice } from '../start/load-practice';
import { PreparingUnits, USUAL_SEED, withPreparingUnits } from '../start/prepare-installation';
import { Say, toOutput } from './command';

/** `practice:load`: the made-up London, the same every time for the same day and seed. */
export const practiceLoadCommand = (program: Command): void => {
  program
    .command('practice:load')
    .description('load the made-up London into an empty practice database, or again into one that is not')
    .requiredOption('--as-at <date>', 'the day it is made for, YYYY-MM-DD')
    .option('--seed <number>', 'another number makes another London', String(USUAL_SEED))
    .option('--again', 'empty the practice database first: all that people did in it is lost')
    .addHelpText('after', HELP)
    .action(async ({ asAt, seed, again }: { asAt: string; seed: string; again?: boolean }) => {
      if (!isDay(asAt) || !/^\d{1,9}$/.test(seed))
        program.error('Give --as-at as YYYY-MM-DD and --seed as a whole number.');
      const wanted = { asAt, seed: Number(seed) };
      const loaded = await withDatabase((installation) =>
        loadWanted(installation, { wanted, again: again === true }, toOutput),
      );
      console.log(
        loaded
          ? `The practice London as at ${asAt}, seed ${seed}, is loaded.`
          : 'A practice London is there already. Add --again to empty the database and make another.',
      );
    });
};

const HELP = `
For a day that is still to come the practice clock is moved forward to it, so that the London is as new as ever.

Where "npm start" runs the service, "Reset to today" on its page /practice does the same as --again. Otherwise stop
every web and worker process first: --again is refused while anything uses the database, and for a real installation.`;

interface LoadWish {
  readonly wanted: PracticeEdition;
  readonly again: boolean;
}

/** @throws ConflictError for a real installation, and for `again` while the database is in use. */
const loadWanted = async (
  { settings, address }: OpenInstallation,
  { wanted, again }: LoadWish,
  say: Say,
): Promise<boolean> => {
  await withUnits(address, 'migrate', async (units) => {
    const { practice } = await openInstallation(units, settings);
    if (!practice)
      throw new ConflictError('Only a practice installation has a practice London.', 'practice-only');
    if (again) await emptyPracticeDatabase(units, { askedBy: 'the command line' });
  });
  await loadReference(address);
  return withPreparingUnits(address, async (units) =>
    loadPractice({ ...units, clock: await clockAt(units, wanted.asAt), say }, wanted),
  );
};

/** The clock a London is made by: the practice clock moved to its day, or the real one for a day that has been. */
const clockAt = async ({ job }: PreparingUnits, asAt: Day): Promise<Clock> => {
  const ahead = daysBetween(new SystemClock().today(), asAt);
  if (ahead <= 0) return new SystemClock();
  await job.run(SYSTEM, (tx) => setClockDays(tx, ahead));
  const clock = new PracticeClock(job);
  await clock.refresh();
  return clock;
};
