import { Day } from '@lib/kernel/day';
import { Problem } from '@lib/kernel/domain-error';
import { MOST_PENCE } from '@lib/kernel/pounds';

/** Who contributes. The grant for a child who seeks asylum is income of the borough, not a split of the cost. */
export const FUNDERS = {
  'social-care': 'Social care',
  education: 'Education',
  health: 'Health',
  'asylum-grant': 'Home Office grant (income)',
} as const;

export type Funder = keyof typeof FUNDERS;

/** Where a contribution stands (domain.md 5.2). */
export const FUNDING_STATUSES = {
  'not sought': 'Not sought',
  sought: 'Sought',
  'in principle': 'Agreed in principle',
  agreed: 'Agreed',
  disputed: 'Disputed',
  refused: 'Refused',
} as const;

export type FundingStatus = keyof typeof FUNDING_STATUSES;

/** Where the contribution of one funder stands from a day. */
export interface FundingFacts {
  readonly funder: Funder;
  readonly status: FundingStatus;
  readonly weeklyPence: number | null;
  readonly statedOn: Day;
  /** Where the evidence is kept. */
  readonly evidence: string | null;
}

/** As it is kept. */
export interface FundingPosition extends FundingFacts {
  readonly id: string;
  readonly enteredByName: string;
  readonly version: number;
}

/** What is wrong with a position, field by field. */
export const problemsOfFunding = (
  { status, weeklyPence, statedOn, evidence }: FundingFacts,
  today: Day,
): Problem[] => {
  const problems: Problem[] = [];
  if (['agreed', 'in principle'].includes(status) && weeklyPence === null)
    problems.push({ field: 'weekly', message: 'Enter how much a week was agreed' });
  if (weeklyPence !== null && weeklyPence > MOST_PENCE)
    problems.push({ field: 'weekly', message: 'A weekly amount must be £100,000 or less' });
  if (statedOn > today) problems.push({ field: 'statedOn', message: 'The day must be today or in the past' });
  if (status === 'agreed' && evidence === null)
    problems.push({
      field: 'evidence',
      message: 'Enter where the agreement is kept, for example a reference',
    });
  return problems;
};

/** Pence a week that funders have agreed; a grant is income and is not among them. */
export const agreedWeekly = (positions: readonly FundingFacts[]): number =>
  positions
    .filter(({ funder, status }) => status === 'agreed' && funder !== 'asylum-grant')
    .reduce((sum, { weeklyPence }) => sum + (weeklyPence ?? 0), 0);
