import { getMetadataStorage } from 'class-validator';
import { Schema } from '../schemas/schema';
import { BodyClass, listOf } from './list-of.decorator';
import { saidOf } from './said.decorator';

interface Check {
  readonly name?: string;
  readonly type: string;
  readonly propertyName: string;
  readonly constraints?: readonly unknown[];
  readonly each: boolean;
}

/**
 * The schema of what a body or query class takes, worked out from its checks: what the document says is what is
 * checked. @throws Error for a check this does not know, or a field nothing is said of.
 */
export const classSchema = (type: BodyClass): Schema => {
  const fields = Map.groupBy(checksOf(type), (check) => check.propertyName);
  const properties = [...fields].map(([field, checks]) => [field, fieldSchema(type, field, checks)] as const);
  return {
    title: type.name,
    type: 'object',
    properties: Object.fromEntries(properties),
    required: [...fields].filter(([, checks]) => !checks.some(isOptional)).map(([field]) => field),
    additionalProperties: false,
  };
};

const checksOf = (type: BodyClass): Check[] =>
  getMetadataStorage().getTargetValidationMetadatas(type, '', false, false);

const isOptional = ({ type }: Check): boolean => type === 'conditionalValidation';

const fieldSchema = (type: BodyClass, field: string, checks: readonly Check[]): Schema => {
  const prototype = type.prototype as object;
  const said = saidOf(prototype, field);
  if (!said) throw new Error(`${type.name}.${field}: say with @Said what it is`);
  const of = listOf(prototype, field);
  const facts = checks.filter((check) => check.type === 'customValidation');
  const whole = merged(facts.filter((check) => !check.each));
  const each = merged(facts.filter((check) => check.each));
  const items = of ? { items: classSchema(of) } : Object.keys(each).length > 0 ? { items: each } : {};
  return { ...('items' in items ? { type: 'array' } : {}), ...whole, ...items, ...said };
};

const merged = (checks: readonly Check[]): Schema =>
  Object.assign({}, ...checks.map((check) => factsOf(check))) as Schema;

/** What one check of class-validator means in a schema. */
const factsOf = ({ name, constraints: [first] = [], propertyName }: Check): Schema => {
  const known: Readonly<Record<string, () => Schema>> = {
    isString: () => ({ type: 'string' }),
    isEmail: () => ({ type: 'string', format: 'email' }),
    isUuid: () => ({ type: 'string', format: 'uuid' }),
    isDay: () => ({ type: 'string', format: 'date' }),
    isNumber: () => ({ type: 'number' }),
    isInt: () => ({ type: 'integer' }),
    isBoolean: () => ({ type: 'boolean' }),
    isArray: () => ({ type: 'array' }),
    isAnswer: () => ({
      anyOf: [
        { type: 'string' },
        { type: 'number' },
        { type: 'array', items: { type: 'string' } },
        { type: 'null' },
      ],
    }),
    isIn: () => choiceOf(first as readonly unknown[]),
    equals: () => (first === true ? { type: 'boolean', enum: [true] } : choiceOf([first])),
    matches: () => ({ type: 'string', pattern: (first as RegExp).source }),
    isNotEmpty: () => ({ minLength: 1 }),
    minLength: () => ({ minLength: first as number }),
    maxLength: () => ({ maxLength: first as number }),
    min: () => ({ minimum: first as number }),
    max: () => ({ maximum: first as number }),
    arrayNotEmpty: () => ({ minItems: 1 }),
    arrayMaxSize: () => ({ maxItems: first as number }),
  };
  const facts = name === undefined ? undefined : known[name];
  if (!facts) throw new Error(`${propertyName}: the documentation does not know the check ${name ?? '?'}`);
  return facts();
};

const choiceOf = (values: readonly unknown[]): Schema => ({
  type: typeof values[0] === 'number' ? 'integer' : 'string',
  enum: values,
});
