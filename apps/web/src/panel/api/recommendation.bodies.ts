import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { MARK_REASONS, MarkReason } from '@lib/high-cost/marks/panel-mark';
import { Day } from '@lib/kernel/day';
import { MOST_PENCE } from '@lib/kernel/pounds';
import {
  CONDITION_OWNERS,
  ConditionOwner,
  Escalation,
  ESCALATIONS,
  OutcomeCode,
  OUTCOMES,
} from '@lib/panel/recommendations/outcome';
import { IsDay } from '../../api-docs/describing/is-day.decorator';
import { ListOf } from '../../api-docs/describing/list-of.decorator';
import { Said } from '../../api-docs/describing/said.decorator';
import { MOST_ROWS } from '../live/recommendation-rows'; // prettier-ignore

const SEEN = { message: 'Give the version of what is written that you read, 0 for nothing' };

const Percent = (): PropertyDecorator => (target, key) => {
  const message = 'Give whole percent from 0 to 100';
  IsOptional()(target, key);
  IsInt({ message })(target, key);
  Min(0, { message })(target, key);
  Max(100, { message })(target, key);
};

const Words =
  (most: number, what: string): PropertyDecorator =>
  (target, key) => {
    IsOptional()(target, key);
    IsString({ message: `Give ${what}` })(target, key);
    MaxLength(most, { message: `Give ${what} in ${most} characters or fewer` })(target, key);
  };

/** A condition of a recommendation. */
export class ConditionLine {
  @IsString({ message: 'Give the condition' })
  @MaxLength(500, { message: 'A condition must be 500 characters or fewer' })
  @Matches(/\S/, { message: 'Give the condition' })
  @Said('The condition', { examples: ['Therapy starts within two weeks'] })
  condition!: string;

  @IsIn(Object.keys(CONDITION_OWNERS), { message: 'Give who sees to the condition' })
  @Said('Who sees to it', { examples: ['provider'] })
  owner!: ConditionOwner;

  @IsOptional()
  @IsDay({ message: 'Give the day of the condition, as YYYY-MM-DD' })
  @Said('By when', { examples: ['2026-12-16'] })
  dueOn?: Day | null;
}

/** An action of a recommendation. */
export class ActionLine {
  @IsString({ message: 'Give the action' })
  @MaxLength(500, { message: 'An action must be 500 characters or fewer' })
  @Matches(/\S/, { message: 'Give the action' })
  @Said('What is to be done', { examples: ['Ask the virtual school for a place'] })
  task!: string;

  @IsString({ message: 'Give who does the action' })
  @Matches(/^(borough|[0-9a-f-]{36})$/, { message: 'Give who does the action: borough, or the key of somebody at the meeting' })
  @Said('Who does it: borough, or the key of somebody at the meeting', { examples: ['borough'] })
  owner!: string;

  @IsDay({ message: 'Give the day the action is due, as YYYY-MM-DD' })
  @Said('The day it is due', { examples: ['2026-12-16'] })
  dueOn!: Day;
} // prettier-ignore

/** What is written for a case at a meeting, whole: what is left out is taken away. */
export class RecommendationBody {
  @IsIn(Object.keys(OUTCOMES), { message: 'Give what the panel recommends' })
  @Said('What the panel recommends; the borough decides', { examples: ['endorsed'] })
  outcome!: OutcomeCode;

  @Words(4000, 'why')
  @Said('Why')
  rationale?: string | null;

  @Words(2000, 'how the views counted')
  @Said('How the child’s and family’s views counted')
  viewsConsidered?: string | null;

  @Words(2000, 'who dissents and why')
  @Said('Who dissents, and why')
  dissent?: string | null;

  @IsOptional()
  @IsInt({ message: 'Give the column of the option, 1 to 5' })
  @Min(1, { message: 'Give the column of the option, 1 to 5' })
  @Max(5, { message: 'Give the column of the option, 1 to 5' })
  @Said('The column of the option it speaks of', { examples: [1] })
  option?: number | null;

  @IsOptional()
  @IsInt({ message: 'Give whole pence a week' })
  @Min(0, { message: 'Give pence a week of 0 or more' })
  @Max(MOST_PENCE, { message: 'Give £100,000 a week or less, in pence' })
  @Said('The weekly cost the panel spoke of, pence before VAT; a figure, never an approval', { examples: [692000] })
  weeklyPence?: number | null;

  @Percent()
  @Said('Social care’s share of the cost that is sought, whole percent; the three make 100', { examples: [60] })
  socialCare?: number | null;

  @Percent()
  @Said('Education’s share, likewise', { examples: [20] })
  education?: number | null;

  @Percent()
  @Said('Health’s share, likewise', { examples: [20] })
  health?: number | null;

  @Words(2000, 'what is needed')
  @Said('What is needed, of a case that is deferred')
  informationNeeded?: string | null;

  @IsOptional()
  @IsIn(Object.keys(ESCALATIONS), { message: 'Give to whom it is escalated' })
  @Said('To whom it is escalated')
  escalatedTo?: Escalation | null;

  @IsOptional()
  @IsDay({ message: 'Give the follow-up date, as YYYY-MM-DD' })
  @Said('The follow-up date')
  followUpOn?: Day | null;

  @IsOptional()
  @IsIn(Object.keys(MARK_REASONS), { message: 'Give why it is marked as one of high cost' })
  @Said('Why the panel marks the placement as one of high cost; left out where it does not')
  highCostMark?: MarkReason | null;

  @ArrayMaxSize(MOST_ROWS, { message: `Give ${MOST_ROWS} conditions or fewer` })
  @ListOf(ConditionLine, 'Give the conditions')
  @Said('The conditions')
  conditions!: ConditionLine[];

  @ArrayMaxSize(MOST_ROWS, { message: `Give ${MOST_ROWS} actions or fewer` })
  @ListOf(ActionLine, 'Give the actions')
  @Said('The actions')
  actions!: ActionLine[];

  @IsInt(SEEN)
  @Min(0, SEEN)
  @Said('The version you read, 0 for nothing; another by now is refused with both texts (409)', { examples: [0] })
  version!: number;
} // prettier-ignore

/** Who stepped out. */
export class RoomBody {
  @IsString({ each: true, message: 'Give keys of people at the meeting' })
  @Matches(/^[0-9a-f-]{36}$/, { each: true, message: 'Give keys of people at the meeting' })
  @IsArray({ message: 'Give keys of people at the meeting' })
  @ArrayMaxSize(60, { message: 'Give keys of people at the meeting' })
  @Said('Keys of those present who are out of the room for this item; none for nobody', {
    examples: [['0197a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b']],
  })
  out!: string[];
}
