import { Matches } from 'class-validator';
import {
  DESTINATIONS,
  ENDING_RATINGS,
  ENDING_REASONS,
  PlacementEnding,
  PLANNED,
  STEPPED_DOWN,
} from '@lib/high-cost/endings/placement-ending';
import { plannedByReturn } from '@lib/high-cost/endings/planned-by-return';
import { Outcomes } from '@lib/high-cost/outcomes/outcomes.query';
import { OneOfOrNone } from './one-of.decorator';
import { readNumber, TypedNumber } from './typed-number';

/** How a placement ended. What is left empty is not recorded. */
export class EndingForm {
  @OneOfOrNone(PLANNED, 'Select whether it was planned')
  planned?: keyof typeof PLANNED | '';

  @OneOfOrNone(ENDING_REASONS, 'Select why it ended')
  reason?: keyof typeof ENDING_REASONS | '';

  @TypedNumber('Days of notice')
  noticeDays?: string;

  @OneOfOrNone(DESTINATIONS, 'Select where the child went')
  destination?: keyof typeof DESTINATIONS | '';

  @OneOfOrNone(STEPPED_DOWN, 'Select whether it was a step down')
  stepDown?: keyof typeof STEPPED_DOWN | '';

  @OneOfOrNone(ENDING_RATINGS, 'Select what the placement achieved')
  rating?: keyof typeof ENDING_RATINGS | '';

  @Matches(/^\d{1,9}$/, { message: 'Open the ending again, then save it' })
  version!: string;
}

export const endingOfForm = (form: EndingForm): PlacementEnding => ({
  planned: form.planned || null,
  reason: form.reason || null,
  noticeDays: readNumber(form.noticeDays),
  destination: form.destination || null,
  stepDown: form.stepDown || null,
  rating: form.rating || null,
});

/** What is recorded; where nothing is, what the return says of it being planned. */
export const formOfEnding = ({ ending, endCodes }: Outcomes): object =>
  ending === null
    ? { planned: plannedByReturn(endCodes) ?? '' }
    : {
        planned: ending.planned ?? '',
        reason: ending.reason ?? '',
        noticeDays: ending.noticeDays === null ? '' : String(ending.noticeDays),
        destination: ending.destination ?? '',
        stepDown: ending.stepDown ?? '',
        rating: ending.rating ?? '',
      };
