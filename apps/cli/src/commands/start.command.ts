import { Command } from 'commander';
import { readSettings } from '@lib/kernel/settings';
import { startService } from '../start/start-service';
import { Refused } from './command';

/** `start`: everything, on this machine, until Ctrl-C. */
export const startCommand = (program: Command): void => {
  program
    .command('start')
    .description('start the database, the web and the worker; Ctrl-C stops them all')
    .action(async () => {
      const code = await startService(readSettings(), (line) => console.log(line));
      if (code !== 0) throw new Refused();
    });
};
