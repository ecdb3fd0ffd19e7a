import { applyDecorators } from '@nestjs/common';
import { IsOptional, MaxLength } from 'class-validator';

/** What somebody typed into one box of a scenario: read, and refused with what was expected, where it is understood. */
export const Typed = (): PropertyDecorator =>
  applyDecorators(IsOptional(), MaxLength(40, { message: 'Enter a number' }));
