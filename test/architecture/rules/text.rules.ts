import ts from 'typescript';
import { against } from '../reviewed/against';
import { LEAVES_SPECS_OUT, READS_THE_ENVIRONMENT } from '../reviewed/reviewed';
import { nodesOf, parse, placeOf } from '../source/parse';
import { filesOf, isSpec, isTypeScript, Project } from '../source/project';
import { SourceRule } from './rule';

const isTest = (path: string): boolean => path.startsWith('test/') || isSpec(path);
const isCode = (path: string): boolean => /\.(ts|js|mjs)$/.test(path);
/** This tier shows what it notices. */
const isThisTier = (path: string): boolean => path.startsWith('test/architecture/');

const linesWith = (files: readonly [string, string][], pattern: RegExp): string[] =>
  files.flatMap(([path, text]) =>
    text.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}`] : [])),
  );

const environment = (project: Project): string[] =>
  filesOf(project, (path, text) => isCode(path) && !isTest(path) && text.includes('process.env')).flatMap(
    ([path, text]) =>
      nodesOf(parse(path, text))
        .filter((node) => ts.isPropertyAccessExpression(node) && node.getText() === 'process.env')
        .map(placeOf),
  );

const LEFT_OUT_CALL = /^(it|test|describe)(\.(concurrent|each))?\.(only|skip|todo|failing)$/;
const LEFT_OUT_NAME = /^(xit|fit|xtest|xdescribe|fdescribe)$/;

/** Cheap, to spare most files the walk. */
const MAY_BE_LEFT_OUT = /\.(only|skip|todo|failing)\b|\b(xit|fit|xtest|xdescribe|fdescribe)\b/;

const leftOut = (project: Project, wanted: RegExp): string[] =>
  filesOf(project, (path, text) => isTest(path) && isTypeScript(path) && MAY_BE_LEFT_OUT.test(text)).flatMap(
    ([path, text]) =>
      nodesOf(parse(path, text))
        .filter((node) => ts.isPropertyAccessExpression(node) || ts.isIdentifier(node))
        .filter(
          (node) =>
            (LEFT_OUT_CALL.test(node.getText()) || LEFT_OUT_NAME.test(node.getText())) &&
            wanted.test(node.getText()),
        )
        .map(placeOf),
  );

const MACHINE_PATH = /(^|[\s'"`(=:])(\/work\/|\/tmp\/|\/home\/\w|\/root\/|\/Users\/\w|\/mnt\/|[A-Z]:\\)/;
const UNFINISHED = new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME'].join('|')})\\b`);
const REGISTRY = /https?:\/\/[^\s/'"]*(registry|artifactory|nexus|verdaccio|npmjs)[^\s/'"]*/i;

const named = (project: Project, wanted: (path: string) => boolean, why: string): string[] =>
  [...project.keys()]
    .filter((path) => /^(apps|libs|migrations|test)\//.test(path) && wanted(path))
    .map((path) => `${path}: ${why}`);

export const TEXT_RULES: readonly SourceRule[] = [
  {
    name: 'the environment is read in one place',
    find: (project) => against(project, READS_THE_ENVIRONMENT, environment(project)),
    broken: {
      'libs/mail/src/a.ts': `const url = process.env['SMTP_URL'];`,
      'apps/web/src/a.ts': 'const { PORT } = process.env;',
      'apps/cli/launch.mjs': 'if (process.env.CI) go();',
    },
    sound: {
      'libs/kernel/src/settings.ts': 'export const read = (from = process.env) => from;',
      'test/support/a.ts': 'process.env.HERE',
    },
  },
  {
    name: 'no spec runs alone',
    find: (project) => leftOut(project, /only|^f/),
    broken: {
      'libs/kernel/src/a.spec.ts': `it.only('a', () => {});`,
      'test/db/b.db.spec.ts': `fdescribe('b', () => {});`,
    },
    sound: { 'libs/kernel/src/a.spec.ts': `it('says it.only', () => { this.only.check(); });` },
  },
  {
    name: 'no spec is left out, but where its tool may be missing',
    find: (project) => against(project, LEAVES_SPECS_OUT, leftOut(project, /skip|todo|failing|^x/)),
    broken: {
      'libs/kernel/src/a.spec.ts': `describe.skip('a', () => {});`,
      'test/db/b.db.spec.ts': `it.todo('b');`,
      'test/db/c.db.spec.ts': `const asRoot = root ? it : it.skip;`,
    },
    sound: { 'libs/kernel/src/a.spec.ts': `it('a', () => { list.skip(1); });` },
  },
  {
    name: 'nothing is marked as unfinished',
    find: (project) =>
      linesWith(
        filesOf(project, (path) => !isThisTier(path)),
        UNFINISHED,
      ),
    broken: { 'libs/kernel/src/a.ts': `// ${'TO' + 'DO'}: later`, 'README.md': `${'FIX' + 'ME'}` },
    sound: { 'libs/kernel/src/a.ts': '// the to-do list' },
  },
  {
    name: 'nothing names a folder of one machine',
    find: (project) =>
      linesWith(
        filesOf(project, (path) => !isTest(path) && !path.startsWith('test/')),
        MACHINE_PATH,
      ),
    broken: {
      'libs/kernel/src/a.ts': `const folder = '/tmp/plp';`,
      'docs/a.md': 'Open /home/someone/plp',
      '.ci/run': 'cd /root/main',
    },
    sound: { 'docs/a.md': 'Open `.data/postgres`, or https://example.org/tmp/a and /work-with-us' },
  },
  {
    name: 'nothing names a package registry',
    find: (project) =>
      linesWith(
        filesOf(project, (path) => !isThisTier(path)),
        REGISTRY,
      ),
    broken: { '.npmrc': `registry=https://${'registry'}.example.org/` },
    sound: { '.npmrc': 'fund=false' },
  },
  {
    name: 'no index file hides what is imported',
    find: (project) => named(project, (path) => /\/index\.(ts|js|mjs)$/.test(path), 'import the file itself'),
    broken: { 'libs/kernel/src/index.ts': '' },
    sound: { 'libs/kernel/src/index-of-need.ts': '' },
  },
  {
    name: 'no folder is called after nothing in particular',
    find: (project) =>
      named(
        project,
        (path) =>
          path
            .split('/')
            .slice(0, -1)
            .some((folder) => /^(helpers?|utils?|common|shared|misc)$/.test(folder)),
        'name the folder by its noun',
      ),
    broken: { 'libs/kernel/src/utils/a.ts': '', 'apps/web/src/shared/a.njk': '', 'test/helpers/a.ts': '' },
    sound: { 'libs/access/src/passwords/common-passwords.ts': '' },
  },
  {
    name: 'no module needs forwardRef',
    find: (project) =>
      filesOf(
        project,
        (path, text) => isTypeScript(path) && !isThisTier(path) && text.includes('forwardRef'),
      ).flatMap(([path, text]) =>
        nodesOf(parse(path, text))
          .filter((node) => ts.isIdentifier(node) && node.text === 'forwardRef')
          .map(placeOf),
      ),
    broken: { 'libs/access/src/a.module.ts': `imports: [forwardRef(() => B)]` },
    sound: { 'libs/access/src/a.module.ts': `// no forwardRef` },
  },
  {
    name: 'nothing is typed as any',
    find: (project) =>
      filesOf(
        project,
        (path, text) => isTypeScript(path) && !isThisTier(path) && /\bany\b/.test(text),
      ).flatMap(([path, text]) =>
        nodesOf(parse(path, text))
          .filter((node) => node.kind === ts.SyntaxKind.AnyKeyword)
          .map(placeOf),
      ),
    broken: { 'libs/kernel/src/a.ts': 'const a = (b: any) => b;' },
    sound: { 'libs/kernel/src/a.ts': 'const any = (b: unknown) => b;' },
  },
];
