import { Day } from '@lib/kernel/day';
import { EpisodeRow, HeaderRow, HealthRow, MissingRow, UascRow } from '../tables/return-rows';

/** Rows that may reach the database: no birth date, no whole postcode (peers.md 4.2, the sufficiency use). */

export interface DegradedHeader extends Omit<HeaderRow, 'dob'> {
  /** The first day of the month of birth. */
  readonly birthMonth: Day;
}

export interface DegradedEpisode extends Omit<EpisodeRow, 'homePostcode' | 'placementPostcode'> {
  /** "SE1 4": a postcode without its last two letters. */
  readonly homeSector: string | null;
  readonly placementSector: string | null;
  /** Straight-line miles from home to placement, one decimal; null when it cannot be known, never 0 for that. */
  readonly distanceMiles: number | null;
  /** True when either end is a sector's centroid and not the postcode itself. */
  readonly distanceApproximate: boolean;
  /** True above 350 miles, where the DfE asks whether the postcode is right (rule 454). */
  readonly distanceUnlikely: boolean;
  /** GSS code of the authority the placement lies in; null when it cannot be known. */
  readonly hostAuthority: string | null;
  /** Inside or outside the responsible authority; null when the host authority is not known. */
  readonly location: 'in' | 'out' | null;
}

export type DegradedUasc = UascRow;

export type DegradedHealth = HealthRow;

export type DegradedMissing = MissingRow;

export interface DegradedRows {
  readonly header: readonly DegradedHeader[];
  readonly episodes: readonly DegradedEpisode[];
  readonly uasc: readonly DegradedUasc[];
  readonly oc2: readonly DegradedHealth[];
  readonly missing: readonly DegradedMissing[];
}
