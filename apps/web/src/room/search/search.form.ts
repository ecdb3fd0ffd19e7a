import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { Day } from '@lib/kernel/day';
import { Specialism, SPECIALISM_CODES } from '@lib/provision/statements/specialism';
import { DateField } from '@lib/web-kit/forms/date-field';
import { SeveralValues } from '@lib/web-kit/forms/several-values';
import { IsPounds } from '../../cases/search/is-pounds.decorator';

/** What a place is wanted for. Nothing of a child is asked. */
export class RoomSearchForm {
  @SeveralValues()
  @IsIn(SPECIALISM_CODES, { each: true, message: 'Select needs from the list' })
  needs!: Specialism[];

  @IsOptional()
  @MaxLength(60, { message: 'Enter a London borough, or the first part of a postcode, like SE1' })
  @IsString({ message: 'Enter a London borough, or the first part of a postcode, like SE1' })
  near?: string;

  @DateField({ name: 'The day' })
  from!: Day | null;

  @IsOptional()
  @IsPounds('The most a week')
  ceiling?: string;
}
