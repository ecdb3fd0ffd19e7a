import { Day } from '@lib/kernel/day';
import { PlacementGroup } from '@lib/reference-data/codes/placement-groups';
import { RepairableEpisode, RepairRule } from '@lib/ssda903/repair/repaired-episode';

/** What a placement is made from: a repaired episode, degraded. */
export interface PlacedEpisode extends RepairableEpisode {
  readonly need: string;
  readonly placementSector: string | null;
  readonly distanceMiles: number | null;
  readonly hostAuthority: string | null;
  readonly location: 'in' | 'out' | null;
}

/** The return an episode of a placement came from, and what was inferred about it. */
export interface EpisodeSource {
  readonly returnId: string;
  /** The year in which that return ends. */
  readonly year: number;
  readonly start: Day;
  readonly rules: readonly RepairRule[];
}

/** A temporary move (T0 to T4) during a placement: the child is counted in the placement all the while. */
export interface TemporarySpell {
  readonly place: string;
  readonly start: Day;
  readonly end: Day | null;
}

/** Episodes that are one placement. Days are [start, end): the child is there on the start and not on the end. */
export interface DerivedPlacement {
  readonly child: string;
  readonly start: Day;
  readonly end: Day | null;
  /** The end was not in any return but worked out by a repair rule, or by the next placement starting. */
  readonly endInferred: boolean;
  /**
   * The end was inferred from a return that still had the child in the placement (rules 1A and 2), so the child
   * was there on that day too: a count on 31 March must not lose them.
   */
  readonly thereOnEnd: boolean;
  /** Why it began: RNE of its first episode. */
  readonly startReason: string;
  /** REC of its last episode; null while it is open. */
  readonly endReason: string | null;
  /** REASON_PLACE_CHANGE of its last episode, where there is one. */
  readonly changeReason: string | null;
  readonly place: string;
  readonly group: PlacementGroup;
  readonly provider: string | null;
  readonly urn: string | null;
  readonly sector: string | null;
  readonly distanceMiles: number | null;
  readonly hostAuthority: string | null;
  readonly location: 'in' | 'out' | null;
  /** As at the latest episode. */
  readonly legalStatus: string;
  readonly need: string;
  /** V3 or V4: kept, but left out of looked-after counts as the DfE does (domain.md 6.1). */
  readonly shortBreak: boolean;
  /** A temporary move with no main placement to look through to. */
  readonly temporary: boolean;
  /** It starts and ends on one day: a placement is counted from 24 hours (domain.md 6.1, M10). */
  readonly underADay: boolean;
  readonly temporarySpells: readonly TemporarySpell[];
  readonly sources: readonly EpisodeSource[];
}

/** A stretch of being looked after without a break, short breaks left out. */
export interface LookedAfterPeriod {
  readonly child: string;
  readonly start: Day;
  readonly end: Day | null;
  readonly endInferred: boolean;
  readonly thereOnEnd: boolean;
  readonly endReason: string | null;
}

export type EpisodeProblemKind =
  | 'overlap'
  | 'open while another starts'
  | 'temporary without a main placement'
  | 'place changed under a legal status change'
  | 'gap though care goes on';

export type EntryProblemKind =
  'entered, does not fit' | 'entered, not in the later return' | 'entered as ended, open in the later return';

export type PlacementProblemKind = EpisodeProblemKind | EntryProblemKind;

/** Something in the episodes that the placements cannot show as it stands: kept, and shown to the borough. */
export interface PlacementProblem {
  readonly child: string;
  readonly kind: PlacementProblemKind;
  readonly start: Day;
  /** Only for an overlap: the placement that could not stand beside the one it overlaps, whole. */
  readonly placement: DerivedPlacement | null;
  readonly message: string;
}

export interface DerivedHistory {
  readonly placements: readonly DerivedPlacement[];
  readonly periods: readonly LookedAfterPeriod[];
  readonly problems: readonly PlacementProblem[];
}
