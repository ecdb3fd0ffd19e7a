import { Temporal } from 'temporal-polyfill';
import { OFFICIAL, OPERATIONAL, Product } from '@lib/disclosure-control/table/figure';
import { Day } from '@lib/kernel/day';
import { ProductCode } from '../cubes/cube';

/** What people may change about how numbers are hidden. Each may only go up from where it began. */
export interface RuleChoices {
  /** Weekly: counts from 1 to this are hidden. 7 or more. */
  readonly operationalThreshold: number;
  /** Quarterly: counts from 1 to this are hidden. 5 or more. */
  readonly officialThreshold: number;
  /** For how many releases a number stays hidden after it was small. 4 or more. */
  readonly stickyReleases: number;
}

/** Least and most of each choice; the least are those of security.md 7.3 (3) and (5). */
export const RULE_LIMITS: Readonly<
  Record<keyof RuleChoices, { readonly from: number; readonly to: number }>
> = {
  operationalThreshold: { from: 7, to: 50 },
  officialThreshold: { from: 5, to: 50 },
  stickyReleases: { from: 4, to: 52 },
};

/** How much a rule hides of the latest release of a cube, beside the one that holds: both of the same counts. */
export interface RuleEffect {
  readonly cube: string;
  readonly product: ProductCode;
  readonly on: Day;
  readonly cells: number;
  readonly hiddenBefore: number;
  readonly hiddenAfter: number;
}

export type RuleState = 'proposed' | 'in force' | 'withdrawn' | 'replaced';

/** A version of the rules, and who decided what about it. */
export interface DisclosureRule extends RuleChoices {
  readonly version: number;
  readonly state: RuleState;
  /** Why it was proposed, in the words of whoever did. */
  readonly why: string;
  readonly proposedAt: Temporal.Instant | null;
  readonly proposedBy: string | null;
  readonly proposedByName: string | null;
  /** Null until the release job has worked it out; without it nobody can approve. */
  readonly effect: readonly RuleEffect[] | null;
  readonly approvedAt: Temporal.Instant | null;
  readonly approvedByName: string | null;
  /** When it was withdrawn or replaced. */
  readonly closedAt: Temporal.Instant | null;
}

/**
 * The first version: part of the service, so that no installation is ever without rules. It holds until another
 * version does.
 */
export const FIRST_RULE: DisclosureRule = {
  version: 1,
  state: 'in force',
  operationalThreshold: RULE_LIMITS.operationalThreshold.from,
  officialThreshold: RULE_LIMITS.officialThreshold.from,
  stickyReleases: RULE_LIMITS.stickyReleases.from,
  why: 'The rules this service began with.',
  proposedAt: null,
  proposedBy: null,
  proposedByName: null,
  effect: null,
  approvedAt: null,
  approvedByName: null,
  closedAt: null,
};

/** A product as a rule has it. */
export const productUnder = (code: ProductCode, rule: RuleChoices): Product =>
  code === 'operational'
    ? { ...OPERATIONAL, threshold: rule.operationalThreshold }
    : { ...OFFICIAL, threshold: rule.officialThreshold };
