import { existsSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { Command } from 'commander';
import { InvalidError } from '@lib/kernel/domain-error';
import { LoadOutcome } from '@lib/reference-data/loading/load-once';
import { PostcodeDirectoryFile } from '@lib/reference-data/postcodes/load-postcode-directory';
import { loadReference } from '../database/load-reference';
import { OpenInstallation, withDatabase } from '../database/with-database';
import { Say, toOutput } from './command';

export interface ReferenceOptions {
  readonly postcodes?: string;
  readonly edition?: string;
}

/** `reference-data:load`: code sets, authorities, holidays, published figures, and the postcode directory. */
export const referenceDataLoadCommand = (program: Command): void => {
  program
    .command('reference-data:load')
    .description('load the reference data of this release, and a postcode directory where one is given')
    .option('--postcodes <file>', 'the ONS Postcode Directory as CSV; without it, distances are unknown')
    .option('--edition <name>', 'the name of that directory’s edition, for example "August 2026"')
    .addHelpText('after', '\nLoading the same again changes nothing, and says so.')
    .action(async (options: ReferenceOptions) => {
      await withDatabase((installation) => runLoad(installation, options, toOutput));
    });
};

/** @throws InvalidError when the file is not there, or is no postcode directory. */
export const runLoad = async (
  { address }: Pick<OpenInstallation, 'address'>,
  options: ReferenceOptions,
  say: Say,
): Promise<LoadOutcome[]> => {
  const outcomes = await loadReference(address, directoryOf(options));
  for (const { name, version, rows, changed } of outcomes)
    say(`${name}, ${version}: ${rows} rows, ${changed ? 'loaded' : 'no change'}`);
  if (outcomes.every((one) => !one.changed)) say('The reference data was up to date.');
  return outcomes;
};

const directoryOf = ({ postcodes, edition }: ReferenceOptions): PostcodeDirectoryFile | null => {
  if (postcodes === undefined) return null;
  if (!existsSync(postcodes)) {
    throw new InvalidError(`${postcodes}: there is no such file. Check the path.`, 'file-missing');
  }
  return { path: postcodes, version: edition ?? basename(postcodes, extname(postcodes)) };
};
