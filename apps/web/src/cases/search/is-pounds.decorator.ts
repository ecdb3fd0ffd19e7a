import { ValidateBy } from 'class-validator';
import { MOST_PENCE, readPounds } from '@lib/kernel/pounds';

/** An amount a week as people type it, or nothing. @param name at the start of a sentence, for example "The fee" */
export const IsPounds = (name: string): PropertyDecorator =>
  ValidateBy({
    name: 'isPounds',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && (value.trim() === '' || isWithin(value)),
      defaultMessage: () =>
        `${name} must be pounds a week up to £${(MOST_PENCE / 100).toLocaleString('en-GB')}, for example 4,500 or 4500.50`,
    },
  });

const isWithin = (text: string): boolean => (readPounds(text) ?? Infinity) <= MOST_PENCE;
