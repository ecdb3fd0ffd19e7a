import { IsOptional, Matches, MaxLength } from 'class-validator';
import { LONGEST_TEXT } from '@lib/surveys/submitting/text-given';

/** Handing a return to the approver. */
export class MarkReadyForm {
  @IsOptional()
  @MaxLength(LONGEST_TEXT, { message: 'The message must be 1,000 characters or fewer' })
  message?: string;

  @Matches(/^\d{1,9}$/, { message: 'Open the page again' })
  version!: string;
}

/** Taking it back. */
export class TakeBackForm {
  @Matches(/^\d{1,9}$/, { message: 'Open the page again' })
  version!: string;
}
