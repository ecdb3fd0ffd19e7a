import { addDays, Day, earliest, latest } from '@lib/kernel/day';
import { PlacementEnding } from '@lib/high-cost/endings/placement-ending';
import { EntryFacts, NeedsBand } from '@lib/high-cost/register/register-entry';
import { HeldReview } from '@lib/high-cost/reviews/outcome-review';
import { DueReview, reviewFollowing } from '@lib/high-cost/reviews/review-steps';
import { Random } from '../random';
import { registerBegins, ToldEntry } from './borough-register';

/** A share that nobody wrote down; what is asked of young people is written down least. */
const LEFT_OUT = 0.15;
const OWNERS = ['Access to resources', 'Placements commissioning', 'Children looked after team'];

/** What a borough says of a child’s needs, and whose the entry is. */
export const needsOf = (
  { priced }: ToldEntry,
  random: Random,
): Pick<EntryFacts, 'needsBand' | 'ownerRole'> => ({
  needsBand: random.chance(LEFT_OUT) ? null : bandOf(priced.weekly, random),
  ownerRole: random.chance(LEFT_OUT) ? null : random.pick(OWNERS),
});

const bandOf = (weekly: number, random: Random): NeedsBand => {
  if (weekly >= 12_000) return 'complex';
  return random.weighted({ low: weekly < 6_000 ? 0.15 : 0, moderate: 0.55, complex: 0.3 });
};

/** The reviews that were held until one fell due that nobody has held, or until the day the London is made for. */
export const reviewsOfEntry = (
  { priced, facts }: ToldEntry,
  random: Random,
  asAt: Day,
): (HeldReview & DueReview)[] => {
  const { startedOn, endedOn } = priced.placement;
  const until = earliest(facts.reviewDueOn ?? asAt, endedOn ?? asAt, asAt);
  const since = latest(startedOn, registerBegins(asAt));
  const reviews: (HeldReview & DueReview)[] = [];
  let due = reviewFollowing(startedOn, { dueOn: since, heldOn: since });
  while (due.dueOn < until) {
    const after = addDays(reviews.at(-1)?.heldOn ?? startedOn, 1);
    const heldOn = latest(after, earliest(addDays(due.dueOn, random.whole(-5, 20)), addDays(until, -1)));
    if (heldOn >= until) break;
    reviews.push({ ...due, heldOn, ...answersOf(priced.weekly, random) });
    due = reviewFollowing(startedOn, { ...due, heldOn });
  }
  return reviews;
};

const answersOf = (weekly: number, random: Random): Omit<HeldReview, 'heldOn'> => {
  const or = <T>(answer: T): T | null => (random.chance(LEFT_OUT) ? null : answer);
  const education = or(random.weighted({ yes: 0.6, part: 0.25, no: 0.15 }));
  const missing = random.chance(0.25) ? random.whole(1, 4) : 0;
  const absent = random.chance(0.15) ? random.whole(1, 2) : 0;
  const asked = or(random.weighted({ yes: 0.72, no: 0.28 }));
  const hard = Math.min(1, weekly / 20_000);
  return {
    stability: or(
      random.weighted({ settled: 0.75 - hard * 0.2, 'at risk': 0.18 + hard * 0.15, 'notice given': 0.07 }),
    ),
    education,
    educationHours:
      education === null || education === 'no'
        ? null
        : random.whole(education === 'yes' ? 18 : 4, education === 'yes' ? 25 : 15),
    ehcp: or(random.weighted({ yes: 0.55, no: 0.35, 'assessed now': 0.1 })),
    missingEpisodes: or(missing),
    missingNights: missing === 0 ? null : random.whole(missing - 1, missing * 3),
    absentEpisodes: or(absent),
    absentNights: absent === 0 ? null : random.whole(0, absent),
    stepDown: or(random.weighted({ no: 0.5, 'not planned': 0.38, yes: 0.12 })),
    stepDownPlannedOn: null,
    sdq: random.chance(0.35) ? null : random.whole(8, 20) + Math.round(hard * 10),
    familyTime: or(random.weighted({ met: 0.5, 'partly met': 0.28, 'not met': 0.1, 'no plan': 0.12 })),
    ratingAsked: asked,
    rating:
      asked === 'yes'
        ? or(random.weighted({ 'very good': 0.15, good: 0.4, neither: 0.25, bad: 0.14, 'very bad': 0.06 }))
        : null,
    supportDelivered: random.chance(0.4) ? null : random.whole(12, 20) * 5,
  };
};

/** How one that ended did; null where nobody has recorded it, or it lasts. */
export const endingOfEntry = ({ priced }: ToldEntry, random: Random): PlacementEnding | null => {
  if (priced.placement.endedOn === null || random.chance(LEFT_OUT)) return null;
  const planned = random.weighted({ planned: 0.58, 'not planned': 0.42 });
  const stepDown = random.weighted({
    yes: planned === 'planned' ? 0.6 : 0.2,
    no: planned === 'planned' ? 0.4 : 0.8,
  });
  const or = <T>(answer: T): T | null => (random.chance(LEFT_OUT) ? null : answer);
  return {
    planned: or(planned),
    reason: or(
      planned === 'planned'
        ? random.weighted({ 'care plan': 0.4, 'ready to move on': 0.35, 'came of age': 0.15, cost: 0.1 })
        : random.weighted({
            'provider gave notice': 0.45,
            behaviour: 0.3,
            'setting closed': 0.1,
            'child asked': 0.15,
          }),
    ),
    noticeDays: or(planned === 'planned' ? 28 : random.pick([0, 2, 7, 14, 28])),
    destination: or(
      stepDown === 'yes'
        ? random.weighted({ foster: 0.35, supported: 0.35, family: 0.2, kinship: 0.1 })
        : random.weighted({ residential: 0.75, secure: 0.08, unregistered: 0.12, health: 0.05 }),
    ),
    stepDown: or(stepDown),
    rating: or(
      random.weighted({
        achieved: 0.2,
        'mostly achieved': 0.35,
        'partly achieved': 0.28,
        'not achieved': 0.17,
      }),
    ),
  };
};
