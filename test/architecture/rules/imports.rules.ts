import { isSpec, Project } from '../source/project';
import { allReferences, Reference } from '../source/references';
import { SourceRule } from './rule';
import { ownerOf, TIERS } from './tier-table';

const findImports =
  (reason: (reference: Reference) => string | null) =>
  (project: Project): string[] =>
    allReferences(project).flatMap((reference) => {
      const why = reason(reference);
      return why === null ? [] : [`${reference.place}: ${reference.specifier}: ${why}`];
    });

/** Why a library may not import this; null where it may. */
const aboveItself = ({ from, target }: Reference): string | null => {
  const owner = ownerOf(from);
  if (owner.kind !== 'lib') return null;
  if (owner.tier === undefined) return `${owner.name} has no tier: add it to the table of tiers`;
  if (target === null) return null;
  const imported = ownerOf(target);
  if (imported.kind === 'test' || imported.kind === 'migrations') {
    return isSpec(from) ? null : `a library does not import ${imported.kind}`;
  }
  if (imported.kind !== 'lib')
    return `a library does not import ${imported.kind === 'app' ? 'an app' : 'this'}`;
  if (imported.name === owner.name || (imported.tier ?? Infinity) < owner.tier) return null;
  return `${owner.name} is of tier ${owner.tier}, ${imported.name} of ${imported.tier ?? 'none'}`;
};

const fromAnotherProcess = ({ from, target }: Reference): string | null => {
  const owner = ownerOf(from);
  if (owner.kind !== 'app' || target === null) return null;
  const imported = ownerOf(target);
  if (imported.kind === 'app' && imported.name !== owner.name) return 'an app does not import another';
  if (imported.kind === 'test' && !isSpec(from)) return 'an app does not import tests';
  if (imported.kind === 'migrations' && owner.name !== 'cli')
    return 'only the command line knows the migrations';
  return imported.kind === 'other' ? 'outside the tree' : null;
};

const writtenOtherwise = ({ from, specifier, target }: Reference): string | null => {
  const owner = ownerOf(from);
  if (owner.kind !== 'lib' || target === null) return null;
  const imported = ownerOf(target);
  const same = imported.kind === 'lib' && imported.name === owner.name;
  if (same && !specifier.startsWith('.')) return 'inside a library imports are relative';
  return !same && specifier.startsWith('.') ? 'from another library imports are @lib/<library>/<file>' : null;
};

/** Words of HTTP that a library has no use for. */
const HTTP_PACKAGES = /^(express|@nestjs\/platform-express|@nestjs\/swagger)(\/|$)/;
const HTTP_NAMES =
  /^(Controller|Get|Post|Put|Patch|Delete|Head|Options|All|Req|Res|Request|Response|Param|Query|Body|Headers|HttpCode|Redirect|Render|UseGuards|UseInterceptors|UseFilters|Uploaded\w+|\w*HttpException|\w+Exception|HttpStatus)$/;

const knowsHttp = ({ from, specifier, names }: Reference): string | null => {
  const owner = ownerOf(from);
  if (owner.kind !== 'lib' || ['web-kit', 'access'].includes(owner.name) || isSpec(from)) return null;
  if (HTTP_PACKAGES.test(specifier)) return 'a library knows nothing of HTTP';
  const http = specifier === '@nestjs/common' ? names.filter((name) => HTTP_NAMES.test(name)) : [];
  return http.length > 0 ? `a library knows nothing of HTTP: ${http.join(', ')}` : null;
};

const onlyIn =
  (packageName: RegExp, allowed: (path: string) => boolean, why: string) =>
  ({ from, specifier }: Reference): string | null =>
    packageName.test(specifier) && !allowed(from) ? why : null;

const inTests = (path: string): boolean => path.startsWith('test/');

export const IMPORT_RULES: readonly SourceRule[] = [
  {
    name: 'a library imports only itself and libraries of lower tiers',
    find: findImports(aboveItself),
    broken: {
      'libs/kernel/src/day.ts': `import { connect } from '@lib/database/connection';`,
      'libs/audit/src/trail.ts': `export { send } from '@lib/mail/outbox';`,
      'libs/boroughs/src/page.ts': `const late = () => import('../../../apps/web/src/main');`,
      'libs/measures/src/made.ts': `import { TestDatabase } from '@test/support/test-database';`,
      'libs/reports/src/first.ts': `import type { Migration } from '@migrations/all-migrations';`,
      'libs/newcomer/src/thing.ts': `import { day } from '@lib/kernel/day';`,
    },
    sound: {
      'libs/reports/src/report.ts': `import { day } from '@lib/kernel/day'; import { Measure } from '@lib/measures/measure';`,
      'libs/reports/src/report.spec.ts': `import { TestDatabase } from '@test/support/test-database';`,
      'libs/kernel/src/day.ts': `import { join } from 'node:path'; import { Problem } from './problem';`,
    },
  },
  {
    name: 'an app imports libraries and itself, never another app, and only the command line the migrations',
    find: findImports(fromAnotherProcess),
    broken: {
      'apps/cli/src/main.ts': `import { WebModule } from '../../web/src/web.module';`,
      'apps/web/src/main.ts': `import { ALL_MIGRATIONS } from '@migrations/all-migrations';`,
      'apps/worker/src/main.ts': `import { startTestServer } from '@test/support/test-server';`,
    },
    sound: {
      'apps/cli/src/start.ts': `fork('dist/apps/web/src/main.js'); import { day } from '@lib/kernel/day';`,
      'apps/cli/src/migrate.ts': `import { ALL_MIGRATIONS } from '@migrations/all-migrations';`,
      'apps/web/src/children/page.ts': `import { paths } from '../shell/shell.paths';`,
    },
  },
  {
    name: 'inside a library imports are relative, from another they go by its alias',
    find: findImports(writtenOtherwise),
    broken: {
      'libs/reports/src/a.ts': `import { b } from '@lib/reports/b';`,
      'libs/reports/src/c.ts': `import { day } from '../../kernel/src/day';`,
    },
    sound: { 'libs/reports/src/a.ts': `import { b } from './b'; import { day } from '@lib/kernel/day';` },
  },
  {
    name: 'a library other than web-kit and access knows nothing of HTTP',
    find: findImports(knowsHttp),
    broken: {
      'libs/placements/src/a.ts': `import type { Request } from 'express';`,
      'libs/placements/src/b.ts': `import { Controller, Injectable } from '@nestjs/common';`,
      'libs/placements/src/c.ts': `import { NotFoundException } from '@nestjs/common';`,
    },
    sound: { 'libs/placements/src/a.ts': `import { Injectable, Module } from '@nestjs/common';` },
  },
  {
    name: 'only the web app imports web-kit',
    find: findImports(({ from, target }) =>
      target?.startsWith('libs/web-kit/') && !/^(libs\/web-kit|apps\/web|test)\//.test(from)
        ? 'pages belong to the web app'
        : null,
    ),
    broken: { 'libs/access/src/a.ts': `import { page } from '@lib/web-kit/responses/page';` },
    sound: { 'apps/web/src/a.ts': `import { page } from '@lib/web-kit/responses/page';` },
  },
  {
    name: 'only the worker has a timetable',
    find: findImports(
      onlyIn(
        /^@nestjs\/schedule(\/|$)/,
        (path) => path.startsWith('apps/worker/') || inTests(path),
        'jobs have their times in apps/worker',
      ),
    ),
    broken: { 'libs/reports/src/a.ts': `import { Interval } from '@nestjs/schedule';` },
    sound: { 'apps/worker/src/jobs/a.job.ts': `import { Interval } from '@nestjs/schedule';` },
  },
  {
    name: 'exceljs is a yardstick for benchmarks, not a part of the service',
    find: findImports(
      onlyIn(/^exceljs(\/|$)/, inTests, 'write with libs/workbook; a spec that needs it belongs in test/'),
    ),
    broken: {
      'libs/workbook/src/a.ts': `import ExcelJS from 'exceljs';`,
      'apps/web/src/a.spec.ts': `const exceljs = require('exceljs');`,
    },
    sound: { 'test/bench/workbook.ts': `import ExcelJS from 'exceljs';` },
  },
  {
    name: 'every library of the tree has its tier',
    find: (project) => [
      ...new Set(
        [...project.keys()]
          .filter((path) => path.startsWith('libs/') && !((path.split('/')[1] ?? '') in TIERS))
          .map((path) => `${path}: its library is not in the table of tiers`),
      ),
    ],
    broken: { 'libs/helping-hand/src/a.ts': '' },
    sound: { 'libs/kernel/src/a.ts': '' },
  },
];
