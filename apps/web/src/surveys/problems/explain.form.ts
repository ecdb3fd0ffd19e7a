import { IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { LONGEST_EXPLANATION } from '@lib/surveys/filling/explaining.service';

/** Why something unusual is right. */
export class ExplainForm {
  @MaxLength(LONGEST_EXPLANATION, { message: 'Use 1,000 characters at most' })
  @IsNotEmpty({ message: 'Say why it is right' })
  @IsString({ message: 'Say why it is right' })
  explanation!: string;
}
