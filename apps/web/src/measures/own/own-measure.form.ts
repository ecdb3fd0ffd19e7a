import { Day } from '@lib/kernel/day';
import { DateField } from '@lib/web-kit/forms/date-field';

/** For which day the reader’s own figure is worked out. */
export class OwnMeasureForm {
  @DateField({ name: 'The day', required: 'Enter the day the figure is about' })
  on!: Day;
}
