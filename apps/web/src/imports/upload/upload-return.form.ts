import { IsIn, IsOptional, IsString, Matches } from 'class-validator';
import { Day } from '@lib/kernel/day';
import { DateField } from '@lib/web-kit/forms/date-field';

/** What the upload page asks besides the files. A concatenated file brings its own year, so the year may be left out. */
export class UploadReturnForm {
  @IsOptional()
  @IsString()
  @Matches(/^(20\d\d)?$/, { message: 'Choose the year the return is for' })
  year?: string;

  @IsIn(['whole', 'part'], { message: 'Say whether it covers the whole year or part of it' })
  covers!: 'whole' | 'part';

  @DateField({ name: 'The day the extract is true for' })
  asAt!: Day | null;
}
