import { Day, isDay } from '@lib/kernel/day';
import { Answer, Answers } from '../sections/section';

/** What the prompts of domain.md 4.6 are computed from; null for what nobody has said. */
export interface MarkerFacts {
  readonly age: number | null;
  readonly edgeOfCare: boolean;
  readonly legalStatus: string | null;
  readonly legalStatusSince: Day | null;
  readonly lookedAfterSince: Day | null;
  readonly reviews: number | null;
  readonly lastReview: Day | null;
  readonly place: string | null;
  readonly location: string | null;
  readonly adjoining: boolean | null;
  readonly registration: string | null;
  readonly dolOrder: Day | null;
  readonly secureOrder: Day | null;
  readonly secureReviewed: Day | null;
  readonly unaccompanied: boolean;
  readonly transferReferred: Day | null;
}

/** The facts as the sections of a referral have them. */
export const markerFacts = (of: (section: string) => Answers): MarkerFacts => {
  const [child, placement, plan] = [of('child'), of('placement'), of('plan')];
  return {
    age: numberOf(child['age']),
    edgeOfCare: child['edge-of-care'] === 'yes',
    legalStatus: textOf(child['legal-status']),
    legalStatusSince: dayOf(child['legal-status-since']),
    lookedAfterSince: dayOf(child['looked-after-since']),
    reviews: numberOf(plan['reviews']),
    lastReview: dayOf(plan['last-review']),
    place: textOf(placement['place']),
    location: textOf(placement['location']),
    adjoining: placement['adjoining'] === 'yes' ? true : placement['adjoining'] === 'no' ? false : null,
    registration: textOf(placement['registration']),
    dolOrder: dayOf(placement['dol-order']),
    secureOrder: dayOf(placement['secure-order']),
    secureReviewed: dayOf(placement['secure-reviewed']),
    unaccompanied: child['unaccompanied'] === 'yes',
    transferReferred: dayOf(child['transfer-referred']),
  };
};

const numberOf = (answer: Answer | undefined): number | null => (typeof answer === 'number' ? answer : null);
const textOf = (answer: Answer | undefined): string | null => (typeof answer === 'string' ? answer : null);
const dayOf = (answer: Answer | undefined): Day | null =>
  typeof answer === 'string' && isDay(answer) ? answer : null;
