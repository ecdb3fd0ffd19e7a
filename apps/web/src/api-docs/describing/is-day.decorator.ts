import { ValidateBy, ValidationOptions } from 'class-validator';
import { isDay } from '@lib/kernel/day';

/** A real calendar day as `YYYY-MM-DD`. */
export const IsDay = (options: ValidationOptions): PropertyDecorator =>
  ValidateBy(
    { name: 'isDay', validator: { validate: (value): boolean => typeof value === 'string' && isDay(value) } },
    options,
  );
