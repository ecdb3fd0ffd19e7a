import { Day } from '@lib/kernel/day';

/** What makes a placement one of high cost and low incidence, from a day on; nobody ticks it (domain.md 5.1). */
export interface HcliDefinition {
  /** 1, 2, 3 …; a definition that is in force is never changed, the next takes its place. */
  readonly version: number;
  readonly validFrom: Day;
  /** Pence a week before VAT, lowest first: at the lowest or above a placement is in, the highest it reaches is its tier. */
  readonly tiers: readonly number[];
  readonly secure: boolean;
  readonly unregistered: boolean;
  readonly deprivationOfLiberty: boolean;
  /** Staff for each child, from which on a placement of one child alone is in; null where that does not count. */
  readonly soloStaff: number | null;
  /** Whether a mark of the panel, which has a reason, makes a placement count. */
  readonly panelMark: boolean;
}

/** The facts of a placement on a day that a definition looks at. Null is not known, and never makes it in. */
export interface HcliFacts {
  /** Pence a week; null where no line is in force. */
  readonly weeklyPence: number | null;
  readonly secure: boolean;
  readonly unregistered: boolean | null;
  readonly deprivationOfLiberty: boolean | null;
  readonly solo: boolean | null;
  readonly staffPerChild: number | null;
  readonly panelMark: boolean;
}

/** Why a placement is in, in the order in which it is said. */
export type HcliReason =
  | { readonly kind: 'cost'; readonly tier: number; readonly from: number }
  | { readonly kind: 'secure' | 'unregistered' | 'deprivation of liberty' | 'solo' | 'panel mark' };

/**
 * Every reason for which a placement is in under a definition; none where it is not.
 * @returns cost with its tier, from 1, and the pence a week from which that tier counts
 */
export const reasonsOf = (definition: HcliDefinition, facts: HcliFacts): HcliReason[] => {
  const reached = definition.tiers.filter((from) => facts.weeklyPence !== null && facts.weeklyPence >= from);
  const alone =
    definition.soloStaff !== null &&
    facts.solo === true &&
    (facts.staffPerChild ?? 0) >= definition.soloStaff;
  return [
    ...(reached.length > 0 ? [{ kind: 'cost', tier: reached.length, from: reached.at(-1)! } as const] : []),
    ...(definition.secure && facts.secure ? [{ kind: 'secure' } as const] : []),
    ...(definition.unregistered && facts.unregistered === true ? [{ kind: 'unregistered' } as const] : []),
    ...(definition.deprivationOfLiberty && facts.deprivationOfLiberty === true
      ? [{ kind: 'deprivation of liberty' } as const]
      : []),
    ...(alone ? [{ kind: 'solo' } as const] : []),
    ...(definition.panelMark && facts.panelMark ? [{ kind: 'panel mark' } as const] : []),
  ];
};

/** The definition in force on a day: the latest that had begun. Null before the first. */
export const definitionOn = <Of extends HcliDefinition>(definitions: readonly Of[], on: Day): Of | null =>
  definitions
    .filter(({ validFrom }) => validFrom <= on)
    .reduce<Of | null>((best, one) => (best === null || comesAfter(one, best) ? one : best), null);

const comesAfter = (one: HcliDefinition, other: HcliDefinition): boolean =>
  one.validFrom === other.validFrom ? one.version > other.version : one.validFrom > other.validFrom;
