import { Day } from '@lib/kernel/day';
import { RowSource } from './raw-row';

/** Rows that passed the rules that stop a row, read into the words of the current code sets. */

export type Sex = 'M' | 'F' | 'U';

export interface HeaderRow extends RowSource {
  readonly child: string;
  readonly sex: Sex;
  readonly dob: Day;
  readonly ethnic: string | null;
}

export interface EpisodeRow extends RowSource {
  readonly child: string;
  /** First day of the episode (DECOM) and its last (DEC), null while it is open. */
  readonly start: Day;
  readonly end: Day | null;
  readonly reasonForNewEpisode: string;
  readonly legalStatus: string;
  readonly need: string;
  readonly place: string;
  readonly provider: string | null;
  readonly reasonCeased: string | null;
  readonly reasonForChange: string | null;
  readonly homePostcode: string | null;
  readonly placementPostcode: string | null;
  readonly urn: string | null;
}

export interface UascRow extends RowSource {
  readonly child: string;
  /** The day the status ended (DUC); null when the return gives none. */
  readonly ended: Day | null;
}

export interface MissingRow extends RowSource {
  readonly child: string;
  readonly kind: 'M' | 'A';
  readonly start: Day;
  readonly end: Day | null;
}

export interface HealthRow extends RowSource {
  readonly child: string;
  readonly sdqScore: number | null;
  readonly sdqReason: string | null;
  readonly convicted: boolean | null;
  readonly substanceMisuse: boolean | null;
  readonly interventionReceived: boolean | null;
  readonly interventionOffered: boolean | null;
}

/**
 * The tables and columns this service keeps (peers.md 4.2, the sufficiency use): header, episodes, UASC, OC2
 * and missing. The others are read only to be checked, and never reach the database.
 */
export interface ReturnRows {
  readonly header: readonly HeaderRow[];
  readonly episodes: readonly EpisodeRow[];
  readonly uasc: readonly UascRow[];
  readonly oc2: readonly HealthRow[];
  readonly missing: readonly MissingRow[];
}
