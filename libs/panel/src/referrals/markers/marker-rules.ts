import { addMonths, Day } from '@lib/kernel/day';
import { addWorkingDays } from '@lib/reference-data/bank-holidays/working-days';
import { MarkerFacts } from './marker-facts';

/** A prompt: what to look at and, where the rule knows it, by when. Never a statement of law about the child. */
export interface Marker {
  readonly code: string;
  readonly prompt: string;
  readonly dueOn: Day | null;
}

/** What a rule says of the facts; null where it has nothing to say. */
type Rule = (facts: MarkerFacts) => Omit<Marker, 'code'> | null;

const prompt = (text: string, dueOn: Day | null = null): Omit<Marker, 'code'> => ({ prompt: text, dueOn });

const OUTSIDE = ['sub-region', 'london', 'outside'];
const isOutside = ({ location }: MarkerFacts): boolean => location !== null && OUTSIDE.includes(location);

/** The rules of domain.md 4.6, each with its source there. */
const RULES: Readonly<Record<string, Rule>> = {
  // s20 of the Children Act 1989; 16 and over may agree for themselves (s20(11)).
  's20-agreement': ({ legalStatus, age }) =>
    legalStatus !== 'V2'
      ? null
      : prompt(
          age !== null && age >= 16
            ? 'Check whether the agreement of somebody with parental responsibility, or of the young person, is recorded.'
            : 'Check whether the agreement of somebody with parental responsibility is recorded.',
        ),
  // s22G: the duty to secure enough accommodation in the area, which includes planning for the edge of care.
  's22g-sufficiency': (facts) =>
    isOutside(facts) || facts.edgeOfCare
      ? prompt(
          'Check whether it is recorded what was looked for in your own area first, and why it was not enough.',
        )
      : null,
  // Care Planning Regulations 2010, reg 11, as amended: outside the area, in an adjoining one.
  'out-of-area': (facts) =>
    isOutside(facts) && facts.adjoining === true
      ? prompt(
          'Check whether the nominated officer agreed to a placement outside the area, and whether its authority was told.',
        )
      : null,
  // Regs 11 and 13: neither in the area nor in an adjoining one.
  'at-a-distance': (facts) =>
    isOutside(facts) && facts.adjoining === false
      ? prompt(
          'Check whether the director agreed to a placement at a distance, and whether the area authority and the reviewing officer were consulted.',
        )
      : null,
  'review-of-the-child': reviewRule,
  // Secure: the criteria within a month, then at most every three months.
  'secure-criteria': ({ secureOrder, secureReviewed }) =>
    secureOrder === null
      ? null
      : prompt(
          'Check when the criteria for secure accommodation are to be reviewed next.',
          secureReviewed === null ? addMonths(secureOrder, 1) : addMonths(secureReviewed, 3),
        ),
  'secure-under-13': ({ secureOrder, place, age }) =>
    (secureOrder !== null || place === 'K1') && age !== null && age < 13
      ? prompt('Check whether the Secretary of State’s approval for a child under 13 is recorded.')
      : null,
  // An order of the High Court does not excuse registration; the provider applies within 7 working days.
  'dol-registration': ({ dolOrder, registration }) =>
    dolOrder === null || registration === 'registered'
      ? null
      : prompt(
          'Check whether the provider has applied to Ofsted for registration since the order.',
          addWorkingDays(dolOrder, 7),
        ),
  unregistered: ({ registration }) =>
    registration === 'unregistered'
      ? prompt('Check whether a senior manager and Ofsted know that the setting is not registered.')
      : null,
  // Accommodation that is not care is not for children under 16 (2021 Regulations).
  'supported-under-16': ({ place, age }) =>
    place === 'K3' && age !== null && age < 16
      ? prompt('Check whether supported accommodation may be used at this age.')
      : null,
  // LASPO 2012: a placement plan within 10 working days of a remand to youth detention accommodation.
  'remand-plan': ({ legalStatus, legalStatusSince }) =>
    legalStatus === 'J1' && legalStatusSince !== null
      ? prompt(
          'Check whether a detention placement plan is needed and made.',
          addWorkingDays(legalStatusSince, 10),
        )
      : null,
  // National Transfer Scheme protocol: no later than 10 working days.
  'transfer-scheme': ({ unaccompanied, transferReferred }) =>
    unaccompanied && transferReferred !== null
      ? prompt(
          'Check how the transfer under the National Transfer Scheme stands.',
          addWorkingDays(transferReferred, 10),
        )
      : null,
};

/** Reviews: within 20 working days, then within 3 months, then at most every 6 months. */
function reviewRule({ lookedAfterSince, reviews, lastReview }: MarkerFacts): Omit<Marker, 'code'> | null {
  const words = 'Check when the next review of the child’s case is due, and whether this move is on it.';
  if (lastReview !== null) return prompt(words, addMonths(lastReview, reviews === 1 ? 3 : 6));
  return lookedAfterSince !== null && (reviews ?? 0) === 0
    ? prompt(words, addWorkingDays(lookedAfterSince, 20))
    : null;
}

/** Every prompt the facts call for, in the order of the rules. */
export const markersOf = (facts: MarkerFacts): Marker[] =>
  Object.entries(RULES).flatMap(([code, rule]) => {
    const said = rule(facts);
    return said ? [{ code, ...said }] : [];
  });
