import { IsOptional, IsString, Matches } from 'class-validator';
import { Day } from '@lib/kernel/day';
import { DateField } from '@lib/web-kit/forms/date-field';
import { SeveralValues } from '@lib/web-kit/forms/several-values';

/** What is asked besides the file of a list. */
export class ListForm {
  @DateField({ name: 'The day of the list', required: 'Enter the day the list is true for' })
  asAt!: Day;
}

/** The confirmation of a difference that was shown. */
export class LoadForm {
  @IsString()
  @Matches(/^[0-9a-f]{64}$/)
  seen!: string;

  /** Archived settings of the list that are to come back. */
  @IsOptional()
  @SeveralValues()
  @IsString({ each: true })
  bringBack?: string[];
}
