import { IsOptional, Matches, MaxLength } from 'class-validator';
import { LONGEST_TEXT } from '@lib/surveys/submitting/text-given';

const CODE = /^[a-z][a-z0-9_]{0,39}$/;

/** The answer a comment is about, as an address names it. */
export class CommentQuery {
  @Matches(CODE, { message: 'Open the answer again' })
  section!: string;

  @Matches(CODE, { message: 'Open the answer again' })
  question!: string;

  /** The place of the row, from 1. */
  @IsOptional()
  @Matches(/^([1-9]\d{0,4})?$/, { message: 'Open the answer again' })
  row?: string;
}

/** A comment on an answer. */
export class CommentForm extends CommentQuery {
  @MaxLength(LONGEST_TEXT, { message: 'The comment must be 1,000 characters or fewer' })
  @Matches(/\S/, { message: 'Write what you ask' })
  comment!: string;
}
