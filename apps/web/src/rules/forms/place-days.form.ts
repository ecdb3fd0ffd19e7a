import { IsString, Matches } from 'class-validator';
import { RuleForm } from './rule.form';

const WHOLE = { message: 'The days must be a whole number, for example 28' };

/** The next days after which a place fades. How many there may be is for the rule to say. */
export class PlaceDaysForm extends RuleForm {
  @Matches(/^\s*\d{1,4}\s*$/, WHOLE)
  @IsString({ message: 'Enter for how many days a place counts' })
  days!: string;
}
