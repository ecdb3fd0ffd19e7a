import { Matches, MaxLength } from 'class-validator';
import { LONGEST_TEXT } from '@lib/surveys/submitting/text-given';

/** Why a return that was submitted is opened again. */
export class CorrectForm {
  @MaxLength(LONGEST_TEXT, { message: 'The reason must be 1,000 characters or fewer' })
  @Matches(/\S/, { message: 'Say what is corrected and why' })
  because!: string;

  @Matches(/^\d{1,9}$/, { message: 'Open the page again' })
  version!: string;
}
