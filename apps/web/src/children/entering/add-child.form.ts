import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { Day, day } from '@lib/kernel/day';
import { NewChild } from '@lib/placements/entering/enter-child.service';
import { FORM_STEPS, FormStep } from './form-step';

/** The answer that stands for no legal status: not looked after, and may come to be. */
export const EDGE_OF_CARE = 'edge';

/** What is asked of a child no return has yet. The day of birth is not asked. */
export class ChildFactsForm {
  @Matches(/^(0?[1-9]|1[0-2])$/, { message: 'Select the month of birth' })
  bornMonth!: string;

  @Matches(/^\s*(19|20)\d\d\s*$/, { message: 'Enter the year of birth with 4 numbers, for example 2012' })
  bornYear!: string;

  @IsString({ message: 'Select the child’s sex' })
  @MaxLength(5, { message: 'Select the child’s sex' })
  sex!: string;

  @IsString({ message: 'Select a legal status, or that the child is on the edge of care' })
  @MaxLength(5, { message: 'Select a legal status, or that the child is on the edge of care' })
  legalStatus!: string;
}

export class AddChildForm extends ChildFactsForm {
  @IsString({ message: 'Enter your own reference for the child' })
  @MaxLength(50, { message: 'The reference must be 20 characters or fewer' })
  reference!: string;

  @IsOptional()
  @IsIn(FORM_STEPS)
  step?: FormStep;
}

/** The child the form describes. */
export const childOf = (form: AddChildForm): NewChild => ({
  reference: form.reference.trim(),
  ...childFactsOf(form),
});

export const childFactsOf = (form: ChildFactsForm): Omit<NewChild, 'reference'> => ({
  birthMonth: monthOf(form),
  sex: form.sex,
  legalStatus: form.legalStatus === EDGE_OF_CARE ? null : form.legalStatus,
});

const monthOf = ({ bornMonth, bornYear }: ChildFactsForm): Day =>
  day(`${bornYear.trim()}-${bornMonth.padStart(2, '0')}-01`);

/** The field of the form that a rule means. */
export const FORM_FIELD: Readonly<Record<string, string>> = { birthMonth: 'bornMonth' };
