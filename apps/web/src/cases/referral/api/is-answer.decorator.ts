import { applyDecorators } from '@nestjs/common';
import { IsOptional, ValidateBy } from 'class-validator';

const MOST_TEXT = 20_000;
const MOST_CODES = 40;

const isText = (value: unknown): boolean => typeof value === 'string' && value.length <= MOST_TEXT;

const isAnswer = (value: unknown): boolean =>
  isText(value) ||
  Number.isFinite(value) ||
  (Array.isArray(value) && value.length <= MOST_CODES && value.every(isText));

/** Text, a day, a number, or several codes; whether it answers its question is for the section to say. */
export const IsAnswer = (message: string): PropertyDecorator =>
  applyDecorators(
    IsOptional(),
    ValidateBy({ name: 'isAnswer', validator: { validate: isAnswer } }, { message }),
  );
