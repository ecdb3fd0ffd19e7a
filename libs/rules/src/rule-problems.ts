import { addYears, Day } from '@lib/kernel/day';
import { Problem } from '@lib/kernel/domain-error';
import { formatDay } from '@lib/kernel/london-format';
import { problemsOfReason } from '@lib/kernel/problems-of-reason';
import { Rule } from './rule';
import { RuleVersion } from './rule-version';

export const MOST_WORDS = 1_000;
const WHY = { field: 'because', required: 'Say why the rule changes', longest: MOST_WORDS } as const;
/** A rule is agreed a year or two ahead: a slip of a year is caught, a plan is not. */
const YEARS_AHEAD = 5;

/** A version somebody wants to make: its number is for the service to give. */
export interface NewRuleVersion<Value> {
  readonly value: Value;
  readonly validFrom: Day;
  readonly because: string;
}

interface RuleAfter<Value> {
  /** The latest that was not withdrawn, whether it has begun or not. */
  readonly last: RuleVersion<Value>;
  readonly today: Day;
}

/** What is wrong with a version somebody wants to make, field by field. */
export const problemsOfVersion = <Value>(
  rule: Rule<Value>,
  { value, validFrom, because }: NewRuleVersion<Value>,
  { last, today }: RuleAfter<Value>,
): Problem[] => {
  const problems = [
    ...rule.problems(value),
    ...problemsOfDay(validFrom, last, today),
    ...problemsOfReason(because, WHY),
  ];
  const words = (one: Value): string => rule.inWords(one).join('\n');
  if (problems.length > 0 || words(value) !== words(last.value)) return problems;
  const message = `Change something: this is what version ${last.version} holds`;
  return [{ field: FIRST_FIELD[rule.code], message }];
};

/** Where the form says that nothing is other than before. */
const FIRST_FIELD: Readonly<Record<Rule<unknown>['code'], string>> = {
  'place-days': 'days',
  'panel-quorum': 'least',
  'age-bands': 'from1',
};

const problemsOfDay = (
  validFrom: Day,
  { version, validFrom: begins }: RuleVersion<unknown>,
  today: Day,
): Problem[] => {
  const field = 'validFrom';
  if (validFrom < today) {
    const message = `The day must be ${formatDay(today)} or later: figures of earlier days stay as they are`;
    return [{ field, message }];
  }
  if (begins !== null && validFrom < begins) {
    const message = `The day must not be before version ${version} begins, on ${formatDay(begins)}: withdraw that first`;
    return [{ field, message }];
  }
  return validFrom > addYears(today, YEARS_AHEAD)
    ? [{ field, message: `The day must be within ${YEARS_AHEAD} years from today` }]
    : [];
};
