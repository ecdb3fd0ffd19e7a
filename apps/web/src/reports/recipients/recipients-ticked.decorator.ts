import { applyDecorators } from '@nestjs/common';
import { ArrayMaxSize, IsIn, IsUUID } from 'class-validator';
import { RECIPIENT_ROLES } from '@lib/reports/deliveries/entitled';
import { SeveralValues } from '@lib/web-kit/forms/several-values';

/** The roles that are told, as they are ticked. */
export const RolesTicked = (): PropertyDecorator =>
  applyDecorators(
    IsIn(RECIPIENT_ROLES, { each: true, message: 'Select roles from the list' }),
    SeveralValues(),
  );

/** The people that are told by name, as they are ticked. */
export const PeopleTicked = (): PropertyDecorator =>
  applyDecorators(
    ArrayMaxSize(100, { message: 'Select 100 people or fewer' }),
    IsUUID(undefined, { each: true, message: 'Select people from the list' }),
    SeveralValues(),
  );
