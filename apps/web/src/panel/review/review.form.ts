import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { Day } from '@lib/kernel/day';
import { Rejection, REJECTIONS } from '@lib/panel/review/rejection';
import { DateField } from '@lib/web-kit/forms/date-field';
import { IsVersion } from '../is-whole-number.decorator';

/** A step that asks for nothing besides: the version of the case on the page. */
export class StepForm {
  @IsVersion()
  version!: string;
}

export class AllocateForm extends StepForm {
  @IsString({ message: 'Choose a coordinator' })
  @Matches(/\S/, { message: 'Choose a coordinator' })
  reviewer!: string;
}

export class AskForm extends StepForm {
  @IsString({ message: 'Enter your question' })
  @MaxLength(1000, { message: 'Your question must be 1,000 characters or fewer' })
  @Matches(/\S/, { message: 'Enter your question' })
  question!: string;

  @IsOptional()
  @IsString({ message: 'Choose a section from the list' })
  section?: string;

  @DateField({ name: 'The day the answer is due', required: 'Enter the day the answer is due' })
  dueOn!: Day;
}

export class RejectForm extends StepForm {
  @IsIn(Object.keys(REJECTIONS), { message: 'Select why the case is rejected' })
  because!: Rejection;

  @IsString({ message: 'Enter an explanation for the borough' })
  @MaxLength(1000, { message: 'The explanation must be 1,000 characters or fewer' })
  @Matches(/\S/, { message: 'Enter an explanation for the borough' })
  note!: string;
}
