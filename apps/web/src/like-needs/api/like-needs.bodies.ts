import { IsBoolean, IsIn, IsString, MaxLength } from 'class-validator';
import { Decision, DECISIONS, LONGEST_BECAUSE } from '@lib/measures/like-needs/like-decision';
import { Said } from '../../api-docs/describing/said.decorator';

const CODES = Object.keys(DECISIONS) as Decision[];

/** What is done about like needs. */
export class LikeDecisionBody {
  @IsIn(CODES, { message: `Give the decision as one of: ${CODES.join(', ')}` })
  @Said('What is decided', { enum: CODES })
  decision!: Decision;

  @MaxLength(LONGEST_BECAUSE, { message: `Give why in ${LONGEST_BECAUSE} characters or fewer` })
  @IsString({ message: 'Give why' })
  @Said('Why; seen by everybody who sees these figures', { examples: ['Four boroughs agreed to plan one'] })
  because!: string;
}

/** Whether a borough would share a home. */
export class LikeInterestBody {
  @IsBoolean({ message: 'Give joins as true or false' })
  @Said('Whether the borough would share a home', { examples: [true] })
  joins!: boolean;
}
