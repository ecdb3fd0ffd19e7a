import ts from 'typescript';
import { MIGRATION_PACKAGES } from '../reviewed/reviewed';
import { parse } from '../source/parse';
import { isSpec, Project } from '../source/project';
import { allReferences, fileAt, Reference } from '../source/references';
import { SourceRule } from './rule';

/** Whether a file gives this name as a type only: nothing of it is left when the program runs. */
const isType = (project: Project, target: string, name: string): boolean => {
  const path = fileAt(project, target);
  if (path === null) return false;
  return parse(path, project.get(path) ?? '').statements.some(
    (one) => (ts.isInterfaceDeclaration(one) || ts.isTypeAliasDeclaration(one)) && one.name.text === name,
  );
};

const wrong = (project: Project, reference: Reference): string | null => {
  const { specifier, names, target } = reference;
  if (specifier === 'typeorm' || specifier in MIGRATION_PACKAGES || target?.startsWith('migrations/'))
    return null;
  if (target === null || !target.startsWith('libs/database/')) return 'a migration stands by itself';
  const kept = names.filter((name) => !isType(project, target, name));
  if (kept.length === 0 && names.length > 0) return null;
  return `a migration takes types from the database library, not code that will change: ${kept.join(', ')}`;
};

/** A migration means the same for ever, so it may not call code that moves on. */
export const MIGRATIONS_RULE: SourceRule = {
  name: 'migrations import nothing but types of libs/database',
  find: (project) =>
    allReferences(project)
      .filter(({ from }) => from.startsWith('migrations/') && !isSpec(from))
      .flatMap((reference) => {
        const why = wrong(project, reference);
        return why === null ? [] : [`${reference.place}: ${reference.specifier}: ${why}`];
      }),
  beside: { 'libs/database/src/data-map.ts': `export interface Column {} export const read = () => 1;` },
  broken: {
    'migrations/1-a.ts': `import { read } from '@lib/database/data-map';`,
    'migrations/2-b.ts': `import { CODES } from '@lib/reference-data/codes/code-sets';`,
    'migrations/3-c.ts': `import * as map from '@lib/database/data-map';`,
    'migrations/4-d.ts': `import { readFileSync } from 'node:fs';`,
  },
  sound: {
    'migrations/1-a.ts': `import { MigrationInterface } from 'typeorm'; import { Column } from '@lib/database/data-map';`,
  },
};
