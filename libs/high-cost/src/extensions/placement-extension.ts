import { addYears, Day } from '@lib/kernel/day';
import { Problem } from '@lib/kernel/domain-error';
import { formatDay } from '@lib/kernel/london-format';

/** Whose role it is to say that a placement goes on; nobody for one that simply did. */
export const AUTHORISERS = {
  'team manager': 'Team manager',
  'head of service': 'Head of service',
  'assistant director': 'Assistant director',
  director: 'Director of children’s services',
  panel: 'A panel',
  nobody: 'Nobody: it is an overstay',
} as const;

export const EXTENSION_REASONS = {
  'needs have not changed': 'The needs have not changed',
  'no place to move to': 'There is no place to move to',
  'next place not ready': 'The next place is not ready',
  education: 'Education',
  health: 'Health',
  court: 'A court has not decided',
  'child asked': 'The child asked for it',
  other: 'Another reason',
} as const;

/** A placement that goes on after the day it was expected to end. */
export interface PlacementExtension {
  readonly toDay: Day;
  readonly authorisedBy: keyof typeof AUTHORISERS;
  readonly reason: keyof typeof EXTENSION_REASONS;
}

export interface KeptExtension extends PlacementExtension {
  readonly id: string;
  readonly fromDay: Day;
  readonly enteredByName: string;
  readonly version: number;
}

const YEARS = 5;

/** What is wrong with an extension of a placement that was expected to end on a day. */
export const problemsOfExtension = (
  { toDay }: PlacementExtension,
  { expectedEndOn, endedOn }: { readonly expectedEndOn: Day | null; readonly endedOn: Day | null },
): Problem[] => {
  const field = 'toDay';
  if (endedOn !== null)
    return [{ field, message: `The placement ended on ${formatDay(endedOn)}: it cannot go on` }];
  if (expectedEndOn === null)
    return [{ field, message: 'Record in the facts when it was expected to end first' }];
  if (toDay <= expectedEndOn)
    return [
      { field, message: `The new day must be after ${formatDay(expectedEndOn)}, when it is expected to end` },
    ];
  return toDay > addYears(expectedEndOn, YEARS)
    ? [{ field, message: `The new day must be within ${YEARS} years of ${formatDay(expectedEndOn)}` }]
    : [];
};
