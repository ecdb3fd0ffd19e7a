import { Matches, MaxLength } from 'class-validator';
import { Day } from '@lib/kernel/day';
import { LONGEST_REASON } from '@lib/surveys/waves/wave-reason';
import { LONGEST_TEXT } from '@lib/surveys/submitting/text-given';
import { DateField } from '@lib/web-kit/forms/date-field';

const TOO_LONG = { message: 'Use 1,000 characters or fewer' };

/** A decision that needs words. */
export class DecideForm {
  @MaxLength(LONGEST_TEXT, TOO_LONG)
  @Matches(/\S/, { message: 'Write a sentence or two' })
  words!: string;

  @Matches(/^\d{1,9}$/, { message: 'Open the page again' })
  version!: string;
}

/** More time for corrections. */
export class ReopenForm {
  @DateField({ name: 'The day', required: 'Enter the last day for the correction' })
  until!: Day;

  @MaxLength(LONGEST_REASON, { message: 'Use 500 characters or fewer' })
  @Matches(/\S/, { message: 'Say why it is reopened' })
  because!: string;
}
