import { Day } from '@lib/kernel/day';
import { DateField } from '@lib/web-kit/forms/date-field';

/** Which day a report is about. */
export class DayForm {
  @DateField({ name: 'The date', required: 'Enter the date the report is about' })
  asAt!: Day;
}
