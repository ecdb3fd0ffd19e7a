import { IsIn, IsOptional, Matches, MaxLength } from 'class-validator';
import { Day } from '@lib/kernel/day';
import {
  LONGEST_EVIDENCE,
  UPLIFT_REASONS,
  UPLIFT_STATES,
  UpliftAsked,
  UpliftDecided,
  UpliftState,
} from '@lib/high-cost/uplifts/uplift-request';
import { DateField } from '@lib/web-kit/forms/date-field';
import { readNumber, TypedNumber } from '../outcomes/typed-number';

/** What a provider asks for. */
export class AddUpliftForm {
  @Matches(/^[0-9a-f-]{36}$/, { message: 'Select the setting' })
  settingId!: string;

  @DateField({ name: 'The day', required: 'Enter the day the provider asked' })
  askedOn!: Day;

  @TypedNumber('The increase')
  @Matches(/\d/, { message: 'Enter the increase in percent, for example 4.5' })
  askedPercent!: string;

  @DateField({ name: 'The day it is to hold from', required: 'Enter the day it is to hold from' })
  appliesFrom!: Day;

  @IsIn(Object.keys(UPLIFT_REASONS), { message: 'Select the reason the provider gives' })
  reason!: keyof typeof UPLIFT_REASONS;
}

export const askedOfForm = (form: AddUpliftForm): UpliftAsked => ({
  askedOn: form.askedOn,
  askedPercent: readNumber(form.askedPercent) ?? 0,
  appliesFrom: form.appliesFrom,
  reason: form.reason,
});

/** What became of it. */
export class DecideUpliftForm {
  @IsIn([...Object.keys(UPLIFT_STATES), 'wrong'], { message: 'Select what became of the request' })
  state!: UpliftState | 'wrong';

  @DateField({ name: 'The day it was decided' })
  decidedOn!: Day | null;

  @TypedNumber('What was agreed')
  agreedPercent?: string;

  @IsOptional()
  @MaxLength(LONGEST_EVIDENCE, {
    message: `Where the decision is kept must be ${LONGEST_EVIDENCE} characters or fewer`,
  })
  evidence?: string;

  @Matches(/^\d{1,9}$/, { message: 'Open the request again, then save it' })
  version!: string;
}

export const decidedOfForm = (state: UpliftState, form: DecideUpliftForm): UpliftDecided => ({
  state,
  decidedOn: form.decidedOn,
  agreedPercent: readNumber(form.agreedPercent),
  evidence: form.evidence?.trim() || null,
});
