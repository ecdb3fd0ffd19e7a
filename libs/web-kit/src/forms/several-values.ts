import { Transform } from 'class-transformer';

const SEVERAL = Symbol('several values');

/**
 * Marks a field that may be sent more than once (checkboxes, a filter of several). It is always an array; every
 * other field sent twice is refused, because two readers could take a different one of the two.
 */
export const SeveralValues = (): PropertyDecorator => (target, key) => {
  const names = (Reflect.getMetadata(SEVERAL, target) as string[] | undefined) ?? [];
  Reflect.defineMetadata(SEVERAL, [...names, String(key)], target);
  Transform(({ value }: { value: unknown }) => asArray(value))(target, key);
};

/** The names of a class's fields that may be repeated. */
export const severalValuesOf = (type: unknown): readonly string[] =>
  typeof type === 'function'
    ? ((Reflect.getMetadata(SEVERAL, type.prototype as object) as string[]) ?? [])
    : [];

const asArray = (value: unknown): unknown[] => {
  if (value === undefined || value === null || value === '') return [];
  return Array.isArray(value) ? (value as unknown[]) : [value];
};
