import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { UnavailableError } from '@lib/kernel/domain-error';

const FOLDER = join('libs', 'reference-data', 'data');

/** The bytes of a file that comes with the service, unpacked where its name ends in `.gz`. */
export const readDataFile = (name: string): Buffer => {
  const bytes = readFileSync(join(dataFolder(), name));
  return name.endsWith('.gz') ? gunzipSync(bytes) : bytes;
};

/** The rows of a CSV file that comes with the service, by the names in its first line. */
export const readDataRows = (name: string): Record<string, string>[] =>
  parse(readDataFile(name), { columns: true });

/** The data stays with the sources; compiled code finds it from the folder the service stands in. */
const dataFolder = (): string => {
  for (let at = __dirname; at !== dirname(at); at = dirname(at)) {
    if (existsSync(join(at, FOLDER))) return join(at, FOLDER);
  }
  throw new UnavailableError(
    `The folder ${FOLDER} is missing. Install the service again, with its data files.`,
    'reference-data-missing',
  );
};
