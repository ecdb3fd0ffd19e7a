import { Day } from '@lib/kernel/day';
import { DateField } from '@lib/web-kit/forms/date-field';

/** For which day a report is run. */
export class RunReportForm {
  @DateField({ name: 'The date', required: 'Enter the date the report is about' })
  asAt!: Day;
}
