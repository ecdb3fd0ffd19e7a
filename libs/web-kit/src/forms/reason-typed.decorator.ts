import { applyDecorators } from '@nestjs/common';
import { IsString, Matches, MaxLength } from 'class-validator';

/** A reason that has to be typed. @param required what is said without one @param tooLong what is said of a longer one */
export const ReasonTyped = (required: string, longest: number, tooLong: string): PropertyDecorator =>
  applyDecorators(
    IsString({ message: required }),
    Matches(/\S/, { message: required }),
    MaxLength(longest, { message: tooLong }),
  );
