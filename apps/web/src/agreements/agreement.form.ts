import { IsIn, IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { PURPOSES, Purpose } from '@lib/boroughs/agreements/agreement';
import { Day } from '@lib/kernel/day';
import { DateField } from '@lib/web-kit/forms/date-field';

export class AgreementForm {
  @IsString({ message: 'Choose a borough' })
  @Matches(/^\d{3}$/, { message: 'Choose a borough' })
  borough!: string;

  @IsIn(Object.keys(PURPOSES), { message: 'Select what the data may be used for' })
  purpose!: Purpose;

  @DateField({ name: 'The first day', required: 'Enter the first day the agreement holds' })
  startsOn!: Day;

  @DateField({ name: 'The last day', required: 'Enter the last day the agreement holds' })
  endsOn!: Day;

  @IsString({ message: 'Enter where the signed agreement is filed' })
  @MaxLength(100, { message: 'Where it is filed must be 100 characters or fewer' })
  @MinLength(1, { message: 'Enter where the signed agreement is filed' })
  reference!: string;

  @IsString({ message: 'Enter who signed for the borough' })
  @MaxLength(100, { message: 'Who signed must be 100 characters or fewer' })
  @MinLength(1, { message: 'Enter who signed for the borough' })
  signedBy!: string;
}

export class EndAgreementForm {
  @DateField({ name: 'The last day', required: 'Enter the last day the agreement holds' })
  lastDay!: Day;

  /** Asked once it is known that the day is past. */
  @IsOptional()
  @IsIn(['yes'])
  evenIfPast?: 'yes';
}
