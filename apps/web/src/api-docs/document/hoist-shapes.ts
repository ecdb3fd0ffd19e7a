import { isDeepStrictEqual } from 'node:util';
import { Schema } from '../schemas/schema';

export interface Hoisted<T> {
  readonly value: T;
  readonly shapes: Readonly<Record<string, Schema>>;
}

/**
 * Moves every schema that has a name (`title`) out of the document into its components, once, and puts a reference
 * in its place. @throws Error when two different shapes have the same name.
 */
export const hoistShapes = <T>(document: T): Hoisted<T> => {
  const shapes: Record<string, Schema> = {};
  const hoist = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(hoist);
    if (typeof node !== 'object' || node === null) return node;
    const copy = Object.fromEntries(
      Object.entries(node).map(([name, value]) => [name, hoist(value)]),
    ) as Schema;
    return isNamed(copy) ? keep(shapes, copy) : copy;
  };
  return { value: hoist(document) as T, shapes };
};

const isNamed = (node: Schema): node is Schema & { title: string } =>
  typeof node.title === 'string' && node.type === 'object';

const keep = (shapes: Record<string, Schema>, { title, ...shape }: Schema & { title: string }): Schema => {
  if (shapes[title] && !isDeepStrictEqual(shapes[title], shape)) {
    throw new Error(`Two different shapes are called ${title}`);
  }
  shapes[title] = shape;
  return { $ref: `#/components/schemas/${title}` };
};
