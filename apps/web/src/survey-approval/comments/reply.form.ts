import { Matches, MaxLength } from 'class-validator';
import { LONGEST_TEXT } from '@lib/surveys/submitting/text-given';

/** A reply to a comment of the reviewer. */
export class ReplyForm {
  @MaxLength(LONGEST_TEXT, { message: 'The reply must be 1,000 characters or fewer' })
  @Matches(/\S/, { message: 'Write a reply' })
  reply!: string;
}
