import { Command } from 'commander';
import { KEPT_REPORTS } from '@lib/reports/report-register';
import { Say, toOutput } from './command';

/** `report:list`: what `report:run` can make. */
export const reportListCommand = (program: Command): void => {
  program
    .command('report:list')
    .description('list the reports that can be run')
    .action(() => sayReports(toOutput));
};

export const sayReports = (say: Say): void => {
  for (const { code, title, for: whom, version, purpose } of KEPT_REPORTS) {
    say(`${code}  ${title}, version ${version}, for ${whom}`);
    say(`  ${purpose}`);
  }
};
