import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../project-root';

/** Where styles, scripts and pictures are served. */
export const ASSETS_PATH = '/assets';

export const assetsFolder = (): string => join(projectRoot(), 'dist', 'assets');

/** Plain name to the address of the file as it is now; the address changes with the content. */
export type AssetAddresses = Readonly<Record<string, string>>;

/**
 * Reads what the build left. A checkout that was never built (a spec run by itself) builds them first: it takes
 * about two seconds, once.
 */
export const readAssets = (): AssetAddresses => {
  const manifest = join(assetsFolder(), 'manifest.json');
  if (!existsSync(manifest)) {
    execFileSync(process.execPath, [join(projectRoot(), 'apps', 'web', 'assets', 'build.mjs')]);
  }
  const { files } = JSON.parse(readFileSync(manifest, 'utf8')) as { files: Record<string, string> };
  return Object.fromEntries(Object.entries(files).map(([name, file]) => [name, `${ASSETS_PATH}/${file}`]));
};
