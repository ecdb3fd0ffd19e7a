import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Builds what is not built yet: TypeScript to `dist`, styles and scripts to `dist/assets`. */
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const stamp = join(root, 'dist', '.built-from');

const sources = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.(ts|json|scss|mjs)$/.test(entry.name) && !entry.name.endsWith('.spec.ts') ? [path] : [];
  });

const fingerprint = () => {
  const hash = createHash('sha256');
  const files = ['apps', 'libs', 'migrations'].flatMap((folder) => sources(join(root, folder)));
  for (const file of [...files, join(root, 'package-lock.json'), join(root, 'tsconfig.json')].sort()) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
};

const run = (script, ...args) => {
  const { status } = spawnSync(process.execPath, [join(root, script), ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) process.exit(status ?? 1);
};

export const build = () => {
  const now = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
  run('node_modules/@nestjs/cli/bin/nest.js', 'build');
  run('apps/web/assets/build.mjs');
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, now);
};

if (process.argv[1] === fileURLToPath(import.meta.url)) build();
