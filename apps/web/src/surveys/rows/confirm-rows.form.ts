import { IsIn, IsOptional, IsUUID, Matches } from 'class-validator';
import { SeveralValues } from '@lib/web-kit/forms/several-values';

/** Which rows of a list are confirmed as unchanged. */
export class ConfirmRowsForm {
  @Matches(/^\d{1,15}$/, { message: 'Go back to the list and try again' })
  seen!: string;

  @SeveralValues()
  @IsUUID(undefined, { each: true, message: 'Choose rows of the list' })
  shown!: string[];

  @SeveralValues()
  @IsUUID(undefined, { each: true, message: 'Choose rows of the list' })
  rows!: string[];

  @IsOptional()
  @IsIn(['ticked', 'page'], { message: 'Choose what to confirm' })
  which?: string;
}
