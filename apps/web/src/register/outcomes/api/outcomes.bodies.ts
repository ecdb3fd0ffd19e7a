import { IsIn, IsInt, IsNumber, IsOptional, Matches, Max, Min } from 'class-validator';
import { Day } from '@lib/kernel/day';
import {
  DESTINATIONS,
  ENDING_RATINGS,
  ENDING_REASONS,
  PLANNED,
  STEPPED_DOWN,
} from '@lib/high-cost/endings/placement-ending';
import { AUTHORISERS, EXTENSION_REASONS } from '@lib/high-cost/extensions/placement-extension';
import { CASE_REFERENCE, MARK_REASONS } from '@lib/high-cost/marks/panel-mark';
import {
  ASKED, FAMILY_TIMES, IN_EDUCATION, NUMBERS, PLANS, RATINGS, STABILITIES, STEPS_DOWN,
} from '@lib/high-cost/reviews/outcome-review'; // prettier-ignore
import { IsDay } from '../../../api-docs/describing/is-day.decorator';
import { Said } from '../../../api-docs/describing/said.decorator';

const SEEN = { message: 'Give the version that you read' };

/** One of some words. */
const Word = (words: object, says: string): PropertyDecorator => {
  const known = Object.keys(words);
  return (target, key) => {
    IsIn(known, { message: `Give ${String(key)} as one of ${known.join(', ')}` })(target, key);
    Said(says, { examples: [known[0]] })(target, key);
  };
};

/** One of some words, or left out where it is not recorded. */
const MaybeWord =
  (words: object, says: string): PropertyDecorator =>
  (target, key) => {
    IsOptional()(target, key);
    Word(words, says)(target, key);
  };

const MaybeNumber =
  (most: number, says: string): PropertyDecorator =>
  (target, key) => {
    IsOptional()(target, key);
    IsNumber({ maxDecimalPlaces: 1 }, { message: `Give ${String(key)} as a number` })(target, key);
    Min(0, { message: `Give ${String(key)} from 0` })(target, key);
    Max(most, { message: `Give ${String(key)} up to ${most}` })(target, key);
    Said(says, { examples: [0] })(target, key);
  };

/** The version of the record as it was read. */
const Version = (): PropertyDecorator => (target, key) => {
  IsInt(SEEN)(target, key);
  Min(0, SEEN)(target, key);
  Said(
    'The version of the record that was read, 0 while nothing is recorded; another one by now is refused (409)',
    {
      examples: [1],
    },
  )(target, key);
};

/** What was found at a review: what is left out is not recorded. */
export class ReviewBody {
  @IsDay({ message: 'Give heldOn as YYYY-MM-DD' })
  @Said('The day of the review', { examples: ['2026-06-02'] })
  heldOn!: Day;

  @MaybeWord(STABILITIES, 'How likely the placement is to last')
  stability?: keyof typeof STABILITIES | null;

  @MaybeWord(IN_EDUCATION, 'Whether the child is in education')
  education?: keyof typeof IN_EDUCATION | null;

  @MaybeNumber(NUMBERS.educationHours.most, 'Hours of education a week, in halves')
  educationHours?: number | null;

  @MaybeWord(PLANS, 'Whether there is an education, health and care plan')
  ehcp?: keyof typeof PLANS | null;

  @MaybeNumber(NUMBERS.missingEpisodes.most, 'Times missing (M) since the review before')
  missingEpisodes?: number | null;

  @MaybeNumber(NUMBERS.missingNights.most, 'Nights missing (M)')
  missingNights?: number | null;

  @MaybeNumber(NUMBERS.absentEpisodes.most, 'Times away without leave (A)')
  absentEpisodes?: number | null;

  @MaybeNumber(NUMBERS.absentNights.most, 'Nights away without leave (A)')
  absentNights?: number | null;

  @MaybeWord(STEPS_DOWN, 'Whether the child has stepped down')
  stepDown?: keyof typeof STEPS_DOWN | null;

  @IsOptional()
  @IsDay({ message: 'Give stepDownPlannedOn as YYYY-MM-DD' })
  @Said('The day by which the plan has it', { examples: ['2027-03-31'] })
  stepDownPlannedOn?: Day | null;

  @MaybeNumber(NUMBERS.sdq.most, 'SDQ score')
  sdq?: number | null;

  @MaybeWord(FAMILY_TIMES, 'Whether the plan for family time was met')
  familyTime?: keyof typeof FAMILY_TIMES | null;

  @MaybeWord(ASKED, 'Whether the young person was asked')
  ratingAsked?: keyof typeof ASKED | null;

  @MaybeWord(RATINGS, 'What the young person says')
  rating?: keyof typeof RATINGS | null;

  @MaybeNumber(NUMBERS.supportDelivered.most, 'Additional support delivered, in percent of what is paid for')
  supportDelivered?: number | null;

  @Version()
  version!: number;
}

/** How a placement ended: what is left out is not recorded. */
export class EndingBody {
  @MaybeWord(PLANNED, 'Whether it was planned')
  planned?: keyof typeof PLANNED | null;

  @MaybeWord(ENDING_REASONS, 'Why it ended')
  reason?: keyof typeof ENDING_REASONS | null;

  @MaybeNumber(365, 'Days of notice that were given')
  noticeDays?: number | null;

  @MaybeWord(DESTINATIONS, 'Where the child went')
  destination?: keyof typeof DESTINATIONS | null;

  @MaybeWord(STEPPED_DOWN, 'Whether that is less intensive')
  stepDown?: keyof typeof STEPPED_DOWN | null;

  @MaybeWord(ENDING_RATINGS, 'Whether it achieved what it was for')
  rating?: keyof typeof ENDING_RATINGS | null;

  @Version()
  version!: number;
}

export class ExtendBody {
  @IsDay({ message: 'Give toDay as YYYY-MM-DD' })
  @Said('The day it is expected to end now', { examples: ['2027-03-31'] })
  toDay!: Day;

  @Word(AUTHORISERS, 'Whose decision it is; nobody for an overstay')
  authorisedBy!: keyof typeof AUTHORISERS;

  @Word(EXTENSION_REASONS, 'Why it goes on')
  reason!: keyof typeof EXTENSION_REASONS;

  @Version()
  version!: number;
}

export class MarkBody {
  @Word(MARK_REASONS, 'Why the panel marked it')
  reason!: keyof typeof MARK_REASONS;

  @IsOptional()
  @Matches(CASE_REFERENCE, { message: 'Give caseReference like PLP-2026-0143' })
  @Said('The case; left out for a panel of the borough’s own', { examples: ['PLP-2026-0143'] })
  caseReference?: string | null;

  @IsDay({ message: 'Give markedOn as YYYY-MM-DD' })
  @Said('The day of the panel, from which on it counts', { examples: ['2026-06-02'] })
  markedOn!: Day;

  @Version()
  version!: number;
}
