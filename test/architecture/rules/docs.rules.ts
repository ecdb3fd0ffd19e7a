import { existsSync } from 'node:fs';
import { posix, join } from 'node:path';
import { filesOf, Project, ROOT } from '../source/project';
import { SourceRule } from './rule';

const isDoc = (path: string): boolean =>
  path.endsWith('.md') && (path.startsWith('docs/') || !path.includes('/'));

/** Made by the benchmarks, which own its words. */
const IS_MADE = 'docs/performance.md';

interface Mention {
  readonly place: string;
  readonly path: string;
  readonly what: string;
}

const mentions = (project: Project, pattern: RegExp): Mention[] =>
  filesOf(project, (path) => isDoc(path) && path !== IS_MADE).flatMap(([path, text]) =>
    text.split('\n').flatMap((line, index) =>
      [...line.matchAll(pattern)].map((match) => ({
        path,
        place: `${path}:${index + 1}`,
        what: match[1] ?? '',
      })),
    ),
  );

const isThere = (project: Project, path: string): boolean =>
  project.has(path) ||
  [...project.keys()].some((known) => known.startsWith(`${path.replace(/\/$/, '')}/`)) ||
  existsSync(join(ROOT, path));

/** What a heading is called in a link: small letters, hyphens for spaces, no punctuation. */
const anchorsOf = (text: string): string[] =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\w\- ]/g, '')
      .replace(/ /g, '-'),
  );

const deadLinks = (project: Project): string[] =>
  mentions(project, /\]\(([^)\s]+)\)/g)
    .filter(({ what }) => !/^[a-z]+:/.test(what))
    .flatMap(({ path, place, what }) => {
      const [file = '', anchor] = what.split('#');
      const target = file === '' ? path : posix.normalize(posix.join(posix.dirname(path), file));
      if (!isThere(project, target)) return [`${place}: there is no ${target}`];
      if (anchor === undefined || anchorsOf(project.get(target) ?? '').includes(anchor)) return [];
      return [`${place}: ${target} has no heading ${anchor}`];
    });

const commandsOf = (project: Project): string[] =>
  filesOf(project, (path) => path.startsWith('apps/cli/src/commands/')).flatMap(([, text]) =>
    [...text.matchAll(/\.command\('([^' ]+)/g)].map(([, name = '']) => name),
  );

const unknownCommands = (project: Project): string[] => {
  const known = commandsOf(project);
  return mentions(project, /npm run cli -- ([a-z0-9][\w:-]*)/g)
    .filter(({ what }) => !known.includes(what))
    .map(({ place, what }) => `${place}: there is no command ${what}`);
};

const unknownScripts = (project: Project): string[] => {
  const { scripts } = JSON.parse(project.get('package.json') ?? '{"scripts":{}}') as {
    scripts: Record<string, string>;
  };
  return mentions(project, /npm run ([\w:-]+)/g)
    .filter(({ what }) => !(what in scripts))
    .map(({ place, what }) => `${place}: package.json has no script ${what}`);
};

const SETTINGS = 'libs/kernel/src/settings.ts';

const settingsRead = (project: Project): string[] => [
  ...new Set(
    [...(project.get(SETTINGS) ?? '').matchAll(/environment\['([A-Z_]+)'\]|'([A-Z][A-Z_]+)', \[/g)].map(
      ([, one, other]) => one ?? other ?? '',
    ),
  ),
];

const settingsTold = (project: Project): string[] =>
  [...(project.get('README.md') ?? '').matchAll(/^\| `([A-Z_]+)`/gm)].map(([, name = '']) => name);

const missingFrom = (some: readonly string[], others: readonly string[]): string[] =>
  some.filter((one) => !others.includes(one));

const PATHS = /`((?:apps|libs|migrations|test|docs)\/[\w./-]+)`/g;

const HEADINGS = ['## Context', '## Decision', '## Why', '## Consequences'];

const isDecision = (path: string): boolean => path.startsWith('docs/decisions/');

const unfinishedDecisions = (project: Project): string[] =>
  filesOf(project, isDecision).flatMap(([path, text]) => {
    const number = /^docs\/decisions\/(\d{4})-[a-z0-9-]+\.md$/.exec(path)?.[1];
    if (number === undefined) return [`${path}: call it NNNN-what-was-decided.md`];
    const wrong = HEADINGS.filter((heading) => !text.includes(`${heading}\n`));
    if (!text.startsWith(`# ${Number(number)}. `)) wrong.unshift(`# ${Number(number)}. <title>`);
    return wrong.map((heading) => `${path}: has no "${heading}"`);
  });

const twiceNumbered = (project: Project): string[] => {
  const numbers = filesOf(project, isDecision).map(([path]) =>
    path.slice('docs/decisions/'.length).slice(0, 4),
  );
  return filesOf(project, isDecision)
    .map(([path]) => path)
    .filter((path) => numbers.filter((number) => path.startsWith(`docs/decisions/${number}`)).length > 1)
    .map((path) => `${path}: another record has this number`);
};

const DECISION = `# 1. A\n\n${HEADINGS.map((heading) => `${heading}\n\nSo.\n`).join('\n')}`;

export const DOCS_RULES: readonly SourceRule[] = [
  {
    name: 'every link of the documentation leads somewhere',
    find: deadLinks,
    beside: { 'docs/b.md': '# B\n\n## What is kept\n' },
    broken: { 'docs/a.md': 'See [B](c.md)', 'README.md': 'See [B](docs/b.md#what-is-left-out)' },
    sound: { 'docs/a.md': '[B](b.md#what-is-kept), [above](../docs/b.md), [ONS](https://www.ons.gov.uk)' },
  },
  {
    name: 'every command the documentation names is there',
    find: unknownCommands,
    beside: { 'apps/cli/src/commands/a.command.ts': `program.command('audit:find <what>')` },
    broken: { 'docs/a.md': '`npm run cli -- audit:seek`' },
    sound: { 'docs/a.md': '`npm run cli -- audit:find` and `npm run cli -- --help`' },
  },
  {
    name: 'every npm script the documentation names is there',
    find: unknownScripts,
    beside: { 'package.json': '{ "scripts": { "check": "eslint" } }' },
    broken: { 'CONTRIBUTING.md': 'npm run chekc' },
    sound: { 'CONTRIBUTING.md': 'npm run check' },
  },
  {
    name: 'the README lists the settings there are, and no other',
    find: (project) => [
      ...missingFrom(settingsRead(project), settingsTold(project)).map(
        (name) => `README.md: does not tell of ${name}`,
      ),
      ...missingFrom(settingsTold(project), settingsRead(project)).map(
        (name) => `README.md: tells of ${name}`,
      ),
    ],
    beside: { [SETTINGS]: `readPort(environment['PORT']); readUrl('SMTP_URL', ['smtp:']);` },
    broken: { 'README.md': '| `PORT` | |\n| `COLOUR` | |' },
    sound: { 'README.md': '| `PORT` | |\n| `SMTP_URL` | |' },
  },
  {
    name: 'every file the documentation names is there',
    find: (project) =>
      mentions(project, PATHS)
        .filter(({ what }) => !isThere(project, what))
        .map(({ place, what }) => `${place}: there is no ${what}`),
    beside: { 'libs/kernel/src/day.ts': '' },
    broken: { 'docs/a.md': 'See `libs/kernel/src/week.ts`' },
    sound: { 'docs/a.md': 'See `libs/kernel/src/day.ts` and `libs/kernel`' },
  },
  {
    name: 'every decision has its number, context, decision, why and consequences',
    find: (project) => [...unfinishedDecisions(project), ...twiceNumbered(project)],
    beside: { 'docs/decisions/0001-a.md': DECISION },
    broken: {
      'docs/decisions/0001-b.md': DECISION,
      'docs/decisions/b.md': DECISION,
      'docs/decisions/0002-b.md': DECISION,
      'docs/decisions/0003-b.md': '# 3. B\n\n## Context\n',
    },
    sound: { 'docs/decisions/0001-a.md': DECISION },
  },
];
