import { DataTable, TableRow } from '@lib/web-kit/tables/data-table';
import { BY_TOKEN } from '../document/complete-operation';
import { OpenApi, Operation, Parameter } from '../document/open-api';
import { Schema } from '../schemas/schema';
import { exampleOf, resolved, Shapes } from './example-of';
import { typeWords } from './type-words';

export interface OperationModel {
  readonly id: string;
  readonly summary: string;
  readonly line: string;
  readonly paragraphs: readonly string[];
  readonly byToken: boolean;
  readonly parameters: DataTable | null;
  readonly fields: DataTable | null;
  /** What is sent, as it goes over the wire; null when there is no body. */
  readonly request: string | null;
  readonly answer: string;
  readonly answerShape: string | null;
  readonly answerExample: string | null;
}

export const shapeAnchor = (name: string): string => `shape-${name}`;

/** One operation as the page explains it. */
export const presentOperation = (
  found: { method: string; path: string; operation: Operation },
  document: OpenApi,
): OperationModel => {
  const { method, path, operation } = found;
  const shapes = document.components.schemas;
  return {
    id: operation.operationId.replace('.', '-'),
    summary: operation.summary,
    line: `${method} ${path}`,
    paragraphs: (operation.description ?? '').split('\n\n'),
    byToken: operation.security?.some((one) => BY_TOKEN in one) ?? false,
    parameters: parametersTable(operation),
    ...bodyOf(found, shapes),
    ...answerOf(operation, shapes),
  };
};

const parametersTable = ({ summary, parameters = [] }: Operation): DataTable | null =>
  parameters.length === 0
    ? null
    : {
        caption: `In the address: ${summary}`,
        hideCaption: true,
        small: true,
        columns: [{ text: 'In the address' }, { text: 'What it is' }, { text: 'Value' }],
        rows: parameters.map(parameterRow),
      };

const parameterRow = ({ name, in: place, required, description, schema }: Parameter): TableRow => [
  { text: place === 'path' ? `{${name}}` : name, note: required ? undefined : 'May be left out' },
  description ?? '',
  typeWords(schema).text,
];

const bodyOf = (
  { method, path, operation }: { method: string; path: string; operation: Operation },
  shapes: Shapes,
): Pick<OperationModel, 'fields' | 'request'> => {
  const [type, body] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
  if (!type || !body) return { fields: null, request: null };
  const fields = fieldsTable(
    `In the body: ${operation.summary}`,
    resolved(body.schema, shapes),
    'In the body',
  );
  if (type !== 'application/json') return { fields, request: null };
  const example = JSON.stringify(exampleOf(body.schema, shapes), null, 2);
  return { fields, request: `${method} ${path}\nContent-Type: application/json\n\n${example}` };
};

/** The fields of an object, one a row. */
export const fieldsTable = (caption: string, shape: Schema, first: string): DataTable => ({
  caption,
  hideCaption: true,
  small: true,
  columns: [{ text: first }, { text: 'What it is' }, { text: 'Value' }],
  rows: Object.entries(shape.properties ?? {}).map(([name, schema]) => {
    const { text, shape: named } = typeWords(schema);
    return [
      { text: name, note: shape.required?.includes(name) ? undefined : 'May be left out' },
      schema.description ?? '',
      named ? { text, href: `#${shapeAnchor(named)}` } : text,
    ];
  }),
});

const answerOf = (
  { responses }: Operation,
  shapes: Shapes,
): Pick<OperationModel, 'answer' | 'answerShape' | 'answerExample'> => {
  const [status, response] = Object.entries(responses).find(([code]) => code.startsWith('2'))!;
  const [type, content] = Object.entries(response.content ?? {})[0] ?? [];
  const schema = type === 'application/json' ? content?.schema : undefined;
  return {
    answer: `${status}: ${response.description}`,
    answerShape: schema ? typeWords(schema).shape : null,
    answerExample: schema ? JSON.stringify(exampleOf(schema, shapes), null, 2) : null,
  };
};
