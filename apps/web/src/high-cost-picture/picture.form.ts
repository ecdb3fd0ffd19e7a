import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { Day } from '@lib/kernel/day';
import { DateField } from '@lib/web-kit/forms/date-field';

/** What the address of the picture asks for. */
export class PictureForm {
  @DateField({ name: 'The day' })
  on!: Day | null;

  @IsOptional()
  @Matches(/^\d{0,6}$/, { message: 'Choose a version of the definition from the list' })
  definition?: string;

  /** Which table a file is of. */
  @IsOptional()
  @IsString({ message: 'Choose one of the tables' })
  @MaxLength(40, { message: 'Choose one of the tables' })
  table?: string;
}
