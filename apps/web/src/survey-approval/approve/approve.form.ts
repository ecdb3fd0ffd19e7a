import { IsIn, Matches, MaxLength } from 'class-validator';
import { LONGEST_TEXT } from '@lib/surveys/submitting/text-given';

/** Approving and submitting a return. */
export class ApproveForm {
  @IsIn(['yes'], { message: 'Agree to the statement to submit the return' })
  agreed!: string;

  @Matches(/^\d{1,9}$/, { message: 'Open the page again' })
  version!: string;
}

/** Sending it back to be mended. */
export class SendBackForm {
  @MaxLength(LONGEST_TEXT, { message: 'The reason must be 1,000 characters or fewer' })
  @Matches(/\S/, { message: 'Say what has to be changed' })
  because!: string;

  @Matches(/^\d{1,9}$/, { message: 'Open the page again' })
  version!: string;
}
