import { ValidateBy } from 'class-validator';

/** A whole number as typed, between two that are both allowed. */
export const IsWholeNumber = (least: number, most: number, message: string): PropertyDecorator =>
  ValidateBy(
    {
      name: 'isWholeNumber',
      validator: {
        validate: (value: unknown) =>
          typeof value === 'string' &&
          /^\d{1,4}$/.test(value) &&
          Number(value) >= least &&
          Number(value) <= most,
      },
    },
    { message },
  );

/** A version a form carries, so that two changes at once do not overwrite one another. */
export const IsVersion = (): PropertyDecorator =>
  ValidateBy(
    {
      name: 'isVersion',
      validator: { validate: (value: unknown) => typeof value === 'string' && /^\d{1,9}$/.test(value) },
    },
    { message: 'Open the page again, then try again' },
  );
