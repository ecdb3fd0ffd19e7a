import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { Command } from 'commander';
import { AuditService } from '@lib/audit/audit.service';
import { SYSTEM } from '@lib/database/context/viewer-context';
import { InvalidError } from '@lib/kernel/domain-error';
import { loadSpending, SoundSpending } from '@lib/measures/section-251/keep-spending';
import { openSpending } from '@lib/measures/section-251/open-spending';
import { readSpending } from '@lib/measures/section-251/read-spending';
import { spendingDifference } from '@lib/measures/section-251/spending-difference';
import { countsOfSpending } from '@lib/measures/section-251/spending-load';
import { spendingNow } from '@lib/measures/section-251/spending.query';
import { FileOnDisk } from '@lib/workbook/reading/file-bytes';
import { COMMAND_LINE_LIMITS } from '@lib/workbook/reading/reading-limits';
import { installationClock } from '../database/installation-clock';
import { OpenInstallation, withDatabase } from '../database/with-database';
import { withUnits } from '../database/with-units';
import { Say, toOutput } from './command';
import { textTable } from './text-table';

export interface SpendingLoadOptions {
  readonly file: string;
  readonly confirm?: boolean;
}

/** `spending:load`: what a section 251 table would change, and with `--confirm` the change itself. */
export const spendingLoadCommand = (program: Command): void => {
  program
    .command('spending:load')
    .description('show what a section 251 table would change, and load it with --confirm')
    .requiredOption('--file <file>', 'the table as CSV or workbook (docs/section-251.md)')
    .option('--confirm', 'load it: all of it, or nothing')
    .addHelpText('after', HELP)
    .action(async (options: SpendingLoadOptions) => {
      await withDatabase((installation) => runSpendingLoad(installation, options, toOutput));
    });
};

const HELP = `
Without --confirm nothing is written. The same table again changes nothing, and says so. An administrator takes a table
back on the page Spending.
Exit code: 0 shown or loaded; 1 refused with reasons; 2 for wrong use.`;

/** @returns whether it was loaded. @throws InvalidError for a table with a problem. */
export const runSpendingLoad = async (
  { address, settings }: OpenInstallation,
  options: SpendingLoadOptions,
  say: Say,
): Promise<boolean> => {
  const spending = await spendingOf(options.file);
  return withUnits(address, 'job', async (units) => {
    const clock = await installationClock(units, settings);
    const now = await units.run(SYSTEM, (tx) => spendingNow(tx), { readOnly: true });
    const { added, changed, unchanged } = countsOfSpending(spendingDifference(spending.figures, now));
    say(`${spending.source}: ${spending.figures.length} figures`);
    for (const line of textTable(['New', 'Changed', 'Unchanged'], [[added, changed, unchanged]])) say(line);
    if (options.confirm !== true) {
      say('Nothing was written. Add --confirm to load it.');
      return false;
    }
    const work = { audit: new AuditService(), clock };
    const by = { id: null, name: 'The command line' };
    const isNew = await units.run(SYSTEM, (tx) => loadSpending(tx, work, spending, by));
    say(isNew ? 'The table is loaded.' : 'This table was loaded before. Nothing was changed.');
    return isNew;
  });
};

const spendingOf = async (file: string): Promise<SoundSpending> => {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile())
    throw new InvalidError(`${file}: there is no such file. Check the path.`, 'file-missing');
  const source = basename(file);
  const { figures, passedOver, problems } = readSpending(
    await openSpending({ name: source, bytes: new FileOnDisk(file) }, COMMAND_LINE_LIMITS),
  );
  if (problems.length > 0)
    throw new InvalidError(problems.map(({ message }) => message).join('\n'), 'spending-problems');
  return { figures, passedOver, source, madeUp: false };
};
