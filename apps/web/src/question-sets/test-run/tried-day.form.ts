import { Day } from '@lib/kernel/day';
import { DateField } from '@lib/web-kit/forms/date-field';

/** The day a wave with these answers would be about. */
export class TriedDay {
  @DateField({ name: 'The reference day', required: 'Enter the reference day' })
  referenceDay!: Day;
}
