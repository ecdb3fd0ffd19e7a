import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { endWithNpm } from './end-with-npm.mjs';

/** Runs a command of the service, building first where the sources are newer than the build. */
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error(
    `This needs Node 24.11 or newer; this is ${process.version}. Run "npm ci", then use the npm scripts.`,
  );
  process.exit(1);
}
if (existsSync(join(root, 'apps', 'web', 'src'))) (await import('./build.mjs')).build();
endWithNpm();
createRequire(import.meta.url)(join(root, 'dist', 'apps', 'cli', 'src', 'main.js'));
