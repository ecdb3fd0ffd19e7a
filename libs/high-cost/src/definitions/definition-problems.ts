import { addDays, addYears, Day } from '@lib/kernel/day';
import { Problem } from '@lib/kernel/domain-error';
import { formatDay } from '@lib/kernel/london-format';
import { formatPounds, MOST_PENCE } from '@lib/kernel/pounds';
import { problemsOfReason } from '@lib/kernel/problems-of-reason';
import { changesInWords } from './definition-changes';
import { HcliDefinition } from './hcli-definition';
import { NewDefinition } from './made-definition';

export const MOST_TIERS = 5;
export const MOST_STAFF = 9.5;
export const MOST_WORDS = 1_000;
const WHY = { field: 'because', required: 'Say why the definition changes', longest: MOST_WORDS } as const;
/** A definition is agreed a year or two ahead: a slip of a year is caught, a plan is not. */
const YEARS_AHEAD = 5;

/** What a version is held against. */
interface DefinitionAfter {
  /** The latest version, whether it has begun or not. */
  readonly last: HcliDefinition;
  readonly today: Day;
}

/** What is wrong with a version somebody wants to make, field by field; tiers are named by their number. */
export const problemsOfDefinition = (next: NewDefinition, { last, today }: DefinitionAfter): Problem[] => {
  const problems = [
    ...problemsOfTiers(next.tiers),
    ...problemsOfStaff(next.soloStaff),
    ...problemsOfDay(next.validFrom, { last, today }),
    ...problemsOfReason(next.because, WHY),
  ];
  if (problems.length > 0 || changesInWords(last, next).length > 0) return problems;
  const message = `Change at least one thing that counts: this is version ${last.version} as it stands`;
  return [{ field: 'tier1', message }];
};

const problemsOfTiers = (tiers: readonly number[]): Problem[] => {
  if (tiers.length === 0) return [{ field: 'tier1', message: 'Enter the amount a week of tier 1' }];
  if (tiers.length > MOST_TIERS)
    return [{ field: `tier${MOST_TIERS}`, message: `There can be 1 to ${MOST_TIERS} tiers` }];
  const isAmount = (from: number): boolean => Number.isInteger(from) && from > 0 && from <= MOST_PENCE;
  return tiers.flatMap((from, at): Problem[] => {
    const field = `tier${at + 1}`;
    if (!isAmount(from)) {
      const most = formatPounds(MOST_PENCE);
      return [{ field, message: `Tier ${at + 1} must be more than nothing and at most ${most} a week` }];
    }
    const below = tiers.slice(0, at).findLastIndex(isAmount);
    if (below === -1 || from > tiers[below]!) return [];
    const least = formatPounds(tiers[below]!);
    return [{ field, message: `Tier ${at + 1} must be more than tier ${below + 1}, which is ${least}` }];
  });
};

const problemsOfStaff = (staff: number | null): Problem[] => {
  if (staff === null || (staff >= 0.5 && staff <= MOST_STAFF && (staff * 2) % 1 === 0)) return [];
  const message = `Staff for a child placed alone must be 0.5 to ${MOST_STAFF} in halves, for example 2 or 1.5`;
  return [{ field: 'soloStaff', message }];
};

const problemsOfDay = (validFrom: Day, { last, today }: DefinitionAfter): Problem[] => {
  const field = 'validFrom';
  if (validFrom <= today) {
    const message = `The day must be ${formatDay(addDays(today, 1))} or later: what counted until today stays as it was`;
    return [{ field, message }];
  }
  if (validFrom < last.validFrom) {
    const message = `The day must not be before version ${last.version} begins, on ${formatDay(last.validFrom)}`;
    return [{ field, message }];
  }
  return validFrom > addYears(today, YEARS_AHEAD)
    ? [{ field, message: `The day must be within ${YEARS_AHEAD} years from today` }]
    : [];
};
