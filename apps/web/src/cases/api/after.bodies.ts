import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { Day } from '@lib/kernel/day';
import { CONDITIONS_MET, ConditionsMet } from '@lib/panel/follow-ups/follow-up';
import { MOST_PENCE } from '@lib/kernel/pounds';
import { ResponseAnswer, RESPONSES } from '@lib/panel/responses/response';
import { IsDay } from '../../api-docs/describing/is-day.decorator';
import { Said } from '../../api-docs/describing/said.decorator';

const SEEN = { message: 'Give the version that you read' };
const TOO_MUCH = { message: 'Give £100,000 a week or less, in pence' };

/** Which version is meant. */
class SeenBody {
  @IsInt(SEEN)
  @Min(1, SEEN)
  @Said('The version that was read; another one by now is refused (409)', { examples: [1] })
  version!: number;
}

export class AnswerBody extends SeenBody {
  @IsString({ message: 'Give the answer' })
  @MaxLength(4000, { message: 'The answer must be 4,000 characters or fewer' })
  @Matches(/\S/, { message: 'Give the answer' })
  @Said('The answer; no name of a child, family member or carer')
  answer!: string;
}

export class ResponseBody {
  @IsIn(Object.keys(RESPONSES), { message: 'Give what the borough decided' })
  @Said('What the borough decided', { examples: ['accepted'] })
  answer!: ResponseAnswer;

  @IsOptional()
  @IsString()
  @MaxLength(2000, { message: 'The reason must be 2,000 characters or fewer' })
  @Said('Why, for anything but accepted')
  reason?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(2000, { message: 'What you do instead must be 2,000 characters or fewer' })
  @Said('What the borough does instead, where it varies')
  variedTo?: string | null;

  @IsBoolean({ message: 'Give whether a placement follows' })
  @Said('Whether a placement follows; if none does, the case closes 28 days later', { examples: [true] })
  placementFollows!: boolean;

  @IsDay({ message: 'Give the day the borough decided, as YYYY-MM-DD' })
  @Said('The day the borough decided', { examples: ['2026-11-27'] })
  decidedOn!: Day;
}

export class CorrectedResponseBody extends ResponseBody {
  @IsInt(SEEN)
  @Min(1, SEEN)
  @Said('The version that was read; another one by now is refused (409)', { examples: [1] })
  version!: number;

  @IsString({ message: 'Give why the response is corrected' })
  @MaxLength(500, { message: 'Why it is corrected must be 500 characters or fewer' })
  @Matches(/\S/, { message: 'Give why the response is corrected' })
  @Said('Why it is corrected')
  because!: string;
}

export class ActionBody extends SeenBody {
  @IsIn(['done', 'dropped'], { message: 'Give whether it is done or dropped' })
  @Said('What became of it', { examples: ['done'] })
  state!: 'done' | 'dropped';

  @IsOptional()
  @IsString()
  @MaxLength(1000, { message: 'The note must be 1,000 characters or fewer' })
  @Said('What was done, or why it is dropped')
  note?: string | null;
}

export class FollowUpBody extends SeenBody {
  @IsBoolean({ message: 'Give whether the placement started' })
  @Said('Whether it started; if not, nothing else is asked', { examples: [true] })
  started!: boolean;

  @IsOptional()
  @IsIn(Object.keys(CONDITIONS_MET), { message: 'Give whether the conditions were met' })
  @Said('Whether the conditions were met', { examples: ['all'] })
  conditionsMet?: ConditionsMet | null;

  @IsOptional()
  @IsInt({ message: 'Give whole pence a week' })
  @Min(0, { message: 'Give pence a week of 0 or more' })
  @Max(MOST_PENCE, TOO_MUCH)
  @Said('What it costs now, pence a week before VAT', { examples: [700000] })
  weeklyPence?: number | null;

  @IsOptional()
  @IsBoolean({ message: 'Give whether the child is still there' })
  @Said('Whether the child is still there', { examples: [true] })
  stillThere?: boolean | null;

  @IsOptional()
  @IsDay({ message: 'Give the day the child left, as YYYY-MM-DD' })
  @Said('The day the child left, where they did')
  leftOn?: Day | null;

  @IsOptional()
  @IsString()
  @MaxLength(2000, { message: 'The note must be 2,000 characters or fewer' })
  @Said('Anything else; no name of a child, family member or carer')
  note?: string | null;
}

export class EmergencyBody extends SeenBody {
  @IsString({ message: 'Give why it cannot wait for the panel' })
  @MaxLength(1000, { message: 'Why it cannot wait must be 1,000 characters or fewer' })
  @Matches(/\S/, { message: 'Give why it cannot wait for the panel' })
  @Said('Why it cannot wait for the panel')
  reason!: string;

  @IsString({ message: 'Give your post in the borough' })
  @MaxLength(80, { message: 'Your post must be 80 characters or fewer' })
  @Matches(/\S/, { message: 'Give your post in the borough' })
  @Said('Your post in the borough', { examples: ['Head of Service'] })
  post!: string;
}
