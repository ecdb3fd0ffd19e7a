import { Schema } from '../schemas/schema';

export type Shapes = Readonly<Record<string, Schema>>;

/** The shape a reference stands for, or the schema itself. */
export const resolved = (schema: Schema, shapes: Shapes): Schema =>
  schema.$ref ? { ...shapes[nameOf(schema.$ref)]!, description: schema.description } : schema;

export const nameOf = (reference: string): string => reference.split('/').at(-1)!;

/** A value that a schema would take, from the examples it gives; of a choice, the first. */
export const exampleOf = (schema: Schema, shapes: Shapes): unknown => {
  if (schema.examples) return schema.examples[0];
  const { anyOf, enum: choice, ...rest } = resolved(schema, shapes);
  if (rest.examples) return rest.examples[0];
  if (anyOf) return exampleOf(anyOf[0]!, shapes);
  if (choice) return choice[0];
  return exampleOfType(rest, shapes);
};

const exampleOfType = ({ type, items, properties = {}, description }: Schema, shapes: Shapes): unknown => {
  switch (Array.isArray(type) ? type[0] : type) {
    case 'array':
      return items ? [exampleOf(items, shapes)] : [];
    case 'object':
      return Object.fromEntries(
        Object.entries(properties).map(([name, one]) => [name, exampleOf(one, shapes)]),
      );
    case 'integer':
    case 'number':
      return 1;
    case 'boolean':
      return true;
    default:
      return `(${description ?? 'text'})`;
  }
};
