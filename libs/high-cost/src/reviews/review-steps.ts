import { addDays, addMonths, Day, latest } from '@lib/kernel/day';

/** The reviews of a placement, by when they are due since its start (product.md HCL-09). */
export const REVIEW_STEPS = {
  '28-days': '28 days',
  '3-months': '3 months',
  '6-months': '6 months',
  '12-months': '12 months',
  yearly: 'Yearly',
} as const;

export type ReviewStep = keyof typeof REVIEW_STEPS;

export interface DueReview {
  readonly step: ReviewStep;
  readonly dueOn: Day;
}

/** Months are counted from the start and not from one another: a start on 31 August is reviewed on 30 November, then on 28 February. */
const firstReviews = (startedOn: Day): DueReview[] => [
  { step: '28-days', dueOn: addDays(startedOn, 28) },
  { step: '3-months', dueOn: addMonths(startedOn, 3) },
  { step: '6-months', dueOn: addMonths(startedOn, 6) },
  { step: '12-months', dueOn: addMonths(startedOn, 12) },
];

const yearlyReview = (startedOn: Day, year: number): DueReview => ({
  step: 'yearly',
  dueOn: addMonths(startedOn, 12 * year),
});

/** The first review of a placement that is due after a day: after the last that was held, or the day the register began with it. */
export const reviewAfter = (startedOn: Day, after: Day): DueReview => {
  const first = firstReviews(startedOn).find(({ dueOn }) => dueOn > after);
  if (first) return first;
  let year = 2;
  while (yearlyReview(startedOn, year).dueOn <= after) year += 1;
  return yearlyReview(startedOn, year);
};

/** The review that follows one, also where that was held so late that another had fallen due by then. */
export const reviewFollowing = (
  startedOn: Day,
  held: { readonly dueOn: Day; readonly heldOn: Day },
): DueReview => reviewAfter(startedOn, latest(held.dueOn, held.heldOn));

/** The latest review that was due by a day; the first where none was. */
export const reviewDueBy = (startedOn: Day, on: Day): DueReview => {
  const [first, ...later] = firstReviews(startedOn);
  let due = later.findLast((review) => review.dueOn <= on) ?? first!;
  for (let year = 2; yearlyReview(startedOn, year).dueOn <= on; year += 1)
    due = yearlyReview(startedOn, year);
  return due;
};

/** Which review it is that is due on a day somebody chose: the latest that would have been due by then. */
export const stepDueOn = (startedOn: Day, dueOn: Day): ReviewStep => reviewDueBy(startedOn, dueOn).step;
