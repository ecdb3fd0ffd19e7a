import { Matches } from 'class-validator';
import { Day } from '@lib/kernel/day';
import {
  ASKED, FAMILY_TIMES, HeldReview, IN_EDUCATION, NUMBERS, PLANS, RATINGS, STABILITIES, STEPS_DOWN,
} from '@lib/high-cost/reviews/outcome-review'; // prettier-ignore
import { ReviewDesk } from '@lib/high-cost/reviews/outcome-reviews.service';
import { DateField } from '@lib/web-kit/forms/date-field';
import { OneOfOrNone } from './one-of.decorator';
import { readNumber, TypedNumber } from './typed-number';

type Chosen<Words> = keyof Words | '';

/** What was found at a review. What is left empty is not recorded. */
export class ReviewForm {
  @DateField({ name: 'The day of the review', required: 'Enter the day of the review' })
  heldOn!: Day;

  @OneOfOrNone(STABILITIES, 'Select how likely the placement is to last')
  stability?: Chosen<typeof STABILITIES>;

  @OneOfOrNone(IN_EDUCATION, 'Select whether the child is in education')
  education?: Chosen<typeof IN_EDUCATION>;

  @TypedNumber(NUMBERS.educationHours.name)
  educationHours?: string;

  @OneOfOrNone(PLANS, 'Select whether there is a plan')
  ehcp?: Chosen<typeof PLANS>;

  @TypedNumber(NUMBERS.missingEpisodes.name)
  missingEpisodes?: string;

  @TypedNumber(NUMBERS.missingNights.name)
  missingNights?: string;

  @TypedNumber(NUMBERS.absentEpisodes.name)
  absentEpisodes?: string;

  @TypedNumber(NUMBERS.absentNights.name)
  absentNights?: string;

  @OneOfOrNone(STEPS_DOWN, 'Select whether the child has stepped down')
  stepDown?: Chosen<typeof STEPS_DOWN>;

  @DateField({ name: 'The day of the step down by the plan' })
  stepDownPlannedOn!: Day | null;

  @TypedNumber(NUMBERS.sdq.name)
  sdq?: string;

  @OneOfOrNone(FAMILY_TIMES, 'Select whether the plan for family time was met')
  familyTime?: Chosen<typeof FAMILY_TIMES>;

  @OneOfOrNone(ASKED, 'Select whether the young person was asked')
  ratingAsked?: Chosen<typeof ASKED>;

  @OneOfOrNone(RATINGS, 'Select what the young person says')
  rating?: Chosen<typeof RATINGS>;

  @TypedNumber(NUMBERS.supportDelivered.name)
  supportDelivered?: string;

  @Matches(/^\d{1,9}$/, { message: 'Open the review again, then save it' })
  version!: string;
}

export const reviewOfForm = (form: ReviewForm): HeldReview => ({
  heldOn: form.heldOn,
  stability: form.stability || null,
  education: form.education || null,
  educationHours: readNumber(form.educationHours),
  ehcp: form.ehcp || null,
  missingEpisodes: readNumber(form.missingEpisodes),
  missingNights: readNumber(form.missingNights),
  absentEpisodes: readNumber(form.absentEpisodes),
  absentNights: readNumber(form.absentNights),
  stepDown: form.stepDown || null,
  stepDownPlannedOn: form.stepDownPlannedOn,
  sdq: readNumber(form.sdq),
  familyTime: form.familyTime || null,
  ratingAsked: form.ratingAsked || null,
  rating: form.rating || null,
  supportDelivered: readNumber(form.supportDelivered),
});

/** The form as it begins: with the day, and what is known already. Saving it confirms what nobody changed. */
export const formOfReview = ({ begins, today }: ReviewDesk): object => ({
  heldOn: today,
  ...Object.fromEntries(Object.entries(begins).map(([key, { value }]) => [key, String(value)])),
});
