import { addYears, Day } from '@lib/kernel/day';
import { Problem } from '@lib/kernel/domain-error';
import { formatDay } from '@lib/kernel/london-format';
import { HeldReview, NUMBERS } from './outcome-review';

/** What a review is held against. */
export interface ReviewOf {
  readonly startedOn: Day;
  readonly today: Day;
  /** The day of the last review; null where there was none. */
  readonly lastHeldOn: Day | null;
}

/** No step down is planned for longer than a childhood. */
const YEARS_AHEAD = 18;

/** What is wrong with a review, field by field. */
export const problemsOfReview = (review: HeldReview, of: ReviewOf): Problem[] => [
  ...problemsOfDay(review.heldOn, of),
  ...problemsOfNumbers(review),
  ...problemsOfPairs(review, of),
];

const problemsOfDay = (heldOn: Day, { startedOn, today, lastHeldOn }: ReviewOf): Problem[] => {
  const field = 'heldOn';
  if (heldOn > today) return [{ field, message: 'The day of the review must be today or earlier' }];
  if (heldOn < startedOn)
    return [
      { field, message: `The day of the review must not be before the start, on ${formatDay(startedOn)}` },
    ];
  return lastHeldOn !== null && heldOn <= lastHeldOn
    ? [{ field, message: `The day of the review must be after the last one, on ${formatDay(lastHeldOn)}` }]
    : [];
};

const problemsOfNumbers = (review: HeldReview): Problem[] =>
  (Object.entries(NUMBERS) as [keyof typeof NUMBERS, { most: number; name: string }][]).flatMap(
    ([field, { most, name }]): Problem[] => {
      const value = review[field];
      const step = field === 'educationHours' ? 2 : 1;
      if (value === null || (value >= 0 && value <= most && (value * step) % 1 === 0)) return [];
      const whole = step === 1 ? 'a whole number' : 'a number in halves';
      return [{ field, message: `${name} must be ${whole} from 0 to ${most}` }];
    },
  );

const problemsOfPairs = (review: HeldReview, { startedOn, today }: ReviewOf): Problem[] => {
  const problems: Problem[] = [];
  for (const [episodes, nights] of [
    ['missingEpisodes', 'missingNights'],
    ['absentEpisodes', 'absentNights'],
  ] as const)
    if (review[episodes] === 0 && (review[nights] ?? 0) > 0)
      problems.push({ field: nights, message: 'There can be no nights where there was no time away' });
  if (review.rating !== null && review.ratingAsked === 'no')
    problems.push({
      field: 'rating',
      message: 'Leave the rating empty where the young person was not asked',
    });
  if (review.education === 'no' && (review.educationHours ?? 0) > 0)
    problems.push({
      field: 'educationHours',
      message: 'Enter 0 hours, or change whether the child is in education',
    });
  const planned = review.stepDownPlannedOn;
  if (planned !== null && review.stepDown === 'not planned')
    problems.push({
      field: 'stepDownPlannedOn',
      message: 'Leave the day empty where no step down is planned',
    });
  else if (planned !== null && (planned < startedOn || planned > addYears(today, YEARS_AHEAD)))
    problems.push({
      field: 'stepDownPlannedOn',
      message: `The day must be after the start and within ${YEARS_AHEAD} years`,
    });
  return problems;
};
