import { IsIn, IsString } from 'class-validator';
import { Decision, DECISIONS } from '@lib/measures/like-needs/like-decision';

const WHAT = { message: 'Select what is decided' };

/** What is done about like needs, and why. */
export class DecisionForm {
  @IsIn(Object.keys(DECISIONS), WHAT)
  decision!: Decision;

  @IsString({ message: 'Say why' })
  because!: string;
}
