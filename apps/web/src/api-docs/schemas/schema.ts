/** As much of JSON Schema (2020-12, as OpenAPI 3.1 takes it) as the answers of this service need. */
export interface Schema {
  /** The name of a shape: it becomes a component of the document, and is referred to by it. */
  readonly title?: string;
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly anyOf?: readonly Schema[];
  readonly examples?: readonly unknown[];
}

const plain =
  (facts: Schema) =>
  (description: string, example?: unknown): Schema => ({
    ...facts,
    description,
    ...(example === undefined ? {} : { examples: [example] }),
  });

export const text = plain({ type: 'string' });
export const key = plain({
  type: 'string',
  format: 'uuid',
  examples: ['0197a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b'],
});
export const day = plain({ type: 'string', format: 'date', examples: ['2026-03-31'] });
export const moment = plain({ type: 'string', format: 'date-time', examples: ['2026-03-31T07:00:00Z'] });
export const whole = plain({ type: 'integer', examples: [1] });
export const decimal = plain({ type: 'number' });
export const flag = plain({ type: 'boolean', examples: [true] });
export const borough = plain({ type: 'integer', examples: [305] });

export const oneOf = (values: readonly string[], description: string): Schema => ({
  type: 'string',
  enum: values,
  description,
});

export const list = (items: Schema, description: string): Schema => ({ type: 'array', items, description });

/** Values of one kind by names that are not known beforehand. */
export const byName = (values: Schema, description: string): Schema => ({
  type: 'object',
  additionalProperties: values,
  description,
});

/** What may also be null; the description says when. */
export const orNull = (schema: Schema): Schema => {
  const { description, examples, ...rest } = schema;
  const said = { ...(description ? { description } : {}), ...(examples ? { examples } : {}) };
  if (schema.title) return { anyOf: [schema, { type: 'null' }], ...said };
  if (typeof rest.type !== 'string' || rest.enum) return { anyOf: [rest, { type: 'null' }], ...said };
  return { ...rest, type: [rest.type, 'null'], ...said };
};

/**
 * An object of the type given. Every field of the type must be described and no other can be, so that a field
 * added to an answer does not compile until it is documented. The schema does not forbid other fields: an answer
 * may grow without a new version.
 */
export const shape = <T extends object>(
  title: string,
  description: string,
  properties: { readonly [Field in keyof T]-?: Schema },
): Schema => ({
  title,
  description,
  type: 'object',
  properties,
  required: Object.keys(properties),
});
