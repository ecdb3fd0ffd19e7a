import { IsOptional, Matches } from 'class-validator';
import { Day } from '@lib/kernel/day';
import { DateField } from '@lib/web-kit/forms/date-field';

/** The day the report of access and downloads is about, and which part of a long table is shown. */
export class AccessForm {
  @DateField({ name: 'The date', required: 'Enter the date the report is about' })
  asAt!: Day;

  @IsOptional()
  @Matches(/^\d{1,6}$/, { message: 'Go back to the first page of the list' })
  page?: string;
}
