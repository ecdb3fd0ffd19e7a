import { IsOptional, IsUUID, Matches } from 'class-validator';
import { Day } from '@lib/kernel/day';
import { DateField } from '@lib/web-kit/forms/date-field';

/** For which day a report is run, or which earlier run of that day is made again of the same releases. */
export class RunReportForm {
  @DateField({ name: 'The date', required: 'Enter the date the report is about' })
  asAt!: Day;

  @IsOptional()
  @IsUUID(undefined, { message: 'Go back to the earlier run, and make it again from its page' })
  againOf?: string;

  @IsOptional()
  @Matches(/^\d{0,4}$/, { message: 'Choose a version of the definition from the list' })
  definition?: string;
}
