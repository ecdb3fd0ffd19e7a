import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { Day } from '@lib/kernel/day';
import { CONDITIONS_MET, ConditionsMet, FollowUpFacts } from '@lib/panel/follow-ups/follow-up';
import { readPounds } from '@lib/kernel/pounds';
import { DateField } from '@lib/web-kit/forms/date-field';
import { IsPounds } from '../search/is-pounds.decorator';

export class FollowUpForm {
  @IsIn(['yes', 'no'], { message: 'Select whether the placement started' })
  started!: 'yes' | 'no';

  @IsOptional()
  @IsIn(['', ...Object.keys(CONDITIONS_MET)], { message: 'Select whether the conditions were met' })
  conditionsMet?: ConditionsMet | '';

  @IsOptional()
  @IsPounds('The weekly cost')
  weeklyCost?: string;

  @IsOptional()
  @IsIn(['', 'yes', 'no'], { message: 'Select whether the child is still there' })
  stillThere?: 'yes' | 'no' | '';

  @DateField({ name: 'The day the child left' })
  leftOn!: Day | null;

  @IsOptional()
  @IsString()
  @MaxLength(2000, { message: 'The note must be 2,000 characters or fewer' })
  note?: string;

  @Matches(/^\d{1,9}$/, { message: 'Open the follow-up again, then answer it' })
  version!: string;
}

export const factsOfForm = (form: FollowUpForm): FollowUpFacts => ({
  started: form.started === 'yes',
  conditionsMet: form.conditionsMet || null,
  weeklyPence: readPounds(form.weeklyCost ?? ''),
  stillThere: form.stillThere ? form.stillThere === 'yes' : null,
  leftOn: form.leftOn,
  note: form.note?.trim() || null,
});
