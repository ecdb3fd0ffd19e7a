import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { Day } from '@lib/kernel/day';
import { Specialism, SPECIALISM_CODES } from '@lib/provision/statements/specialism';
import { DateField } from '@lib/web-kit/forms/date-field';
import { SeveralValues } from '@lib/web-kit/forms/several-values';
import { IsPounds } from '../../cases/search/is-pounds.decorator';

const NEAR = { message: 'Enter a London borough, like Bromley, or the first part of a postcode' };

/** What a place is wanted for. Nothing but an age is asked of a child. */
export class RoomSearchForm {
  @SeveralValues()
  @IsIn(SPECIALISM_CODES, { each: true, message: 'Select needs from the list' })
  needs!: Specialism[];

  @MaxLength(60, NEAR)
  @IsString(NEAR)
  @Matches(/\S/, NEAR)
  near!: string;

  @IsOptional()
  @Matches(/^\s*\d{0,2}\s*$/, { message: 'The age must be a whole number of years, or empty' })
  age?: string;

  @DateField({ name: 'The day' })
  from!: Day | null;

  @IsOptional()
  @IsPounds('The most a week')
  ceiling?: string;
}
