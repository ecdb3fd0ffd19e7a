import { Temporal } from 'temporal-polyfill';
import { Day } from '@lib/kernel/day';

/** A version of a rule: what it holds, from when, and who set it. */
export interface RuleVersion<Value> {
  /** 1 is the one that came with the service. */
  readonly version: number;
  /** Null for the first, which holds for every day before the second. */
  readonly validFrom: Day | null;
  readonly value: Value;
  readonly because: string;
  /** Null for the first. */
  readonly madeAt: Temporal.Instant | null;
  readonly madeByName: string | null;
  /** Null for one that was not withdrawn. */
  readonly withdrawnAt: Temporal.Instant | null;
  readonly withdrawnByName: string | null;
}

/** Where a version stands on a day. */
export interface RuleStanding {
  readonly stands: 'in force' | 'not yet' | 'replaced' | 'never in force' | 'withdrawn';
  /** The day on which the next takes its place; null for the last and for one that was withdrawn. */
  readonly until: Day | null;
}

type Dated = Pick<RuleVersion<unknown>, 'version' | 'validFrom' | 'withdrawnAt'>;

/** Those that were not withdrawn, the first one first. */
export const standingVersions = <Of extends Dated>(versions: readonly Of[]): Of[] =>
  versions
    .filter(({ withdrawnAt }) => withdrawnAt === null)
    .toSorted((one, other) => one.version - other.version);

/** The version in force on a day: the latest that had begun, of those that were not withdrawn. */
export const inForceOn = <Of extends Dated>(versions: readonly Of[], on: Day): Of =>
  standingVersions(versions).findLast(({ validFrom }) => validFrom === null || validFrom <= on)!;

/** Where one of the versions stands on a day. One that another replaces on its own first day was never in force. */
export const standingOf = (versions: readonly Dated[], of: Dated, on: Day): RuleStanding => {
  if (of.withdrawnAt !== null) return { stands: 'withdrawn', until: null };
  const until = standingVersions(versions).find(({ version }) => version > of.version)?.validFrom ?? null;
  if (until !== null && until === of.validFrom) return { stands: 'never in force', until };
  if (of.validFrom !== null && of.validFrom > on) return { stands: 'not yet', until };
  return { stands: until !== null && until <= on ? 'replaced' : 'in force', until };
};
