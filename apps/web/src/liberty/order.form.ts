import { Matches } from 'class-validator';
import { Day } from '@lib/kernel/day';
import { DateField } from '@lib/web-kit/forms/date-field';

const SEEN = { message: 'Open the order again, then save it' };

export class OrderForm {
  @DateField({ name: 'The first day', required: 'Enter the first day of the order' })
  startsOn!: Day;

  @DateField({ name: 'The day it ends' })
  endsOn!: Day | null;
}

export class EndOrderForm {
  @DateField({ name: 'The day it ends', required: 'Enter the day the order ends' })
  endsOn!: Day;

  @Matches(/^\d{1,9}$/, SEEN)
  version!: string;
}

export class TakeBackOrderForm {
  @Matches(/^\d{1,9}$/, SEEN)
  version!: string;
}
