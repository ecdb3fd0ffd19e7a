import { IsIn, IsString, Matches, MaxLength, IsOptional } from 'class-validator';
import { Day } from '@lib/kernel/day';
import { AUTHORITIES } from '@lib/boroughs/authorities/authorities';
import { LONGEST_REASON } from '@lib/surveys/waves/wave-reason';
import { DateField } from '@lib/web-kit/forms/date-field';
import { SeveralValues } from '@lib/web-kit/forms/several-values';

const SLUGS = AUTHORITIES.map(({ slug }) => slug);
const UNKNOWN = { each: true, message: 'Select boroughs from the list' };
const SEEN = { message: 'Open the page again, then save it' };
const LONG = { message: `Say why in ${LONGEST_REASON} characters or fewer` };

/** Whom a wave asks. */
export class BoroughsForm {
  @SeveralValues()
  @IsIn(SLUGS, UNKNOWN)
  asked!: string[];

  @SeveralValues()
  @IsIn(SLUGS, UNKNOWN)
  pilots!: string[];

  @Matches(/^\d{1,6}$/, SEEN)
  @IsString(SEEN)
  seen!: string;
}

/** More time for one borough. */
export class ExtendForm {
  @DateField({ name: 'The new deadline', required: 'Enter the new deadline' })
  deadlineOn!: Day;

  @DateField({ name: 'The last day for corrections' })
  lastCorrectionOn!: Day | null;

  @MaxLength(LONGEST_REASON, LONG)
  @Matches(/\S/, { message: 'Say why the borough gets more time' })
  @IsString({ message: 'Say why the borough gets more time' })
  because!: string;

  @Matches(/^\d{1,6}$/, SEEN)
  @IsString(SEEN)
  seen!: string;
}

/** That the time it was given is taken back, and why. */
export class TakeBackForm {
  @MaxLength(LONGEST_REASON, LONG)
  @Matches(/\S/, { message: 'Say why the time is taken back' })
  @IsString({ message: 'Say why the time is taken back' })
  takenBackBecause!: string;

  @Matches(/^\d{1,6}$/, SEEN)
  @IsString(SEEN)
  seen!: string;
}

/** That no return is expected, and why; nothing where one is. */
export class ExpectForm {
  @IsOptional()
  @MaxLength(LONGEST_REASON, LONG)
  @IsString({ message: 'Say why no return is expected' })
  notExpectedBecause?: string;

  @Matches(/^\d{1,6}$/, SEEN)
  @IsString(SEEN)
  seen!: string;
}
