import { formatDay } from '@lib/kernel/london-format';
import { formatPounds } from '@lib/kernel/pounds';
import { costOf } from '@lib/high-cost/costs/cost-of';
import {
  DESTINATIONS,
  ENDING_RATINGS,
  ENDING_REASONS,
  PLANNED,
  STEPPED_DOWN,
} from '@lib/high-cost/endings/placement-ending';
import { AUTHORISERS, EXTENSION_REASONS, KeptExtension } from '@lib/high-cost/extensions/placement-extension';
import { KeptMark, MARK_REASONS } from '@lib/high-cost/marks/panel-mark';
import { Outcomes } from '@lib/high-cost/outcomes/outcomes.query';
import { RegisterRow } from '@lib/high-cost/register/register-entry';
import { linesHeld } from '@lib/high-cost/register/register-row';
import {
  ANSWER_KEYS, FAMILY_TIMES, IN_EDUCATION, KeptReview, RATINGS, STABILITIES, STEPS_DOWN,
} from '@lib/high-cost/reviews/outcome-review'; // prettier-ignore
import { REVIEW_STEPS } from '@lib/high-cost/reviews/review-steps';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';
import { DataTable, TableRow } from '@lib/web-kit/tables/data-table';
import { registerPaths } from '../register.paths';

const NOT = 'Not recorded';
const wordOf = <Words extends object>(words: Words, value: keyof Words | null): string =>
  value === null ? NOT : String(words[value]);

/** Every review, the latest first, by what was found; what was not recorded is said and counted. */
export const reviewsTable = (reviews: readonly KeptReview[]): DataTable => ({
  caption: 'Reviews of what the placement achieves',
  hideCaption: true,
  small: true,
  stacks: true,
  columns: [
    { text: 'Review' },
    { text: 'Likely to last' },
    { text: 'Education' },
    { text: 'Missing (M), away (A)' },
    { text: 'Step down' },
    { text: 'SDQ', numeric: true },
    { text: 'Family time' },
    { text: 'Young person says' },
    { text: 'Change' },
  ],
  rows: reviews.map(reviewRow),
});

const reviewRow = (one: KeptReview): TableRow => [
  {
    text: formatDay(one.heldOn),
    note: `${REVIEW_STEPS[one.step]}, due ${formatDay(one.dueOn)}. ${unrecorded(one)}`,
  },
  wordOf(STABILITIES, one.stability),
  {
    text: wordOf(IN_EDUCATION, one.education),
    note: one.educationHours === null ? undefined : `${one.educationHours} hours a week`,
  },
  {
    text: `M: ${awayWords(one.missingEpisodes, one.missingNights)}`,
    note: `A: ${awayWords(one.absentEpisodes, one.absentNights)}`,
  },
  wordOf(STEPS_DOWN, one.stepDown),
  one.sdq === null ? NOT : String(one.sdq),
  wordOf(FAMILY_TIMES, one.familyTime),
  one.ratingAsked === 'no' ? 'Was not asked' : wordOf(RATINGS, one.rating),
  {
    links: [
      {
        text: 'Take back',
        href: registerPaths.takeBackOutcome('review', one.id),
        hiddenText: `the review of ${formatDay(one.heldOn)}`,
      },
    ],
  },
];

const awayWords = (episodes: number | null, nights: number | null): string => {
  if (episodes === null) return 'not recorded';
  const times = episodes === 1 ? 'once' : `${episodes} times`;
  return nights === null ? times : `${times}, ${nights === 1 ? '1 night' : `${nights} nights`}`;
};

const unrecorded = (review: KeptReview): string => {
  const left = ANSWER_KEYS.filter((key) => review[key] === null).length;
  return left === 0 ? 'All is recorded' : `${left} of ${ANSWER_KEYS.length} answers not recorded`;
};

/** What an extension costs at the prices that are recorded for those nights. */
export const extensionPence = (
  row: RegisterRow,
  { fromDay, toDay }: Pick<KeptExtension, 'fromDay' | 'toDay'>,
): number => costOf(linesHeld(row), { from: fromDay, to: toDay });

export const extensionsTable = (row: RegisterRow, extensions: readonly KeptExtension[]): DataTable => ({
  caption: 'Times the placement went on',
  hideCaption: true,
  small: true,
  stacks: true,
  columns: [
    { text: 'From' },
    { text: 'To' },
    { text: 'Decided by' },
    { text: 'Why' },
    { text: 'Costs', numeric: true },
    { text: 'Change' },
  ],
  rows: extensions.map((one): TableRow => [
    formatDay(one.fromDay),
    formatDay(one.toDay),
    { text: AUTHORISERS[one.authorisedBy], note: `Recorded by ${one.enteredByName}` },
    EXTENSION_REASONS[one.reason],
    formatPounds(extensionPence(row, one)),
    {
      links: [
        {
          text: 'Take back',
          href: registerPaths.takeBackOutcome('extension', one.id),
          hiddenText: `the extension to ${formatDay(one.toDay)}`,
        },
      ],
    },
  ]),
});

/** How a placement ended; null while it lasts. */
export const endingRows = ({
  row,
  outcomes: { ending },
}: {
  row: RegisterRow;
  outcomes: Outcomes;
}): SummaryRow[] | null => {
  const { endedOn, id } = row.placement;
  if (endedOn === null) return null;
  const change = (what: string): SummaryRow['change'] => ({ href: registerPaths.ending(id), what });
  return [
    {
      label: 'Ended',
      value:
        ending !== null && ending.endedOn !== endedOn
          ? `${formatDay(endedOn)}; on ${formatDay(ending.endedOn)} when this was recorded`
          : formatDay(endedOn),
    },
    {
      label: 'Planned',
      value: wordOf(PLANNED, ending?.planned ?? null),
      change: change('whether it was planned'),
    },
    { label: 'Why', value: wordOf(ENDING_REASONS, ending?.reason ?? null), change: change('why it ended') },
    {
      label: 'Notice',
      value:
        ending?.noticeDays == null ? NOT : ending.noticeDays === 1 ? '1 day' : `${ending.noticeDays} days`,
      change: change('the notice that was given'),
    },
    {
      label: 'Went to',
      value: wordOf(DESTINATIONS, ending?.destination ?? null),
      change: change('where the child went'),
    },
    {
      label: 'A step down',
      value: wordOf(STEPPED_DOWN, ending?.stepDown ?? null),
      change: change('whether it was a step down'),
    },
    {
      label: 'Achieved what it was for',
      value: wordOf(ENDING_RATINGS, ending?.rating ?? null),
      change: change('what it achieved'),
    },
  ];
};

/** Whose word it is: a recommendation that the borough accepted, or what an officer recorded of a panel. */
const markWords = ({ markedOn, caseReference, recommended, enteredByName }: KeptMark): string =>
  [
    formatDay(markedOn),
    ...(caseReference === null ? [] : [`case ${caseReference}`]),
    recommended
      ? `recommended by the panel, and accepted by your borough (${enteredByName})`
      : `recorded by ${enteredByName}`,
  ].join(', ');

/** The mark of a panel, or how to record one. */
export const markRow = (placementId: string, { mark }: Outcomes): SummaryRow =>
  mark === null
    ? {
        label: 'Mark of a panel',
        value: 'None is recorded',
        change: { href: registerPaths.mark(placementId), what: 'a mark of a panel', text: 'Record' },
      }
    : {
        label: 'Mark of a panel',
        items: [MARK_REASONS[mark.reason], markWords(mark)],
        change: {
          href: registerPaths.takeBackOutcome('mark', mark.id),
          what: 'the mark of the panel',
          text: 'Take back',
        },
      };
