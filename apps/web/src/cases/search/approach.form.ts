import { IsIn, IsOptional, IsString, Matches, MaxLength, ValidateIf } from 'class-validator';
import { Day } from '@lib/kernel/day';
import { readPounds } from '@lib/kernel/pounds';
import {
  ANSWERS,
  Approach,
  ApproachFacts,
  LONGEST_NAME,
  LONGEST_NOTE,
  SearchAnswer,
} from '@lib/panel/search/approach';
import { REFUSAL_REASONS, RefusalReason } from '@lib/panel/search/refusal-reason';
import { poundsTyped } from '@lib/kernel/pounds';
import { DateField } from '@lib/web-kit/forms/date-field';
import { IsPounds } from './is-pounds.decorator';

export class ApproachForm {
  @IsString({ message: 'Enter the provider or setting that was asked' })
  @MaxLength(LONGEST_NAME, { message: `The provider or setting must be ${LONGEST_NAME} characters or fewer` })
  @Matches(/\S/, { message: 'Enter the provider or setting that was asked' })
  approached!: string;

  @DateField({ name: 'The day it was asked', required: 'Enter the day it was asked' })
  approachedOn!: Day;

  @IsIn(Object.keys(ANSWERS), { message: 'Select what it answered' })
  answer!: SearchAnswer;

  @ValidateIf(({ answer }: ApproachForm) => answer === 'refused')
  @IsIn(Object.keys(REFUSAL_REASONS), { message: 'Select why it refused' })
  refusal?: RefusalReason | '';

  @IsOptional()
  @IsPounds('The fee it offered')
  weekly?: string;

  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_NOTE, { message: `The note must be ${LONGEST_NOTE} characters or fewer` })
  note?: string;

  /** That it is not the setting of that name in the directory. */
  @IsOptional()
  @IsIn(['yes'])
  unlinked?: 'yes';

  /** Of the line that was on the page; left out for a new one. */
  @IsOptional()
  @Matches(/^\d{1,9}$/)
  version?: string;
}

export const approachOfForm = (form: ApproachForm): ApproachFacts => ({
  approached: form.approached.trim().replace(/\s+/g, ' '),
  approachedOn: form.approachedOn,
  answer: form.answer,
  refusal: form.answer === 'refused' ? (form.refusal as RefusalReason) : null,
  weeklyPence: readPounds(form.weekly ?? ''),
  note: form.note?.trim() || null,
  unlinked: form.unlinked === 'yes',
});

export const formOfApproach = (approach: Approach): object => ({
  ...approach,
  unlinked: approach.unlinked ? 'yes' : '',
  weekly: poundsTyped(approach.weeklyPence),
});
