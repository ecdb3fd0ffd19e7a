import { applyDecorators } from '@nestjs/common';
import { ArrayMaxSize, IsString } from 'class-validator';
import { SeveralValues } from '@lib/web-kit/forms/several-values';

const LIST = 'Select reports from the list';

/** The reports of a bundle that are to go in, as they are ticked. */
export const PartsTicked = (): PropertyDecorator =>
  applyDecorators(
    ArrayMaxSize(100, { message: LIST }),
    IsString({ each: true, message: LIST }),
    SeveralValues(),
  );
