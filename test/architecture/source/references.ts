import ts from 'typescript';
import { posix } from 'node:path';
import { nodesOf, parse, placeOf } from './parse';
import { filesOf, isTypeScript, Project } from './project';

/** One mention of another file or package. */
export interface Reference {
  /** `path:line` of the mention. */
  readonly place: string;
  readonly from: string;
  /** As written: `./x`, `@lib/kernel/day`, `express`. */
  readonly specifier: string;
  /** The names taken, where they are named. */
  readonly names: readonly string[];
  /** Path from the root without its ending, where it is ours; null for a package. */
  readonly target: string | null;
}

const known = new WeakMap<Project, readonly Reference[]>();

/** Every mention in a project's TypeScript, worked out once. */
export const allReferences = (project: Project): readonly Reference[] => {
  const found =
    known.get(project) ?? filesOf(project, isTypeScript).flatMap(([path, text]) => referencesOf(path, text));
  known.set(project, found);
  return found;
};

/** What a file imports, re-exports, requires, loads late or names as a type. */
const referencesOf = (path: string, text: string): Reference[] =>
  nodesOf(parse(path, text)).flatMap((node) => {
    const specifier = specifierOf(node);
    if (specifier === null) return [];
    return [
      {
        place: placeOf(node),
        from: path,
        specifier,
        names: namesOf(node),
        target: targetOf(path, specifier),
      },
    ];
  });

const specifierOf = (node: ts.Node): string | null => {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return literal(node.moduleSpecifier);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return literal(node.argument.literal);
  if (ts.isExternalModuleReference(node)) return literal(node.expression);
  if (ts.isCallExpression(node) && isLoading(node.expression)) return literal(node.arguments[0]);
  return null;
};

const isLoading = (called: ts.Expression): boolean =>
  called.kind === ts.SyntaxKind.ImportKeyword ||
  /^(require(\.resolve)?|jest\.(mock|requireActual))$/.test(called.getText());

const literal = (node: ts.Node | undefined): string | null =>
  node && ts.isStringLiteralLike(node) ? node.text : null;

const namesOf = (node: ts.Node): string[] => {
  const clause = ts.isImportDeclaration(node) ? node.importClause : undefined;
  const bindings = clause?.namedBindings;
  const named = bindings && ts.isNamedImports(bindings) ? bindings.elements : [];
  return [
    ...(clause?.name ? ['default'] : []),
    ...(bindings && ts.isNamespaceImport(bindings) ? ['*'] : []),
    ...named.map((element) => (element.propertyName ?? element.name).text),
  ];
};

const targetOf = (from: string, specifier: string): string | null => {
  if (specifier.startsWith('.')) return withoutEnding(posix.join(posix.dirname(from), specifier));
  const [, lib, inLib] = /^@lib\/([^/]+)\/(.+)$/.exec(specifier) ?? [];
  if (lib && inLib) return withoutEnding(`libs/${lib}/src/${inLib}`);
  const [, top, rest] = /^@(migrations|test)\/(.+)$/.exec(specifier) ?? [];
  return top && rest ? withoutEnding(`${top}/${rest}`) : null;
};

const withoutEnding = (path: string): string => path.replace(/\.(ts|js|mjs)$/, '');

/** The file a reference leads to, where the project has it. */
export const fileAt = (project: Project, target: string): string | null =>
  ['.ts', '.js', '.mjs', '/index.ts', ''].map((end) => target + end).find((path) => project.has(path)) ??
  null;
