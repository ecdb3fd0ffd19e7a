import { globSync, readdirSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { inMegabytes } from '@lib/workbook/reading/file-refused.error';
import { InvalidError } from '@lib/kernel/domain-error';
import { FileToRead } from '@lib/ssda903/tables/raw-return';
import { FileOnDisk } from '@lib/workbook/reading/file-bytes';
import { COMMAND_LINE_LIMITS } from '@lib/workbook/reading/reading-limits';

const OF_A_RETURN = new Set(['.csv', '.zip', '.xlsx', '.xml']);

/**
 * The files that arguments name, left on disk to be read from there: a file, a folder (its CSV, zip, xlsx and XML files) or a pattern.
 * @throws InvalidError naming each argument that leads to no file, or when all together are too big to read.
 */
export const handedInFiles = (given: readonly string[]): FileToRead[] => {
  const found = given.map((argument) => ({ argument, paths: pathsOf(argument) }));
  const nowhere = found.filter(({ paths }) => paths.length === 0).map(({ argument }) => argument);
  if (nowhere.length > 0) {
    const reasons = nowhere.map((argument) => `${argument}: no file of a return there. Check the path.`);
    throw new InvalidError(reasons.join('\n'), 'files-missing');
  }
  const paths = [...new Set(found.flatMap((one) => one.paths))];
  refuseTooBig(paths);
  const names = paths.map((path) => basename(path));
  return paths.map((path, at) => ({
    name: names.indexOf(names[at]!) === names.lastIndexOf(names[at]!) ? names[at]! : path,
    bytes: new FileOnDisk(path),
  }));
};

const pathsOf = (argument: string): string[] => {
  const there = statSync(argument, { throwIfNoEntry: false });
  if (there?.isFile()) return [argument];
  if (there?.isDirectory()) return filesOf(argument);
  return globSync(argument)
    .filter((path) => statSync(path).isFile())
    .sort();
};

const filesOf = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => OF_A_RETURN.has(extname(name).toLowerCase()) && !name.startsWith('.'))
    .sort()
    .map((name) => join(folder, name));

/** Before a byte is read. */
const refuseTooBig = (paths: readonly string[]): void => {
  const bytes = paths.reduce((sum, path) => sum + statSync(path).size, 0);
  if (bytes <= COMMAND_LINE_LIMITS.uploadBytes) return;
  throw new InvalidError(
    `All files together are more than ${inMegabytes(COMMAND_LINE_LIMITS.uploadBytes)}. Give one year at a time, with all its tables.`,
    'files-too-big',
  );
};
