import { IsIn, IsOptional } from 'class-validator';

/** One of some words, or left empty where it is not recorded. */
export const OneOfOrNone =
  (words: object, message: string): PropertyDecorator =>
  (target, key) => {
    IsOptional()(target, key);
    IsIn(['', ...Object.keys(words)], { message })(target, key);
  };
