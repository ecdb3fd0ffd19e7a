import { Day } from '@lib/kernel/day';
import { RawRow } from '../tables/raw-row';

/**
 * Rows as the rules see them: tidied and with their days read, but with nothing yet turned away. A code is ''
 * where the return is blank; a day or postcode is null where it is blank or cannot be read, and `...Given` tells
 * the two apart.
 */
export interface ReadRow {
  readonly raw: RawRow;
  /** The child's local reference in one spelling; '' when the row names none. */
  readonly child: string;
}

export interface ReadHeader extends ReadRow {
  readonly sex: string;
  readonly dob: Day | null;
  readonly ethnic: string;
}

export interface ReadEpisode extends ReadRow {
  readonly start: Day | null;
  readonly end: Day | null;
  readonly endGiven: boolean;
  readonly reasonForNewEpisode: string;
  readonly legalStatus: string;
  readonly need: string;
  readonly place: string;
  readonly provider: string;
  readonly reasonCeased: string;
  readonly reasonForChange: string;
  readonly homePostcode: string | null;
  readonly homePostcodeGiven: boolean;
  readonly placementPostcode: string | null;
  readonly placementPostcodeGiven: boolean;
  readonly urn: string;
}

/** An episode whose days can be put in order with the child's others. */
export interface DatedEpisode extends ReadEpisode {
  readonly start: Day;
}

export interface ReadUasc extends ReadRow {
  readonly ended: Day | null;
  readonly endedGiven: boolean;
}

export interface ReadMissing extends ReadRow {
  readonly kind: string;
  readonly start: Day | null;
  readonly end: Day | null;
  readonly endGiven: boolean;
}

export interface ReadHealth extends ReadRow {
  readonly sdqScore: string;
  readonly sdqReason: string;
  readonly convicted: string;
  readonly substanceMisuse: string;
  readonly interventionReceived: string;
  readonly interventionOffered: string;
}
