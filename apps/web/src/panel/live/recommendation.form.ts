import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { MARK_REASONS, MarkReason } from '@lib/high-cost/marks/panel-mark';
import { Day } from '@lib/kernel/day';
import { ESCALATIONS, Escalation, OUTCOMES, OutcomeCode } from '@lib/panel/recommendations/outcome';
import { DateField } from '@lib/web-kit/forms/date-field';

const PERCENT = /^(|\d{1,3})$/;

/** What is recommended on a case, but for its conditions and actions, which come in rows. */
export class RecommendationForm {
  @IsIn(Object.keys(OUTCOMES), { message: 'Choose what the panel recommends' })
  outcome!: OutcomeCode;

  @IsOptional()
  @IsString()
  @MaxLength(4000, { message: 'Why must be 4,000 characters or fewer' })
  rationale?: string;

  @IsOptional()
  @IsString()
  @MaxLength(2000, { message: 'How the views counted must be 2,000 characters or fewer' })
  viewsConsidered?: string;

  @IsOptional()
  @Matches(/^\d*$/, { message: 'Choose one of the options' })
  option?: string;

  @IsOptional()
  @IsString()
  @MaxLength(20, { message: 'The weekly cost must be an amount in pounds, for example 4,500' })
  weekly?: string;

  @IsOptional()
  @Matches(PERCENT, { message: 'Social care’s share must be a whole number from 0 to 100' })
  socialCare?: string;

  @IsOptional()
  @Matches(PERCENT, { message: 'Education’s share must be a whole number from 0 to 100' })
  education?: string;

  @IsOptional()
  @Matches(PERCENT, { message: 'Health’s share must be a whole number from 0 to 100' })
  health?: string;

  @IsOptional()
  @IsString()
  @MaxLength(2000, { message: 'What is needed must be 2,000 characters or fewer' })
  informationNeeded?: string;

  @IsOptional()
  @IsIn(['', ...Object.keys(ESCALATIONS)], { message: 'Choose to whom it is escalated' })
  escalatedTo?: Escalation | '';

  @IsOptional()
  @IsIn(['', ...Object.keys(MARK_REASONS)], { message: 'Choose why it is marked as one of high cost' })
  highCostMark?: MarkReason | '';

  @DateField({ name: 'The follow-up date' })
  followUpOn!: Day | null;

  @IsOptional()
  @IsString()
  @MaxLength(2000, { message: 'Dissent must be 2,000 characters or fewer' })
  dissent?: string;

  /** The version of what is written that the page showed; 0 for nothing. */
  @Matches(/^\d{1,9}$/, { message: 'Open the item again, then try once more' })
  version!: string;
}

/** The check page: which version is confirmed. */
export class ConfirmForm {
  @Matches(/^\d{1,9}$/, { message: 'Open the item again, then try once more' })
  version!: string;
}
