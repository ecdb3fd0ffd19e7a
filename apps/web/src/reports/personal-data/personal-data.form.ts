import { IsOptional, Matches } from 'class-validator';
import { DayForm } from './day.form';

/** Which day a workbook with personal data is about, and under which definition of high cost. */
export class PersonalDataForm extends DayForm {
  @IsOptional()
  @Matches(/^\d{0,4}$/, { message: 'Choose a version of the definition from the list' })
  definition?: string;
}
