import { IsIn, IsNotEmpty, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { Day } from '@lib/kernel/day';
import { Ask, ASKS, URGENCIES, Urgency } from '@lib/panel/cases/panel-case';
import { DateField } from '@lib/web-kit/forms/date-field';

export class SuitabilityForm {
  @IsIn(['yes', 'no'], { message: 'Select yes or no' })
  answer!: 'yes' | 'no';
}

/** Sent as a form, so that the child’s reference is never in an address. */
export class StartCaseForm {
  @IsUUID(undefined, { message: 'Select a panel' })
  seriesId!: string;

  @IsString()
  @MaxLength(50, { message: 'The reference must be 50 characters or fewer' })
  @IsNotEmpty({ message: 'Enter the child’s local reference' })
  childReference!: string;

  @IsIn(Object.keys(ASKS), { message: 'Select what is asked of the panel' })
  ask!: Ask;

  @IsIn(Object.keys(URGENCIES), { message: 'Select how urgent it is' })
  urgency!: Urgency;

  @DateField({ name: 'The day it is needed by' })
  neededBy!: Day | null;

  /** Asked once it is known that the child has an open case. */
  @IsOptional()
  @IsIn(['yes'])
  evenIfOpen?: 'yes';
}
