import { IsIn, IsOptional, IsString, Matches } from 'class-validator';
import { Day } from '@lib/kernel/day';
import { readPounds } from '@lib/kernel/pounds';
import { CostLine, LINE_KINDS, LineKind, Payer, PAYERS } from '@lib/high-cost/costs/cost-line';
import { DateField } from '@lib/web-kit/forms/date-field';
import { IsPounds } from '../../cases/search/is-pounds.decorator';
import { FORM_STEPS, FormStep } from '../../children/entering/form-step';

const SEEN = { message: 'Open the cost line again, then change it' };
const AMOUNT = { message: 'Enter the amount, for example 4,500 or 4500.50' };

/** A price to be added to a placement. */
export class AddLineForm {
  @IsIn(Object.keys(LINE_KINDS), { message: 'Select what it pays for' })
  kind!: LineKind;

  @IsIn(Object.keys(PAYERS), { message: 'Select who is invoiced' })
  payer!: Payer;

  @IsIn(['week', 'once'], { message: 'Select whether it is paid every week or once' })
  per!: CostLine['per'];

  @IsString(AMOUNT)
  @Matches(/\S/, AMOUNT)
  @IsPounds('The amount')
  amount!: string;

  @DateField({ name: 'The first night', required: 'Enter the first night that is paid' })
  startsOn!: Day;

  @DateField({ name: 'The day it ends' })
  endsOn!: Day | null;

  @Matches(/^\d{1,9}$/, { message: 'Open the form again, then add the line' })
  linesVersion!: string;

  @IsOptional()
  @IsIn(FORM_STEPS)
  step?: FormStep;
}

export class EndLineForm {
  @DateField({ name: 'The day it ends', required: 'Enter the day it ends' })
  endsOn!: Day;

  @Matches(/^\d{1,9}$/, SEEN)
  version!: string;
}

export class TakeBackLineForm {
  @Matches(/^\d{1,9}$/, SEEN)
  version!: string;
}

/** The line the form describes. */
export const lineOf = ({ kind, payer, per, amount, startsOn, endsOn }: AddLineForm): CostLine => ({
  kind,
  payer,
  per,
  pence: readPounds(amount)!,
  startsOn,
  endsOn,
});
