import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The checkout as the rules see it: path from the root, with forward slashes, to text. */
export type Project = ReadonlyMap<string, string>;

export const ROOT = join(__dirname, '..', '..', '..');

/** Made, fetched or foreign: not written here. */
const LEFT_OUT = new Set(['node_modules', 'dist', 'coverage', 'test-results', '.git', '.data', 'fixtures']);
const LEFT_OUT_PATHS = new Set(['libs/reference-data/data', 'package-lock.json']);
const READ = /(\.(ts|js|mjs|njk|scss|md|json|ya?ml)|Dockerfile|Caddyfile|\.ci\/run|\.npmrc|\.conf)$/;

/** Every file somebody writes by hand, read once. */
export const readProject = (): Project => (kept ??= new Map(below('').map((path) => [path, read(path)])));

let kept: Project | undefined;

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const below = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (LEFT_OUT.has(entry.name) || LEFT_OUT_PATHS.has(path)) return [];
    if (entry.isDirectory()) return below(path);
    return READ.test(path) ? [path] : [];
  });

/** A project of a few made-up files, for showing that a rule notices. */
export const madeUp = (files: Readonly<Record<string, string>>): Project => new Map(Object.entries(files));

export const isTypeScript = (path: string): boolean => path.endsWith('.ts');

/** A spec, or what only specs import. */
export const isSpec = (path: string): boolean => /\.(spec|spec-support)\.ts$/.test(path);

/** The files of a project that pass a test, with their text. */
export const filesOf = (
  project: Project,
  wanted: (path: string, text: string) => boolean,
): [path: string, text: string][] => [...project].filter(([path, text]) => wanted(path, text));
