import { IsIn } from 'class-validator';
import { Day } from '@lib/kernel/day';
import { DateField } from '@lib/web-kit/forms/date-field';

/** Whom a run that somebody asks a schedule for tells. */
export const TELLS = {
  recipients: 'Its recipients',
  nobody: 'Nobody: the workbook waits in the run history',
} as const;

/** A run of a schedule beside the times it comes due. */
export class ScheduleRunForm {
  @DateField({ name: 'The date', required: 'Enter the date the report is about' })
  asAt!: Day;

  @IsIn(Object.keys(TELLS), { message: 'Select whom it tells' })
  tells!: keyof typeof TELLS;
}
