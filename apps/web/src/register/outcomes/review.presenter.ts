import { formatDay } from '@lib/kernel/london-format';
import { nightsUnderOrder } from '@lib/high-cost/liberty/nights-under-order';
import {
  ASKED, FAMILY_TIMES, IN_EDUCATION, PLANS, RATINGS, STABILITIES, STEPS_DOWN,
} from '@lib/high-cost/reviews/outcome-review'; // prettier-ignore
import { ReviewDesk } from '@lib/high-cost/reviews/outcome-reviews.service';
import { REVIEW_STEPS } from '@lib/high-cost/reviews/review-steps';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';
import { captionOf } from '../record/record.presenter';
import { registerPaths } from '../register.paths';
import { dated, FormSection, numbered, selected } from './form-field';

/** The form of a review, with what returns and orders say beside it. */
export const presentReview = (desk: ReviewDesk, form: FormModel): object => {
  const { record, due, since, today } = desk;
  return {
    title: 'Record a review',
    caption: captionOf(record),
    back: { href: registerPaths.placement(record.placement.id) },
    action: registerPaths.review(record.placement.id),
    lead: [
      `The review “${REVIEW_STEPS[due.step]}” is due on ${formatDay(due.dueOn)}. Leave empty what was not looked at: not recorded is counted as such, and never as a no.`,
    ],
    recordedTitle: `Known from ${formatDay(since)} to ${formatDay(today)}`,
    recorded: knownRows(desk),
    sections: sectionsOf(desk),
    button: 'Save the review',
    version: record.version,
    form,
  };
};

/** What is known, each with where it comes from; nothing of it is in the form until somebody types it. */
const knownRows = ({ record, since, known, reviews, today }: ReviewDesk): SummaryRow[] => {
  const { away, returnsUntil, sdq, orders } = known;
  const source =
    returnsUntil === null ? null : `From the return, which tells up to ${formatDay(returnsUntil)}`;
  const told = ({ episodes, nights }: { episodes: number; nights: number }): string[] => [
    `${times(episodes)}, ${nightsOf(nights)}`,
    source!,
  ];
  return [
    ...(source === null
      ? [{ label: 'Missing', value: 'No return tells of it' }]
      : [
          { label: 'Missing (M)', items: told(away.M) },
          { label: 'Away without leave (A)', items: told(away.A) },
        ]),
    sdq === null
      ? { label: 'SDQ score', value: 'No return has one' }
      : {
          label: 'SDQ score',
          items: [String(sdq.score), `From the return of the year to 31 March ${sdq.returnYear}`],
        },
    {
      label: 'Nights under an order',
      items: [
        nightsOf(nightsUnderOrder(orders, { from: since, to: today })),
        'Worked out of the orders that are recorded',
      ],
    },
    { label: 'In the placement since', value: formatDay(record.placement.startedOn) },
    { label: 'Last review', value: reviews[0] ? formatDay(reviews[0].heldOn) : 'None is recorded' },
  ];
};

const times = (number: number): string => (number === 1 ? 'Once' : `${number} times`);
const nightsOf = (number: number): string => (number === 1 ? '1 night' : `${number} nights`);

const sectionsOf = ({ since }: ReviewDesk): FormSection[] => [
  {
    fields: [
      dated('heldOn', 'Day of the review', 'For example, 27 9 2026'),
      selected('stability', 'How likely is the placement to last?', STABILITIES),
    ],
  },
  {
    heading: 'Education',
    fields: [
      selected('education', 'Is the child in education?', IN_EDUCATION),
      numbered('educationHours', 'Hours of education a week', { decimal: true }),
      selected('ehcp', 'Is there an education, health and care plan?', PLANS),
    ],
  },
  {
    heading: `Time away since ${formatDay(since)}`,
    text: 'Enter what you have confirmed; what the return says is shown above. Enter 0 where there was none.',
    fields: [
      numbered('missingEpisodes', 'Times missing (M)'),
      numbered('missingNights', 'Nights missing (M)'),
      numbered('absentEpisodes', 'Times away without leave (A)'),
      numbered('absentNights', 'Nights away without leave (A)'),
    ],
  },
  {
    heading: 'Stepping down',
    fields: [
      selected('stepDown', 'Has the child stepped down to something less intensive?', STEPS_DOWN),
      dated('stepDownPlannedOn', 'Day by which the plan has it (optional)', 'For example, 31 3 2027'),
    ],
  },
  {
    heading: 'The young person',
    fields: [
      numbered('sdq', 'SDQ score', { hint: 'Strengths and difficulties questionnaire, 0 to 40' }),
      selected('familyTime', 'Was the plan for family time met?', FAMILY_TIMES),
      selected('ratingAsked', 'Was the young person asked what they think of the placement?', ASKED),
      selected('rating', 'What did they say?', RATINGS),
    ],
  },
  {
    heading: 'What is paid for',
    fields: [
      numbered('supportDelivered', 'Additional support that was delivered', {
        hint: 'Of what is paid for, for example 80',
        suffix: '%',
      }),
    ],
  },
];
