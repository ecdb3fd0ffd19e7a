import ts from 'typescript';
import { nodesOf, parse, placeOf } from '../source/parse';
import { filesOf, isSpec, isTypeScript, Project } from '../source/project';
import { SourceRule } from './rule';

const ROUTES = new Set(['Get', 'Post', 'Put', 'Patch', 'Delete', 'Head', 'Options', 'All', 'Search', 'Sse']);
const PERMISSION_TABLE = 'libs/access/src/permissions/permission.ts';
const ROLE_TABLE = 'libs/access/src/permissions/role.ts';

interface Decorator {
  readonly name: string;
  readonly arguments: readonly ts.Expression[];
}

interface Handler {
  readonly place: string;
  readonly name: string;
  readonly decorators: readonly Decorator[];
}

const decoratorsOf = (node: ts.HasDecorators): Decorator[] =>
  (ts.getDecorators(node) ?? []).map(({ expression }) =>
    ts.isCallExpression(expression)
      ? { name: expression.expression.getText(), arguments: expression.arguments }
      : { name: expression.getText(), arguments: [] },
  );

const appFiles = (project: Project): [string, string][] =>
  filesOf(project, (path) => path.startsWith('apps/') && isTypeScript(path) && !isSpec(path));

/** Every method of every class that answers a route. */
const handlersOf = (project: Project): Handler[] =>
  appFiles(project).flatMap(([path, text]) =>
    nodesOf(parse(path, text))
      .filter(ts.isMethodDeclaration)
      .map((method) => ({
        place: placeOf(method),
        name: method.name.getText(),
        decorators: decoratorsOf(method),
      }))
      .filter(({ decorators }) => decorators.some(({ name }) => ROUTES.has(name))),
  );

/** The keys of an object literal of this name, with the texts found inside each. */
const tableOf = (project: Project, path: string, name: string): Map<string, string[]> => {
  const declaration = nodesOf(parse(path, project.get(path) ?? ''))
    .filter(ts.isVariableDeclaration)
    .find((one) => one.name.getText() === name);
  const object = declaration && nodesOf(declaration).filter(ts.isObjectLiteralExpression)[0];
  return new Map(
    [...(object?.properties ?? [])].filter(ts.isPropertyAssignment).map((one) => [
      ts.isStringLiteralLike(one.name) ? one.name.text : one.name.getText(),
      nodesOf(one.initializer)
        .filter(ts.isStringLiteralLike)
        .map(({ text }) => text),
    ]),
  );
};

const askedFor = (project: Project): Set<string> =>
  new Set(
    handlersOf(project)
      .flatMap(({ decorators }) => decorators)
      .filter(({ name }) => name === 'Allow')
      .flatMap((decorator) => decorator.arguments)
      .flatMap((argument) => (ts.isStringLiteralLike(argument) ? [argument.text] : [])),
  );

const undeclared = ({ place, name, decorators }: Handler): string[] => {
  const said = decorators.filter((one) => one.name === 'Allow' || one.name === 'Public');
  if (said.length === 1) return [];
  return [
    `${place}: ${name} declares ${said.length === 0 ? 'neither @Allow nor @Public' : 'both, or one twice'}`,
  ];
};

const saidForAll = (project: Project): string[] =>
  appFiles(project).flatMap(([path, text]) =>
    nodesOf(parse(path, text))
      .filter(ts.isClassDeclaration)
      .filter((one) => decoratorsOf(one).some(({ name }) => ['Allow', 'Public', 'UseGuards'].includes(name)))
      .map((one) => `${placeOf(one)}: ${one.name?.text}: say it on each handler`),
  );

const computed = ({ place, name, decorators }: Handler): string[] =>
  decorators
    .filter((one) => one.name === 'Allow' && !(one.arguments[0] && ts.isStringLiteralLike(one.arguments[0])))
    .map(() => `${place}: ${name}: name the permission, so that it can be searched for`);

const TABLES = {
  [PERMISSION_TABLE]: `export const PERMISSIONS = { 'see children': ['officer'] } as const;`,
  [ROLE_TABLE]: `export const ROLES = { officer: { title: 'Officer', of: 'borough' } } as const;`,
};

const controller = (body: string): string => `@Controller('a') class A { ${body} }`;
const IN_ORDER = { 'apps/web/src/a.controller.ts': controller(`@Get() @Allow('see children') a() {}`) };

export const HANDLER_RULES: readonly SourceRule[] = [
  {
    name: 'every handler says who may use it, once',
    find: (project) => handlersOf(project).flatMap(undeclared),
    broken: {
      'apps/web/src/a.controller.ts': controller('@Get() index() {}'),
      'apps/web/src/b.controller.ts': controller(`@Post() @Public() @Allow('see children') create() {}`),
    },
    sound: {
      'apps/web/src/a.controller.ts': controller('@Get() @Public() index() {} private model() {}'),
      'apps/web/src/b.controller.ts': controller(`@Post() @Allow('see children') create() {}`),
    },
  },
  {
    name: 'nothing is allowed for a whole controller at once',
    find: saidForAll,
    broken: { 'apps/web/src/a.controller.ts': `@Public() ${controller('@Get() index() {}')}` },
    sound: IN_ORDER,
  },
  {
    name: 'a handler names its permission in words',
    find: (project) => handlersOf(project).flatMap(computed),
    broken: { 'apps/web/src/a.controller.ts': controller('@Get() @Allow(SEE) index() {}') },
    sound: IN_ORDER,
  },
  {
    name: 'every permission is asked for by a handler',
    find: (project) => {
      const asked = askedFor(project);
      return [...tableOf(project, PERMISSION_TABLE, 'PERMISSIONS').keys()]
        .filter((permission) => !asked.has(permission))
        .map((permission) => `${PERMISSION_TABLE}: no handler asks for '${permission}'`);
    },
    beside: IN_ORDER,
    broken: { [PERMISSION_TABLE]: `export const PERMISSIONS = { 'fly': ['officer'] } as const;` },
    sound: TABLES,
  },
  {
    name: 'every permission is held by a role there is, and every role may do something',
    find: (project) => {
      const roles = [...tableOf(project, ROLE_TABLE, 'ROLES').keys()];
      const permissions = tableOf(project, PERMISSION_TABLE, 'PERMISSIONS');
      const held = new Set([...permissions.values()].flat());
      return [
        ...[...permissions].flatMap(([permission, holders]) =>
          holders.length > 0 && holders.every((role) => roles.includes(role))
            ? []
            : [`${PERMISSION_TABLE}: '${permission}' is held by no role there is`],
        ),
        ...roles.filter((role) => !held.has(role)).map((role) => `${ROLE_TABLE}: '${role}' may do nothing`),
      ];
    },
    beside: { [ROLE_TABLE]: TABLES[ROLE_TABLE] ?? '' },
    broken: {
      [PERMISSION_TABLE]: `export const PERMISSIONS = { 'fly': [], 'walk': ['officer'] } as const;`,
      [ROLE_TABLE]: `export const ROLES = { officer: {}, ghost: {} } as const;`,
    },
    sound: TABLES,
  },
];
