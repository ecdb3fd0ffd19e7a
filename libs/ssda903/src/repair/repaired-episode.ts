import { Day } from '@lib/kernel/day';

/** What the repair rules look at and mend. Both checked rows and degraded, stored rows have it. */
export interface RepairableEpisode {
  readonly child: string;
  readonly start: Day;
  readonly end: Day | null;
  readonly reasonForNewEpisode: string;
  readonly legalStatus: string;
  readonly place: string;
  readonly provider: string | null;
  readonly reasonCeased: string | null;
  readonly reasonForChange: string | null;
  readonly urn: string | null;
  /** One of the two: the whole postcode before degrading, the sector after. */
  readonly placementPostcode?: string | null;
  readonly placementSector?: string | null;
}

/** One return of one authority, with its place among that authority's others. */
export interface ReturnInPlace<T extends RepairableEpisode> {
  /** Of two returns of one year and one day, the one with the greater id is taken: ids grow with time. */
  readonly id: string;
  /** The year in which the return ends. */
  readonly year: number;
  /** 31 March of that year, or the day a part-year extract is true for. */
  readonly trueAt: Day;
  readonly episodes: readonly T[];
}

/** The rules of peers.md 4.3 that change a row; 3 and 3A take one out. */
export type RepairRule = '1' | '1A' | '2' | '4' | '5';

/** Why a row of a return is not among the repaired episodes. */
export type RemovalRule = '3' | '3A' | 'same first day';

export interface RepairedEpisode<T extends RepairableEpisode> {
  /** The row, with the end and reasons the rules gave it. */
  readonly episode: T;
  readonly returnId: string;
  readonly year: number;
  /** The rules applied, in order; empty for a row that is as it came ("original"). */
  readonly rules: readonly RepairRule[];
}

export interface RemovedEpisode<T extends RepairableEpisode> {
  readonly episode: T;
  readonly returnId: string;
  readonly year: number;
  readonly rule: RemovalRule;
}

/** REC of an episode whose end was inferred: the child was not in the next return, and nobody said why. */
export const REASON_NOT_RETURNED = 'E99';

/** Marker for a reason for change that no return gave. */
export const CHANGE_NOT_RETURNED = 'NOTRET';

/** The source mark as people read it: "original", or "end inferred by rules 1 and 4". */
export const sourceMark = (rules: readonly RepairRule[]): string =>
  rules.length === 0 ? 'original' : rules.join(' | ');
