import { formatDay } from '@lib/kernel/london-format';
import { nightsUnderOrder } from '@lib/high-cost/liberty/nights-under-order';
import {
  ASKED, FAMILY_TIMES, IN_EDUCATION, PLANS, RATINGS, STABILITIES, STEPS_DOWN,
} from '@lib/high-cost/reviews/outcome-review'; // prettier-ignore
import { BeginsWith } from '@lib/high-cost/reviews/begins-with';
import { KnownAway, TimesAway } from '@lib/high-cost/reviews/known-before.query';
import { ReviewDesk } from '@lib/high-cost/reviews/outcome-reviews.service';
import { REVIEW_STEPS } from '@lib/high-cost/reviews/review-steps';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';
import { captionOf } from '../record/record.presenter';
import { registerPaths } from '../register.paths';
import { dated, FormSection, numbered, selected } from './form-field';

/** The form of a review, which begins with what returns and the last review say; beside it, what else is known. */
export const presentReview = (desk: ReviewDesk, form: FormModel): object => {
  const { record, due, since, today } = desk;
  return {
    title: 'Record a review',
    caption: captionOf(record),
    back: { href: registerPaths.placement(record.placement.id) },
    action: registerPaths.review(record.placement.id),
    lead: [
      `The review “${REVIEW_STEPS[due.step]}” is due on ${formatDay(due.dueOn)}. Leave empty what was not looked at: not recorded is counted as such, and never as a no.`,
      ...(Object.keys(desk.begins).length === 0
        ? []
        : [
            'What is known already is filled in, and says where it comes from. Saving confirms it: change what is wrong, and empty what you could not confirm.',
          ]),
    ],
    recordedTitle: `Known from ${formatDay(since)} to ${formatDay(today)}`,
    recorded: knownRows(desk),
    sections: sectionsOf(desk),
    button: 'Save the review',
    version: record.version,
    form,
  };
};

/** What is known, each with where it comes from. */
const knownRows = ({ record, since, known, reviews, today }: ReviewDesk): SummaryRow[] => {
  const { away, sdq, orders } = known;
  const { placement } = record;
  return [
    ...awayRows(away),
    sdq === null
      ? { label: 'SDQ score', value: 'No return has one' }
      : {
          label: 'SDQ score',
          items: [String(sdq.score), `From the return of the year to 31 March ${sdq.returnYear}`],
        },
    {
      label: 'Nights under an order',
      items: [
        nightsOf(nightsUnderOrder(orders, { from: since, to: today }, [placement])),
        'In this placement, worked out of the orders that are recorded',
      ],
    },
    { label: 'In the placement since', value: formatDay(placement.startedOn) },
    { label: 'Last review', value: reviews[0] ? formatDay(reviews[0].heldOn) : 'None is recorded' },
  ];
};

const awayRows = (away: KnownAway | null): SummaryRow[] => {
  if (away === null) return [{ label: 'Missing, or away', value: 'No return tells of this time' }];
  const source = `From the return, which tells up to ${formatDay(away.until)}`;
  const told = ({ episodes, nights }: TimesAway): string[] => [
    `${times(episodes)}, ${nightsOf(nights)}`,
    source,
  ];
  return [
    { label: 'Missing (M)', items: told(away.M) },
    { label: 'Away without leave (A)', items: told(away.A) },
  ];
};

const times = (number: number): string => (number === 1 ? 'Once' : `${number} times`);
const nightsOf = (number: number): string => (number === 1 ? '1 night' : `${number} nights`);

const SAID = {
  return: (day: string) => `From the return, which tells up to ${day}`,
  review: (day: string) => `From the review of ${day}`,
} as const;

/** The hint of an answer: what it asks for, and where the one that is filled in comes from. */
const hinted = (begins: BeginsWith, key: keyof BeginsWith, hint?: string): string | undefined => {
  const source = begins[key]?.source;
  const said = source && SAID[source.from](formatDay(source.day));
  return [hint, said].filter(Boolean).join('. ') || undefined;
};

const sectionsOf = ({ since, begins }: ReviewDesk): FormSection[] => {
  const hint = (key: keyof BeginsWith, says?: string): { hint?: string } => ({
    hint: hinted(begins, key, says),
  });
  return [
    {
      fields: [
        dated('heldOn', 'Day of the review', 'For example, 27 9 2026'),
        selected('stability', 'How likely is the placement to last?', STABILITIES),
      ],
    },
    {
      heading: 'Education',
      fields: [
        selected('education', 'Is the child in education?', IN_EDUCATION, hint('education')),
        numbered('educationHours', 'Hours of education a week', {
          decimal: true,
          ...hint('educationHours'),
        }),
        selected('ehcp', 'Is there an education, health and care plan?', PLANS, hint('ehcp')),
      ],
    },
    {
      heading: `Time away since ${formatDay(since)}`,
      text: 'Enter 0 where there was none. A return may not tell of all of this time.',
      fields: [
        numbered('missingEpisodes', 'Times missing (M)', hint('missingEpisodes')),
        numbered('missingNights', 'Nights missing (M)', hint('missingNights')),
        numbered('absentEpisodes', 'Times away without leave (A)', hint('absentEpisodes')),
        numbered('absentNights', 'Nights away without leave (A)', hint('absentNights')),
      ],
    },
    {
      heading: 'Stepping down',
      fields: [
        selected('stepDown', 'Has the child stepped down to something less intensive?', STEPS_DOWN),
        dated(
          'stepDownPlannedOn',
          'Day by which the plan has it (optional)',
          hinted(begins, 'stepDownPlannedOn', 'For example, 31 3 2027'),
        ),
      ],
    },
    {
      heading: 'The young person',
      fields: [
        numbered('sdq', 'SDQ score', hint('sdq', 'Strengths and difficulties questionnaire, 0 to 40')),
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
};
