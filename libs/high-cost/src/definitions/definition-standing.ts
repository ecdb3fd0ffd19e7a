import { Day } from '@lib/kernel/day';
import { HcliDefinition } from './hcli-definition';

/** Where a version stands on a day. */
export interface DefinitionStanding {
  readonly stands: 'in force' | 'not yet' | 'replaced' | 'never in force';
  /** The day on which the next takes its place; null for the latest. */
  readonly until: Day | null;
}

/** Where one of the versions stands on a day. One that another replaces on its own first day was never in force. */
export const standingOf = (
  versions: readonly HcliDefinition[],
  { version, validFrom }: HcliDefinition,
  on: Day,
): DefinitionStanding => {
  const until = versions.find((one) => one.version === version + 1)?.validFrom ?? null;
  if (until === validFrom) return { stands: 'never in force', until };
  if (validFrom > on) return { stands: 'not yet', until };
  return { stands: until !== null && until <= on ? 'replaced' : 'in force', until };
};

/** Whether a version counts on a day, or counted on one before it. */
export const hasBeenInForce = (versions: readonly HcliDefinition[], one: HcliDefinition, on: Day): boolean =>
  ['in force', 'replaced'].includes(standingOf(versions, one, on).stands);
