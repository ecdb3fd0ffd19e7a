import { Command } from 'commander';
import { Clock, SystemClock } from '@lib/kernel/clock';
import { Day } from '@lib/kernel/day';
import { DomainError } from '@lib/kernel/domain-error';
import { Authority } from '@lib/boroughs/authorities/authorities';
import { Refused, Say, toOutput } from './command';
import { boroughOption, dayOption, yearOption } from './option-values';
import { checkFiles, CheckWanted, FilesChecked } from './ssda903/check-files';
import { handedInFiles } from './ssda903/handed-in-files';
import { sayChecked } from './ssda903/say-checked';

export interface CheckOptions {
  readonly borough: Authority;
  readonly year?: number;
  readonly asAt?: Day;
  readonly json?: boolean;
}

/** `ssda903:check`: what an import of these files would say, without importing. */
export const ssda903CheckCommand = (program: Command): void => {
  program
    .command('ssda903:check')
    .description('check an SSDA903 return and list its problems; writes nothing and needs no database')
    .argument(
      '<files...>',
      'CSV tables, a zip of them, a workbook, an XML return; a folder or a pattern of them',
    )
    .requiredOption('--borough <borough>', 'whose return it is, for example bromley', boroughOption)
    .option(
      '--year <year>',
      'the year in which the return ends; left out for a file with a YEAR column',
      yearOption,
    )
    .option('--as-at <day>', 'the day a part-year extract is true for', dayOption)
    .option('--json', 'print JSON instead of tables')
    .addHelpText('after', HELP)
    .action(async (files: string[], options: CheckOptions) => {
      if (!(await runCheck(files, options, toOutput))) throw new Refused();
    });
};

const HELP = `
Exit code: 0 when the return can be used, even where rows have problems; 1 when nothing of it can be used
(a file is refused, no row is of this borough, or every row is set aside); 2 for wrong use.
Birth dates, pupil numbers and postcodes are printed as their shape only, for example 99/99/9999.`;

/**
 * @param clock there is no database to ask whether the clock of a practice was moved
 * @returns whether anything of it can be used.
 */
export const runCheck = async (
  files: readonly string[],
  options: CheckOptions,
  say: Say,
  clock: Clock = new SystemClock(),
): Promise<boolean> => {
  const { borough, year, asAt } = options;
  const wanted = (): CheckWanted => ({
    borough,
    year: year ?? null,
    asAt: asAt ?? null,
    files: handedInFiles(files),
    today: clock.today(),
  });
  if (options.json) return sayJson(say, wanted);
  const checked = await checkFiles(wanted());
  sayChecked(say, checked);
  if (isUsable(checked)) return true;
  say('');
  say('Nothing of this can be used: every row was set aside.');
  return false;
};

/** JSON either way, so that whoever reads it need not look at the exit code first. */
const sayJson = async (say: Say, wanted: () => CheckWanted): Promise<boolean> => {
  try {
    const checked = await checkFiles(wanted());
    say(JSON.stringify({ usable: isUsable(checked), refused: [], ...checked }, null, 2));
    return isUsable(checked);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    say(
      JSON.stringify(
        { usable: false, refused: error.message.split('\n'), years: [], notes: [], ofOthers: [] },
        null,
        2,
      ),
    );
    return false;
  }
};

const isUsable = ({ years }: FilesChecked): boolean => years.some((one) => one.usable);
