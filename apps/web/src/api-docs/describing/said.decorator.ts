import { Schema } from '../schemas/schema';

const SAID = Symbol('said of a field');

/**
 * What the documentation says of a field of a body or a query, besides what its checks say already.
 * @param facts what no check can tell, for example an example
 */
export const Said =
  (description: string, facts: Schema = {}): PropertyDecorator =>
  (target, key) =>
    Reflect.defineMetadata(SAID, { ...facts, description } satisfies Schema, target, key);

export const saidOf = (prototype: object, field: string): Schema | undefined =>
  Reflect.getMetadata(SAID, prototype, field) as Schema | undefined;
