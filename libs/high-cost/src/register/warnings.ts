import { addDays, Day } from '@lib/kernel/day';
import { EntryFacts } from './register-entry';

/** How far ahead an end is told of, in days (product.md HCL-06: eight weeks). */
export const WARNED_AHEAD = 56;

/** What of a placement needs somebody to look at it (product.md HCL-06). */
export interface Warning {
  readonly kind: 'review overdue' | 'end passed' | 'end near' | 'contract ended' | 'contract end near';
  /** The day it is about. */
  readonly day: Day;
}

type Told = Pick<EntryFacts, 'expectedEndOn' | 'contractEndsOn' | 'reviewDueOn'> & {
  readonly placement: { readonly startedOn: Day; readonly endedOn: Day | null };
};

/** What needs looking at on a day, in the order in which it is said; nothing of a placement that has ended by then. */
export const warningsOf = (record: Told, on: Day): Warning[] => {
  const { reviewDueOn, expectedEndOn, contractEndsOn, placement } = record;
  if (placement.endedOn !== null && placement.endedOn <= on) return [];
  return [
    ...(reviewDueOn !== null && reviewDueOn < on
      ? [{ kind: 'review overdue', day: reviewDueOn } as const]
      : []),
    ...near(expectedEndOn, on, ['end passed', 'end near']),
    ...near(contractEndsOn, on, ['contract ended', 'contract end near']),
  ];
};

const near = (
  day: Day | null,
  on: Day,
  [passed, ahead]: readonly [Warning['kind'], Warning['kind']],
): Warning[] => {
  if (day === null || day > addDays(on, WARNED_AHEAD)) return [];
  return [{ kind: day < on ? passed : ahead, day }];
};
