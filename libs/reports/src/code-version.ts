import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const readVersion = (folder: string): string => {
  const manifest = join(folder, 'package.json');
  if (existsSync(manifest))
    return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
  return folder === dirname(folder) ? 'unknown' : readVersion(dirname(folder));
};

/** The version of this service, kept with each run so that it can be made again. */
export const CODE_VERSION = readVersion(__dirname);
