import { IsOptional, Matches } from 'class-validator';

/** A number that may be left empty, as it is typed. */
export const TypedNumber =
  (name: string): PropertyDecorator =>
  (target, key) => {
    IsOptional()(target, key);
    Matches(/^\s*(\d{1,4}([.,]\d{1,3})?)?\s*$/, { message: `${name} must be a number, for example 3` })(
      target,
      key,
    );
  };

/** Null where nothing was typed. */
export const readNumber = (typed: string | undefined): number | null => {
  const text = typed?.trim().replace(',', '.');
  return text ? Number(text) : null;
};
