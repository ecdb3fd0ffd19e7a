import { Command } from 'commander';
import { Day } from '@lib/kernel/day';
import { financialYearLabel } from '@lib/kernel/financial-year';
import { formatDay } from '@lib/kernel/london-format';
import { Authority } from '@lib/boroughs/authorities/authorities';
import { ImportLine } from '@lib/placements/importing/imports.query';
import { ImportPreview, PreviewCount } from '@lib/placements/importing/preview';
import { installationClock } from '../database/installation-clock';
import { OpenInstallation, withDatabase } from '../database/with-database';
import { withUnits } from '../database/with-units';
import { Say, toOutput } from './command';
import { boroughOption, dayOption, yearOption } from './option-values';
import { handedInFiles } from './ssda903/handed-in-files';
import { FilesImported, importFiles } from './ssda903/import-files';
import { ofOthersLine } from './ssda903/rows-of-others';
import { sayNotes } from './ssda903/say-checked';
import { countLines } from './ssda903/table-counts';
import { textTable } from './text-table';

export interface ImportOptions {
  readonly borough: Authority;
  readonly year?: number;
  readonly asAt?: Day;
  readonly acceptRemovals?: boolean;
}

/** `ssda903:import`: what the upload page does, confirmed at once. */
export const ssda903ImportCommand = (program: Command): void => {
  program
    .command('ssda903:import')
    .description('import an SSDA903 return of one borough: all of it, or nothing')
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
    .option('--accept-removals', 'import it even when many children looked after would no longer be shown')
    .addHelpText('after', HELP)
    .action(async (files: string[], options: ImportOptions) => {
      await withDatabase((installation) => runImport(installation, files, options, toOutput));
    });
};

const HELP = `
Needs a live data-sharing agreement of the borough for sufficiency. Rows with a problem that stops them are set
aside and listed on the import's page; the others are imported. The same files again change nothing.
Header and Episodes must be there, each with rows: whoever is not in a return is taken to have left. Where more than a
fifth of those looked after, and at least five, would be left out without a return that says so, it is refused unless
--accept-removals is given.
Exit code: 0 imported, or imported before; 1 refused, and nothing was imported; 2 for wrong use.`;

export const runImport = async (
  { address, settings }: OpenInstallation,
  files: readonly string[],
  { borough, year, asAt, acceptRemovals = false }: ImportOptions,
  say: Say,
): Promise<FilesImported> => {
  const handedIn = {
    borough,
    year: year ?? null,
    asAt: asAt ?? null,
    files: handedInFiles(files),
    acceptRemovals,
  };
  return withUnits(address, 'job', async (units) => {
    const clock = await installationClock(units, settings);
    const imported = await importFiles({ units, clock }, handedIn);
    sayImported(say, borough, imported);
    return imported;
  });
};

const sayImported = (
  say: Say,
  borough: Authority,
  { uploadId, imports, changes, ofOthers }: FilesImported,
): void => {
  sayNotes(say, imports[0]?.counts.notes ?? []);
  for (const line of ofOthersLine(ofOthers)) say(line);
  for (const one of imports) sayYear(say, borough, one);
  if (changes) sayChanges(say, changes);
  else say('These files were imported before, for the same period. Nothing was changed.');
  say(`Import id: ${uploadId}`);
};

const sayYear = (say: Say, borough: Authority, one: ImportLine): void => {
  say(`${borough.name}, ${financialYearLabel(one.year)}, true for ${formatDay(one.trueAt)}`);
  for (const line of countLines(one.counts.tables)) say(line);
  say(`Problems: ${one.problems}`);
  if (one.replacedBy) say(replacedNote(one.replacedBy.trueAt));
  say('');
};

const sayChanges = (say: Say, { children, episodes, placements, withoutHeader }: ImportPreview): void => {
  for (const line of changeLines({ Children: children, Episodes: episodes, Placements: placements }))
    say(line);
  say('');
  if (withoutHeader > 0) say(withoutHeaderNote(withoutHeader));
};

const replacedNote = (trueAt: Day): string =>
  `It does not count: a return of this year that is true at ${formatDay(trueAt)} stands in its place.`;

const changeLines = (counts: Readonly<Record<string, PreviewCount>>): string[] =>
  textTable(
    ['', 'New', 'Changed', 'Unchanged', 'Missing'],
    Object.entries(counts).map(([name, one]) => [name, one.new, one.changed, one.unchanged, one.missing]),
  );

const withoutHeaderNote = (children: number): string =>
  `${children} ${children === 1 ? 'child has' : 'children have'} no Header row in any return of this borough. ` +
  'Their rows are kept; they are shown and counted once a return with their Header rows is imported.';
