import {
  DESTINATIONS,
  ENDING_RATINGS,
  ENDING_REASONS,
  KeptEnding,
  PLANNED,
  STEPPED_DOWN,
} from '@lib/high-cost/endings/placement-ending';
import { AUTHORISERS, EXTENSION_REASONS, KeptExtension } from '@lib/high-cost/extensions/placement-extension';
import { KeptMark, MARK_REASONS } from '@lib/high-cost/marks/panel-mark';
import {
  ASKED, FAMILY_TIMES, IN_EDUCATION, KeptReview, PLANS, RATINGS, STABILITIES, STEPS_DOWN,
} from '@lib/high-cost/reviews/outcome-review'; // prettier-ignore
import { REVIEW_STEPS } from '@lib/high-cost/reviews/review-steps';
import {
  day,
  decimal,
  flag,
  key,
  moment,
  oneOf,
  orNull,
  Schema,
  shape,
  text,
  whole,
} from '../../../api-docs/schemas/schema';

const word = (words: object, says: string): Schema =>
  orNull(oneOf(Object.keys(words), `${says}; null when not recorded`));
const number = (says: string, example: number): Schema =>
  orNull(whole(`${says}; null when not recorded`, example));
const VERSION = whole('Its version; send it back when you take it back', 1);

export interface ReviewJson extends Omit<KeptReview, 'enteredAt'> {
  readonly enteredAt: string;
}

export const REVIEW = shape<ReviewJson>('OutcomeReview', 'What was found at a review of a placement', {
  id: key('Key of the review'),
  step: oneOf(Object.keys(REVIEW_STEPS), 'Which review since the start it was'),
  dueOn: day('The day it was due'),
  heldOn: day('The day it was held'),
  stability: word(STABILITIES, 'How likely the placement is to last'),
  education: word(IN_EDUCATION, 'Whether the child is in education'),
  educationHours: orNull(decimal('Hours of education a week; null when not recorded', 20)),
  ehcp: word(PLANS, 'Whether there is an education, health and care plan'),
  missingEpisodes: number('Times missing (M) since the review before', 1),
  missingNights: number('Nights missing (M)', 2),
  absentEpisodes: number('Times away without leave (A)', 0),
  absentNights: number('Nights away without leave (A)', 0),
  stepDown: word(STEPS_DOWN, 'Whether the child has stepped down'),
  stepDownPlannedOn: orNull(day('The day by which the plan has it; null when not recorded')),
  sdq: number('SDQ score, 0 to 40', 17),
  familyTime: word(FAMILY_TIMES, 'Whether the plan for family time was met'),
  ratingAsked: word(ASKED, 'Whether the young person was asked'),
  rating: word(RATINGS, 'What the young person says'),
  supportDelivered: number('Additional support delivered, in percent of what is paid for', 80),
  enteredAt: moment('When it was recorded'),
  enteredByName: text('Who recorded it', 'A made-up officer'),
  version: VERSION,
});

export interface ExtensionJson extends KeptExtension {
  readonly costPence: number;
}

export const EXTENSION = shape<ExtensionJson>('PlacementExtension', 'A placement that goes on', {
  id: key('Key of the extension'),
  fromDay: day('The day it was expected to end before'),
  toDay: day('The day it was expected to end from then on'),
  authorisedBy: oneOf(Object.keys(AUTHORISERS), 'Whose decision it was; nobody for an overstay'),
  reason: oneOf(Object.keys(EXTENSION_REASONS), 'Why it goes on'),
  costPence: whole('What those nights cost by the lines as they are recorded, in pence', 1234000),
  enteredByName: text('Who recorded it', 'A made-up officer'),
  version: VERSION,
});

export const ENDING = shape<KeptEnding>('PlacementEnding', 'How a placement ended', {
  endedOn: day('The day it ended, as it was known when this was recorded'),
  planned: word(PLANNED, 'Whether it was planned'),
  reason: word(ENDING_REASONS, 'Why it ended'),
  noticeDays: number('Days of notice that were given', 28),
  destination: word(DESTINATIONS, 'Where the child went'),
  stepDown: word(STEPPED_DOWN, 'Whether that is less intensive'),
  rating: word(ENDING_RATINGS, 'Whether it achieved what it was for'),
  enteredByName: text('Who recorded it', 'A made-up officer'),
});

export const MARK = shape<KeptMark>('PanelMark', 'A mark of a panel, which takes a placement in', {
  id: key('Key of the mark'),
  reason: oneOf(Object.keys(MARK_REASONS), 'Why the panel marked it'),
  caseReference: orNull(text('The case; null for a panel of the borough’s own', 'PLP-2026-0143')),
  markedOn: day('The day of the panel'),
  recommended: flag('Whether it came with a recommendation that the borough accepted'),
  enteredByName: text('Who recorded it', 'A made-up officer'),
  version: VERSION,
});
