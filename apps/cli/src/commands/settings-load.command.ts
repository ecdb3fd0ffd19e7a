import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { Command } from 'commander';
import { AuditService } from '@lib/audit/audit.service';
import { SYSTEM } from '@lib/database/context/viewer-context';
import { Day } from '@lib/kernel/day';
import { InvalidError } from '@lib/kernel/domain-error';
import { formatDay } from '@lib/kernel/london-format';
import { bundledList } from '@lib/provision/lists/bundled-list';
import { Difference } from '@lib/provision/lists/difference';
import { compareWithList, refuseEarlier } from '@lib/provision/lists/lists.query';
import { LoadedList, loadList, SoundList } from '@lib/provision/lists/load-list';
import { openList } from '@lib/provision/lists/open-list';
import { readList } from '@lib/provision/lists/read-list';
import { SETTING_FIELDS } from '@lib/provision/settings/setting';
import { FileOnDisk } from '@lib/workbook/reading/file-bytes';
import { COMMAND_LINE_LIMITS } from '@lib/workbook/reading/reading-limits';
import { installationClock } from '../database/installation-clock';
import { OpenInstallation, withDatabase } from '../database/with-database';
import { withUnits } from '../database/with-units';
import { Say, toOutput } from './command';
import { dayOption } from './option-values';
import { textTable } from './text-table';

export interface SettingsLoadOptions {
  readonly file?: string;
  readonly asAt?: Day;
  readonly confirm?: boolean;
}

/** `settings:load`: what a list of settings would change, and with `--confirm` the change itself. */
export const settingsLoadCommand = (program: Command): void => {
  program
    .command('settings:load')
    .description('show what a list of providers and places would change, and load it with --confirm')
    .option(
      '--file <file>',
      'the list as CSV or workbook; left out, Ofsted’s of 31 March 2023, which is here',
    )
    .option('--as-at <day>', 'the day that list is true for, YYYY-MM-DD', dayOption)
    .option('--confirm', 'load it: all of it, or nothing')
    .addHelpText('after', HELP)
    .action(async (options: SettingsLoadOptions) => {
      if ((options.file === undefined) !== (options.asAt === undefined))
        program.error('Give --file and --as-at together, or neither.');
      await withDatabase((installation) => runSettingsLoad(installation, options, toOutput));
    });
};

const HELP = `
Without --confirm nothing is written. The same list for the same day changes nothing, and says so. A list older than
the one the directory stands at is refused.
Exit code: 0 shown or loaded; 1 refused with reasons; 2 for wrong use.`;

/** @throws InvalidError for a list with a problem. @throws ConflictError for one older than the directory stands at. */
export const runSettingsLoad = async (
  { address, settings }: OpenInstallation,
  options: SettingsLoadOptions,
  say: Say,
): Promise<LoadedList | null> => {
  const list = await listOf(options);
  return withUnits(address, 'job', async (units) => {
    const clock = await installationClock(units, settings);
    if (options.confirm !== true) {
      await units.run(SYSTEM, async (tx) => {
        await refuseEarlier(tx, list.asAt);
        sayDifference(say, list, (await compareWithList(tx, list)).difference);
      });
      say('Nothing was written. Add --confirm to load it.');
      return null;
    }
    const by = { id: null, name: 'The command line' };
    const work = { audit: new AuditService(), clock };
    const loaded = await units.run(SYSTEM, (tx) => loadList(tx, work, list, by));
    if (loaded.isNew) sayDifference(say, list, loaded.difference);
    say(
      loaded.isNew
        ? 'The list is loaded.'
        : 'This list was loaded before, for the same day. Nothing was changed.',
    );
    return loaded;
  });
};

const listOf = async ({ file, asAt }: SettingsLoadOptions): Promise<SoundList> => {
  if (file === undefined || asAt === undefined) return bundledList();
  if (!statSync(file, { throwIfNoEntry: false })?.isFile())
    throw new InvalidError(`${file}: there is no such file. Check the path.`, 'file-missing');
  const source = basename(file);
  const { settings, problems } = readList(
    await openList({ name: source, bytes: new FileOnDisk(file) }, COMMAND_LINE_LIMITS),
  );
  if (problems.length > 0)
    throw new InvalidError(problems.map(({ message }) => message).join('\n'), 'list-problems');
  return { settings, asAt, source };
};

/** Changes shown one by one; the counts say how many there are. */
const SHOWN = 50;

const sayDifference = (
  say: Say,
  { asAt, source, settings }: SoundList,
  { added, changed, gone, unchanged, asked }: Difference,
): void => {
  say(`${source}, true for ${formatDay(asAt)}: ${settings.length} settings`);
  for (const line of textTable(
    ['New', 'Changed', 'Gone from the list', 'Unchanged'],
    [[added.length, changed.length, gone.length, unchanged]],
  ))
    say(line);
  const rows = [
    ...changed.flatMap(({ known, fields }) =>
      fields.map(({ field, before, after }) => [
        known.urn,
        SETTING_FIELDS[field],
        before ?? '-',
        after ?? '-',
      ]),
    ),
    ...gone.map(({ urn }) => [urn, 'On the list', 'Yes', 'No']),
  ];
  if (rows.length > 0)
    for (const line of textTable(['URN', 'Fact', 'Now', 'In the list'], rows.slice(0, SHOWN))) say(line);
  if (rows.length > SHOWN) say(`and ${rows.length - SHOWN} more`);
  for (const { known, why } of asked)
    say(
      `${known.urn} is on the list and ${why === 'archived' ? 'archived' : 'part of another setting'} here: it stays so`,
    );
};
