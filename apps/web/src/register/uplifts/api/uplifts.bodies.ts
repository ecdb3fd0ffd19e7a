import { IsIn, IsInt, IsNumber, IsOptional, IsString, IsUUID, MaxLength, Min } from 'class-validator';
import { Day } from '@lib/kernel/day';
import {
  LONGEST_EVIDENCE,
  UPLIFT_REASONS,
  UPLIFT_STATES,
  UpliftState,
} from '@lib/high-cost/uplifts/uplift-request';
import { IsDay } from '../../../api-docs/describing/is-day.decorator';
import { Said } from '../../../api-docs/describing/said.decorator';

const REASONS = Object.keys(UPLIFT_REASONS);
const STATES = Object.keys(UPLIFT_STATES);
const PERCENT = { maxDecimalPlaces: 2 };

export class AddUpliftBody {
  @IsUUID('all', { message: 'Give the key of the setting' })
  @Said('Key of a setting at which your borough has a placement', {
    examples: ['0197a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b'],
  })
  settingId!: string;

  @IsDay({ message: 'Give askedOn as YYYY-MM-DD' })
  @Said('The day the provider asked', { examples: ['2026-03-02'] })
  askedOn!: Day;

  @IsNumber(PERCENT, { message: 'Give askedPercent as a number' })
  @Said('How much more, in percent of the core fee', { examples: [6] })
  askedPercent!: number;

  @IsDay({ message: 'Give appliesFrom as YYYY-MM-DD' })
  @Said('The day it is to hold from', { examples: ['2026-04-01'] })
  appliesFrom!: Day;

  @IsIn(REASONS, { message: `Give reason as one of ${REASONS.join(', ')}` })
  @Said('The reason the provider gives', { examples: ['yearly'] })
  reason!: keyof typeof UPLIFT_REASONS;
}

export class DecideUpliftBody {
  @IsIn(STATES, { message: `Give state as one of ${STATES.join(', ')}` })
  @Said('What became of it', { examples: ['agreed in part'] })
  state!: UpliftState;

  @IsOptional()
  @IsDay({ message: 'Give decidedOn as YYYY-MM-DD' })
  @Said('The day it was decided; left out while it is open', { examples: ['2026-05-01'] })
  decidedOn?: Day | null;

  @IsOptional()
  @IsNumber(PERCENT, { message: 'Give agreedPercent as a number' })
  @Said('How much more was agreed; left out where none was', { examples: [3.5] })
  agreedPercent?: number | null;

  @IsOptional()
  @IsString({ message: 'Give evidence as text' })
  @MaxLength(LONGEST_EVIDENCE, { message: `The evidence must be ${LONGEST_EVIDENCE} characters or fewer` })
  @Said('Where the decision is kept: a reference', { examples: ['Letter of 2 March'] })
  evidence?: string | null;

  @IsInt({ message: 'Give the version that you read' })
  @Min(1, { message: 'Give the version that you read' })
  @Said('The version that was read; another one by now is refused (409)', { examples: [1] })
  version!: number;
}
