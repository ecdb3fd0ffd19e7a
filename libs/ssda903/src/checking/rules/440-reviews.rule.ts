import { ageOn } from '@lib/kernel/day';
import { ReadRow } from '../read-row';
import { ReturnFacts, Rule, dobOf, rowsWhere } from '../rule';
import { tidyCode } from '../values/tidy-text';

const UNDER_FOUR = 'PN0';
const FOUR_OR_OVER = new Set(['PN1', 'PN2', 'PN3', 'PN4', 'PN5', 'PN6', 'PN7']);
const TAKES_PART_FROM = 4;

const codeOf = ({ raw }: ReadRow): string => tidyCode(raw.values['REVIEW_CODE'] ?? '');

const reviewRule = (
  code: string,
  message: string,
  expected: string,
  breaks: (reviewCode: string, age: number) => boolean,
): Rule => ({
  code,
  table: 'reviews',
  column: 'REVIEW_CODE',
  weight: 'worth knowing',
  message,
  expected,
  fix: 'Correct REVIEW_CODE or REVIEW, or DOB in the Header table. This service keeps nothing of this table.',
  find: (child, facts) => {
    const dob = dobOf(child);
    return rowsWhere(dob === null ? [] : child.rowsOf('reviews'), (row) => {
      const on = dayOf(row, facts);
      return dob !== null && on !== null && breaks(codeOf(row), ageOn(dob, on));
    });
  },
});

const dayOf = ({ raw }: ReadRow, facts: ReturnFacts): ReturnType<ReturnFacts['readDay']> =>
  facts.readDay(raw.values['REVIEW'] ?? '');

/** From the fourth birthday on a child is asked how they took part; before it there is only PN0. */
export const REVIEWS_FIT_THE_AGE: readonly Rule[] = [
  reviewRule(
    '440',
    'REVIEW_CODE says that the child was under 4, but they were 4 or over on the day of the review.',
    'PN1 to PN7 from the fourth birthday',
    (reviewCode, age) => reviewCode === UNDER_FOUR && age >= TAKES_PART_FROM,
  ),
  reviewRule(
    '441',
    'REVIEW_CODE says how a child of 4 or over took part, but they were under 4 on the day of the review.',
    'PN0 before the fourth birthday',
    (reviewCode, age) => FOUR_OR_OVER.has(reviewCode) && age < TAKES_PART_FROM,
  ),
];
