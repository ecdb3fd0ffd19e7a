import { IsEmail, IsIn, IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { Day } from '@lib/kernel/day';
import { DateField } from '@lib/web-kit/forms/date-field';
import { SeveralValues } from '@lib/web-kit/forms/several-values';

export const KINDS = [
  { value: 'U1', text: 'Foster placement with a relative or friend', hint: 'Long term' },
  { value: 'K2', text: 'Children’s home' },
  { value: 'H5', text: 'Semi-independent living' },
];

/** One of every question the macros draw. */
export class SampleForm {
  @MaxLength(100, { message: 'Email address must be 100 characters or fewer' })
  @IsEmail({}, { message: 'Enter an email address in the correct format, like name@example.org' })
  @IsNotEmpty({ message: 'Enter an email address' })
  email!: string;

  @DateField({ name: 'The date it started', required: 'Enter the date it started' })
  started!: Day;

  @IsIn(KINDS.map(({ value }) => value), { message: 'Choose the kind of placement' })
  kind!: string;

  @SeveralValues()
  @IsIn(KINDS.map(({ value }) => value), { each: true, message: 'Choose from the list of kinds' })
  others!: string[];

  @IsIn(['bromley', 'camden'], { message: 'Choose a borough' })
  borough!: string;

  @IsString({ message: 'Enter a note' })
  @MaxLength(200, { message: 'Note must be 200 characters or fewer' })
  note!: string;
}
