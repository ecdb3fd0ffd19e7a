import { IsIn, IsOptional, Matches } from 'class-validator';
import { Day } from '@lib/kernel/day';
import { MOST_WORDS } from '@lib/rules/rule-problems';
import { DateField } from '@lib/web-kit/forms/date-field';
import { ReasonTyped } from '@lib/web-kit/forms/reason-typed.decorator';
import { FORM_STEPS, FormStep } from '../../children/entering/form-step';

/** What every rule asks besides its value. */
export abstract class RuleForm {
  @DateField({ name: 'The day', required: 'Enter the first day on which it holds' })
  validFrom!: Day;

  @ReasonTyped('Say why the rule changes', MOST_WORDS, `Say why in ${MOST_WORDS} characters or fewer`)
  because!: string;

  /** The highest number of a version when the form was drawn. */
  @Matches(/^\d{1,6}$/, { message: 'Open the form again, then save it' })
  seen!: string;

  @IsOptional()
  @IsIn(FORM_STEPS)
  step?: FormStep;
}
