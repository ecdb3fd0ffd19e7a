import { Command } from 'commander';
import { SystemClock } from '@lib/kernel/clock';
import { isDay } from '@lib/kernel/day';
import { openInstallation } from '@lib/database/installation/installation';
import { withDatabase } from '../database/with-database';
import { loadPractice } from '../start/load-practice';
import { USUAL_SEED, withPreparingUnits } from '../start/prepare-installation';
import { Refused } from './command';

/** `practice:load`: the made-up London, the same every time for the same day and seed. */
export const practiceLoadCommand = (program: Command): void => {
  program
    .command('practice:load')
    .description('load the made-up London into an empty practice database')
    .requiredOption('--as-at <date>', 'the day it is made for, YYYY-MM-DD')
    .option('--seed <number>', 'another number makes another London', String(USUAL_SEED))
    .action(async ({ asAt, seed }: { asAt: string; seed: string }) => {
      if (!isDay(asAt) || !/^\d{1,9}$/.test(seed))
        program.error('Give --as-at as YYYY-MM-DD and --seed as a whole number.');
      const loaded = await withDatabase(async ({ settings, address }) =>
        withPreparingUnits(address, async (units) => {
          const installation = await openInstallation(units.job, settings);
          if (!installation.practice) throw new Refused();
          const say = (line: string): void => console.log(line);
          return loadPractice({ ...units, clock: new SystemClock(), say }, { asAt, seed: Number(seed) });
        }),
      );
      console.log(
        loaded
          ? `The practice London as at ${asAt}, seed ${seed}, is loaded.`
          : 'A practice London is there already.',
      );
    });
};
