import { Schema } from '../schemas/schema';
import { nameOf } from './example-of';

/** What a value is, in a few words, and the shape it has where that has a name. */
export interface TypeWords {
  readonly text: string;
  /** Name of the shape, to be linked to. */
  readonly shape: string | null;
}

const FORMATS: Readonly<Record<string, string>> = {
  uuid: 'key',
  date: 'day',
  'date-time': 'moment',
  email: 'email address',
  binary: 'file',
};

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'whole number',
  number: 'number',
  boolean: 'true or false',
  object: 'values by name',
};

export const typeWords = (schema: Schema): TypeWords => {
  if (schema.$ref) return { text: nameOf(schema.$ref), shape: nameOf(schema.$ref) };
  if (schema.anyOf) return eitherOf(schema.anyOf);
  const types = [schema.type ?? 'any value'].flat();
  const orNull = types.includes('null') ? ', or null' : '';
  if (types.includes('array')) {
    const { text, shape } = typeWords(schema.items ?? {});
    return { text: `list of ${text}${orNull}`, shape };
  }
  if (schema.enum) return { text: choiceWords(schema.enum), shape: null };
  const name = FORMATS[schema.format ?? ''] ?? TYPES[types[0]!] ?? types[0]!;
  return { text: `${name}${limitsOf(schema)}${orNull}`, shape: null };
};

const eitherOf = (schemas: readonly Schema[]): TypeWords => {
  const words = schemas.map((one) => (one.type === 'null' ? { text: 'null', shape: null } : typeWords(one)));
  return {
    text: words.map(({ text }) => text).join(', or '),
    shape: words.find(({ shape }) => shape !== null)?.shape ?? null,
  };
};

/** A short choice is told; a long one is in the document. */
const MOST_TOLD = 12;

const choiceWords = (choice: readonly unknown[]): string => {
  const known = choice.filter((value) => value !== null).map(String);
  const told =
    known.length > MOST_TOLD
      ? `one of ${known.length} values, such as ${known.slice(0, 3).join(', ')}`
      : `one of ${known.join(', ')}`;
  return choice.includes(null) ? `${told}; or null` : told;
};

const limitsOf = ({ maxLength, minimum, maximum }: Schema): string => {
  if (maxLength !== undefined) return `, ${maxLength} characters or fewer`;
  if (minimum !== undefined && maximum !== undefined) return ` from ${minimum} to ${maximum}`;
  return minimum === undefined ? '' : ` from ${minimum}`;
};
