import { IsString, Matches, MaxLength } from 'class-validator';

export const LONGEST_ANSWER = 4000;

export class AnswerForm {
  @IsString({ message: 'Enter the answer' })
  @MaxLength(LONGEST_ANSWER, { message: `The answer must be ${LONGEST_ANSWER} characters or fewer` })
  @Matches(/\S/, { message: 'Enter the answer' })
  answer!: string;

  /** Of the question that was on the page. */
  @Matches(/^\d{1,9}$/, { message: 'Open the question again, then answer it' })
  version!: string;
}
