import { addYears, Day } from '@lib/kernel/day';
import { Problem } from '@lib/kernel/domain-error';
import { formatDay } from '@lib/kernel/london-format';
import { EntryFacts } from './register-entry';

/** More staff for one child than any rota has. */
const MOST_STAFF = 9.5;
/** No placement is planned for longer than a childhood. */
const YEARS_AHEAD = 18;

/** A role or a team, for example “Access to resources”. */
export const LONGEST_ROLE = 60;

const DAYS = {
  expectedEndOn: 'The day it is expected to end',
  contractEndsOn: 'The day the contract ends',
  reviewDueOn: 'The day of the next review',
} as const;

/** What is wrong with the facts of a placement, field by field. */
export const problemsOfFacts = (facts: EntryFacts, startedOn: Day): Problem[] => {
  const problems: Problem[] = [];
  const { staffPerChild } = facts;
  if (
    staffPerChild !== null &&
    (staffPerChild < 0 || staffPerChild > MOST_STAFF || (staffPerChild * 2) % 1 !== 0)
  )
    problems.push({
      field: 'staffPerChild',
      message: `Staff for each child must be 0 to ${MOST_STAFF} in halves, for example 2 or 1.5`,
    });
  if (facts.ownerRole !== null && (facts.ownerRole.trim() === '' || facts.ownerRole.length > LONGEST_ROLE))
    problems.push({ field: 'ownerRole', message: `The role must be ${LONGEST_ROLE} characters or fewer` });
  for (const [field, name] of Object.entries(DAYS) as [keyof typeof DAYS, string][]) {
    const on = facts[field];
    if (on === null) continue;
    if (on < startedOn)
      problems.push({
        field,
        message: `${name} must not be before the placement started, on ${formatDay(startedOn)}`,
      });
    if (on > addYears(startedOn, YEARS_AHEAD))
      problems.push({ field, message: `${name} must be within ${YEARS_AHEAD} years of its start` });
  }
  return problems;
};
