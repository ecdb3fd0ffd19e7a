import { IsOptional, IsString, Matches } from 'class-validator';
import { Day } from '@lib/kernel/day';
import { DateField } from '@lib/web-kit/forms/date-field';

/** To whom a section is given, and by when they are asked to be done. */
export class AssignForm {
  @IsOptional()
  @Matches(/^([0-9a-f-]{36})?$/, { message: 'Choose a colleague from the list' })
  @IsString({ message: 'Choose a colleague from the list' })
  personId?: string;

  @DateField({ name: 'The day' })
  dueOn!: Day | null;
}
