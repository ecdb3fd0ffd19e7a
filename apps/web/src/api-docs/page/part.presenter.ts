import { DataTable } from '@lib/web-kit/tables/data-table';
import { apiDocsPaths } from '../api-docs.paths';
import { OpenApi, operationsOf } from '../document/open-api';
import { fieldsTable, OperationModel, presentOperation, shapeAnchor } from './operation.presenter';

/** One part of the API: its operations, and the shapes their answers are made of. */
export interface PartModel {
  readonly title: string;
  /** Its name in the address. */
  readonly part: string;
  readonly name: string;
  readonly about: string;
  readonly operations: readonly OperationModel[];
  readonly shapes: readonly ShapeModel[];
  readonly back: { readonly href: string };
}

interface ShapeModel {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly fields: DataTable;
}

/** The parts of a document, in its order: what it does not say, the pages cannot either. */
export const presentParts = (document: OpenApi): PartModel[] =>
  (document.tags ?? []).map(({ name, description = '' }) => {
    const found = operationsOf(document).filter(({ operation }) => operation.tags.includes(name));
    return {
      title: `${name}: using the API`,
      part: name.toLowerCase().replace(/\W+/g, '-'),
      name,
      about: description,
      operations: found.map((one) => presentOperation(one, document)),
      shapes: shapesOf(document, found).map((shape) => presentShape(document, shape)),
      back: { href: apiDocsPaths.page },
    };
  });

/** The shapes that operations name, and those that these name in turn; not the bodies, which stand where they are sent. */
const shapesOf = (document: OpenApi, operations: ReturnType<typeof operationsOf>): string[] => {
  const bodies = new Set(operations.flatMap(({ operation }) => namedIn(operation.requestBody)));
  const named = new Set<string>();
  const waiting = operations.flatMap(({ operation }) => namedIn(answersOf(operation.responses)));
  waiting.push(...[...bodies].flatMap((name) => namedIn(document.components.schemas[name])));
  for (const name of waiting) {
    if (named.has(name)) continue;
    named.add(name);
    waiting.push(...namedIn(document.components.schemas[name]));
  }
  return [...named].sort((a, b) => a.localeCompare(b));
};

/** What is answered when all is well; refusals all look the same, and the first page shows one. */
const answersOf = (responses: Readonly<Record<string, unknown>>): unknown =>
  Object.entries(responses).filter(([status]) => status.startsWith('2'));

const namedIn = (part: unknown): string[] =>
  [...JSON.stringify(part ?? null).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name!);

const presentShape = (document: OpenApi, name: string): ShapeModel => {
  const shape = document.components.schemas[name]!;
  return {
    id: shapeAnchor(name),
    name,
    about: shape.description ?? '',
    fields: fieldsTable(`Fields of ${name}`, shape, 'Field'),
  };
};
