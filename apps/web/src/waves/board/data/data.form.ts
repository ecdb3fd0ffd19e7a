import { IsIn, IsOptional } from 'class-validator';
import { AnswersAs } from '@lib/surveys/wave-data/wave-data';

export const ANSWERS_AS: Readonly<Record<AnswersAs, string>> = {
  labels: 'In words, as people read them',
  codes: 'As codes, as programs read them',
};

/** How answers and headings of the data are to be written. */
export class DataForm {
  @IsIn(Object.keys(ANSWERS_AS), { message: 'Choose words or codes' })
  @IsOptional()
  answers?: AnswersAs;
}
